"""Words are stored once and come back to the letter; a number that was taken back is none."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.errors import StudyGuideError
from studyguide.memory.backup import backups_in, prove, records_of
from studyguide.memory.doctor import examine
from studyguide.memory.failures import BACKUPS, FILE
from studyguide.memory.findings import Mark
from studyguide.memory.log import Log
from studyguide.memory.records import proves_itself
from studyguide.memory.restore import restore
from studyguide.memory.rows import Act, Row
from tests.memory.logs import (
    DAY,
    FACTS,
    NOON,
    answer,
    answers,
    database,
    deed,
    log_over,
    open_in,
    write_before_words,
)
from tests.memory.test_backup import flipped

ODD = [
    "",
    "ab",
    "AB",
    "a b",
    "0f",
    "/",
    "a",
    "a/b",
    "a/b/",
    "a/b/c",
    "a/b/c\0d",
    "1",
    "\0",
    "é/b/",
    "c",
]


@given(st.lists(st.tuples(*[st.sampled_from(ODD)] * 5), max_size=8))
def test_every_word_comes_back_as_it_was(rows: list[tuple[str, ...]]) -> None:
    connection = database()
    log, written = log_over(connection, "a"), []
    for fact, value, form, question, version in rows:
        row = answer(fact)._replace(value=value, form=form, question=question, version=version)
        written.append(log.append(row))
    assert list(log.rows()) == written
    assert all(map(proves_itself, log.records()))


def test_a_word_that_many_rows_have_is_stored_once(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend(answer(FACTS[0]) for _ in range(50))
        words = [word for (word,) in log.connection.execute("select word from words order by id")]
        assert words == ["", f"{FACTS[0]}:1", FACTS[0], "choose-one", "0.2.0"]


def test_a_number_that_was_taken_back_is_not_used(tmp_path: Path) -> None:
    def failing() -> Iterator[Row]:
        yield answer(FACTS[0])
        raise InterruptedError

    with open_in(tmp_path) as log, open_in(tmp_path, "t") as other:
        with pytest.raises(InterruptedError):
            log.extend(failing())
        other.append(answer(FACTS[1]))
        log.append(answer(FACTS[0]))
        assert [row.fact for row in log.rows()] == [FACTS[1], FACTS[0]]
        assert all(map(proves_itself, log.records()))


def test_a_row_whose_word_is_gone_is_damage(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.append(answer(FACTS[0]))
        log.connection.execute("delete from words where word = 'choose-one'")
        with pytest.raises(StudyGuideError, match="damaged"):
            list(log.rows())


def test_an_answer_takes_at_most_150_bytes(tmp_path: Path) -> None:
    facts = [f"generative-ai-with-llms/topic-{number}.objective" for number in range(50)]

    def asked(number: int) -> Row:
        fact = facts[number % len(facts)]
        row = answer(fact, NOON + 30 * number, number % 5 > 0, given="Masked language modelling")
        return row._replace(question=f"{fact}/choose-one/ask-back", value=f"{number % 50:016x}")

    with open_in(tmp_path) as log:
        log.extend(asked(number) for number in range(5000))
    assert (tmp_path / FILE).stat().st_size <= 150 * 5000


def rows_before_words() -> list[Row]:
    """Rows of an older version's log, in which something was taken back."""
    asked = [row._replace(question=f"{row.fact}/choose-one/ask") for row in answers(20)]
    return [*asked, deed(Act.UNDO, asked[2].fact, NOON + DAY, target=("old", 3))]


def led_on(home: Path) -> Log:
    write_before_words(home, rows_before_words())
    return open_in(home)


def test_a_log_from_before_words_has_the_same_rows_and_goes_on(tmp_path: Path) -> None:
    with led_on(tmp_path) as log:
        (backup,) = backups_in(tmp_path / BACKUPS)
        assert list(log.records()) == list(records_of(backup))
        assert [row.question for row in log.rows()] == [row.question for row in rows_before_words()]
        assert prove(backup) == log.count() == 21
        assert log.states() == log.replayed() != {}
        log.append(answer(FACTS[0], NOON + 2 * DAY))
        assert log.states() == log.replayed()
        assert len(list(log.deeds())) == 1


def test_a_backup_from_before_words_is_restored(tmp_path: Path) -> None:
    file = write_before_words(tmp_path, rows_before_words())
    with open_in(tmp_path / "home") as log:
        assert restore(log, file, NOON) == (21, 21, 21)
        assert list(log.records()) == list(records_of(file))


def test_a_damaged_log_from_before_words_is_mended(tmp_path: Path) -> None:
    rows = [answer(right=False, given=f"{number}") for number in range(30)]
    flipped(write_before_words(tmp_path, rows))
    with pytest.raises(StudyGuideError, match="No backup was made") as error:
        open_in(tmp_path)
    assert "doctor" in error.value.hint
    first, *_ = examine(tmp_path, lambda home: open_in(home, anew=True), lambda _: True, NOON)
    assert first.mark is Mark.MENDED
    with open_in(tmp_path) as log:
        assert log.count() == 29
