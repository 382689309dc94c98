"""`python -m tests.benchmarks.bank`: what questions cost, all of them and those of one sitting.

The whole bank is made as its commands make it, by as many processes: by the clock and
by the work of all of them, beside `python -c pass`. What a sitting of twenty reads
should not grow with the course.
"""

import tempfile
import time
from itertools import islice
from pathlib import Path

from studyguide.course.library import Library
from studyguide.course.opening import open_library
from studyguide.course.shelf import Shelf
from studyguide.quiz.draw import draw
from tests.benchmarks.courses import write_course
from tests.benchmarks.processes import PASS, run, studyguide

_FACTS_PER_TOPIC = 5
_SITTING, _SEEDS = 20, 5


def main(folder: Path) -> None:
    """Print both tables; courses are written into `folder`."""
    _print_bank(folder, 10_000)
    print(f"\n{'facts':>8}{'rows read by a sitting of 20':>30}{'ms':>8}")
    for facts in (1_000, 10_000, 100_000):
        _print_sitting(open_library(_course(folder, facts), None, 0), facts)


def _course(folder: Path, facts: int) -> Path:
    course = folder / f"facts-{facts}"
    if not course.exists():
        write_course(course, facts // _FACTS_PER_TOPIC)
    return course


def _print_bank(folder: Path, facts: int) -> None:
    course = _course(folder, facts)
    time.sleep(3)  # what is younger than two seconds is compiled again
    home = {"STUDYGUIDE_HOME": str(folder / "home"), "STUDYGUIDE_CONTENT": str(course)}
    commands = {
        "pass": PASS,
        "as JSON": studyguide("questions", "--format", "json"),
        "counted": studyguide("questions"),
    }
    for command in commands.values():
        run(command, home)  # compiled once for all
    print(f"\n{facts:,} facts{'s':>12}{'s of work':>12}{'x pass':>10}{'peak MB':>10}")
    bare = run(PASS, home)
    for name, command in commands.items():
        cost = run(command, home)
        times = cost.seconds / bare.seconds
        print(f"{name:12}{cost.seconds:12.2f}{cost.worked:12.2f}{times:10.0f}{cost.peak:10.0f}")


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
