"""`python -m tests.benchmarks.answers`: what it costs to keep an answer, and to find the log.

An answer is made durable beside the least that could be: the same bytes appended to a
file and synced, and beside what Anki takes, where it is installed. The log is opened, and
what a review needs of it read, with more and more answers in it.
"""

import os
import sqlite3
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from studyguide.memory.opening import open_log
from studyguide.memory.records import to_record
from studyguide.memory.rows import Act, Rating, Row
from studyguide.memory.schema import INSERT
from studyguide.memory.words import Words
from tests.memory.tally import advance

_NOON = 1_790_000_000.0
_ROUNDS = 300
_FACTS = 500
_SITTING = "0f1e2d3c4b5a697"


def _answer(number: int) -> Row:
    """An answer as long as most are; one in four is wrong."""
    fact = f"generative-ai-with-llms/topic-{number % _FACTS}.objective"
    is_right = number % 4 > 0
    return Row(
        *(_SITTING, number + 1, _NOON + 30 * number, number // 300, Act.ANSWER, fact),
        value=f"a1b2c3d4{number % _FACTS:08x}",
        form="choose-one",
        question=f"{fact}/choose-one/ask",
        given="Masked language modelling",
        score=float(is_right),
        chosen="" if is_right else "generative-ai-with-llms/gpt-2",
        rating=Rating.GOOD if is_right else Rating.AGAIN,
        seconds=4.25,
        version="0.2.0",
    )


def _timed(do: Callable[[], object]) -> float:
    start = time.perf_counter()
    do()
    return (time.perf_counter() - start) * 1e6


def durable(home: Path) -> None:
    """Print what an answer takes, each way in turn."""
    numbers = iter(range(10**6))
    descriptor = os.open(home / "plain", os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def plain() -> None:
        os.write(descriptor, b"x" * 150)
        os.fdatasync(descriptor)

    with open_log(home, advance, lambda: _SITTING, _NOON) as log:
        ways: dict[str, Callable[[], object]] = {"append+fdatasync": plain}
        ways["studyguide"] = lambda: log.append(_answer(next(numbers)))
        if anki := _anki(home):
            ways["anki"] = anki
        log.extend(_answer(next(numbers)) for _ in range(_FACTS))  # most are asked once more
        taken = {name: list[float]() for name in ways}
        for way in ways.values():
            way()  # warm
        for _ in range(_ROUNDS):
            for name, way in ways.items():
                taken[name].append(_timed(way))
    for name, times in taken.items():
        ratio = median(times) / median(taken["append+fdatasync"])
        print(f"{name:18}{median(times):9.0f} us{ratio:7.2f} x append+fdatasync")
    if "anki" in taken:
        print(f"{'':18}{median(taken['studyguide']) / median(taken['anki']):9.2f} x anki")


def _anki(home: Path) -> Callable[[], object] | None:
    """A way to answer a card in Anki, where that is installed."""
    try:
        from anki.collection import Collection
    except ImportError:
        return None
    collection = Collection(str(home / "anki.anki2"))
    kind = collection.models.by_name("Basic")
    for number in range(1000):
        note = collection.new_note(kind)
        note.fields = [f"front {number}", "back"]
        collection.add_note(note, 1)
    config = collection.decks.config_dict_for_deck_id(1)
    config["new"]["perDay"] = config["rev"]["perDay"] = 9999
    collection.decks.update_config(config)

    def way() -> None:
        card = collection.sched.getCard()
        assert card
        collection.sched.answerCard(card, 4)

    return way


def flat(home: Path) -> None:
    """Print what it takes to open a log and read what a review needs, by its length."""
    for length in (1_000, 100_000, 1_000_000):
        folder = home / f"{length}"
        _fill(folder, length)
        size = (folder / "answers.db").stat().st_size / length
        print(f"{length:10,} answers{_opened(folder):9.0f} us to open,{size:6.0f} bytes each")


def _fill(folder: Path, length: int) -> None:
    open_log(folder, advance, lambda: _SITTING, _NOON).close()
    with sqlite3.connect(folder / "answers.db") as database:
        database.execute("pragma synchronous = off")
        words, head = Words(database), b""
        for number in range(length):
            record = to_record(_answer(number), 0, head)
            head = record[-1]
            database.execute(INSERT, words.numbered(record))
    database.close()
    with open_log(folder, advance, lambda: _SITTING, _NOON) as log:
        log.rebuild()


def _opened(folder: Path) -> float:
    def once() -> None:
        with open_log(folder, advance, lambda: _SITTING, _NOON) as log:
            log.states()
            list(log.deeds())
            log.confusions()

    once()  # which counts, once for all, what was mixed up

    return median(_timed(once) for _ in range(21))


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        durable(Path(name))
        flat(Path(name))
