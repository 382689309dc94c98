"""`python -m tests.benchmarks.bank`: what questions cost, all of them and those of one sitting.

The whole bank is set beside reading the topics that it is made of. What a sitting of
twenty reads should not grow with the course.
"""

import tempfile
import time
from itertools import islice
from pathlib import Path

from studyguide.course.library import Library
from studyguide.course.opening import open_library
from studyguide.course.shelf import Shelf
from studyguide.quiz.bank import Bank
from studyguide.quiz.draw import draw
from tests.benchmarks.courses import write_course

_FACTS_PER_TOPIC = 5
_SITTING, _SEEDS = 20, 5


def main(folder: Path) -> None:
    """Print both tables; courses are written into `folder`."""
    print(f"\n{'facts':>8}{'bank, s':>10}{'us/fact':>9}{'x reading':>11}{'questions':>11}")
    _print_bank(_library(folder, 10_000))
    print(f"\n{'facts':>8}{'rows read by a sitting of 20':>30}{'ms':>8}")
    for facts in (1_000, 10_000, 100_000):
        _print_sitting(_library(folder, facts), facts)


def _library(folder: Path, facts: int) -> Library:
    course = folder / f"facts-{facts}"
    if not course.exists():
        write_course(course, facts // _FACTS_PER_TOPIC)
    return open_library(course, None, 0)


def _print_bank(library: Library) -> None:
    facts = library.rows("select number, topic from facts")
    start = time.process_time()
    for topic in {topic for _, topic in facts}:
        library.topic(topic)
    reading = time.process_time() - start
    start = time.process_time()
    bank = Bank(library, "1")
    questions = sum(len(bank.of_fact(number)) for number, _ in facts)
    spent = time.process_time() - start
    each = 1e6 * spent / len(facts)
    print(f"{len(facts):8,}{spent:10.2f}{each:9.0f}{spent / reading:11.1f}{questions:11,}")


def _print_sitting(library: Library, facts: int) -> None:
    rows = _Counted(library)
    scopes = Shelf([library]).whole()
    start = time.process_time()
    for seed in range(_SEEDS):
        for _ in islice(draw(scopes, str(seed)), _SITTING):
            pass
    spent = (time.process_time() - start) / _SEEDS
    print(f"{facts:8,}{rows.count / _SEEDS:30,.0f}{1000 * spent:8.1f}", flush=True)


class _Counted:
    """Counts the rows that a library reads."""

    def __init__(self, library: Library) -> None:
        self.count = 0
        self._rows = library.rows
        library.rows = self.rows  # type: ignore[method-assign]

    def rows(self, query: str, *values: object) -> list[tuple[object, ...]]:
        found = self._rows(query, *values)
        self.count += len(found)
        return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        main(Path(name))
