"""What is remembered is looked up in passing: nothing is written, and nothing is complained of."""

import os
from pathlib import Path

import pytest

from studyguide.memory.failures import FILE
from studyguide.memory.glance import Glimpse, glance
from studyguide.memory.rows import Act
from tests.memory.logs import NOON, answer, deed, open_in

FACTS = ["c/a.x", "c/a.y", "c/ab.x", "c/b.x"]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    with open_in(tmp_path) as log:
        log.extend(answer(fact, NOON + place) for place, fact in enumerate(FACTS))
    return tmp_path


def test_the_memory_of_some_topics_and_facts_or_of_all_is_found(home: Path) -> None:
    assert list(glance(home).memory) == FACTS
    assert list(glance(home, {"c/a", "c/b.x"}).memory) == ["c/a.x", "c/a.y", "c/b.x"]
    assert glance(home, {"c/z"}).memory == {}
    assert os.listdir(home) == [FILE]  # noqa: PTH208


def test_what_a_sitting_has_just_written_is_seen(home: Path) -> None:
    with open_in(home, "t") as log:
        log.append(answer("c/z.x", NOON + 9))
        assert glance(home).memory == log.states()
        assert "c/z.x" in glance(home).memory
        log.append(answer("c/z.y", NOON + 10))


@pytest.mark.parametrize("content", [b"", b"x" * 5000, None])
def test_where_no_log_can_be_read_nothing_is_remembered(home: Path, content: bytes | None) -> None:
    whole = (home / FILE).read_bytes()
    (home / FILE).write_bytes(whole[: len(whole) // 3] if content is None else content)
    assert glance(home, {"c/a"}) == Glimpse({})
    assert glance(home / "nowhere") == Glimpse({})


def test_what_is_to_be_asked_no_more_is_known(home: Path) -> None:
    with open_in(home, "t") as log:
        log.append(deed(Act.SUSPEND, "c/a.y", NOON + 9))
        log.append(deed(Act.SUSPEND, "c/b.x", NOON + 10))
        log.append(deed(Act.RESUME, "c/b", NOON + 11))
        assert set(glance(home).suspended) == {"c/a.y"} == set(glance(home, {"c/b"}).suspended)
