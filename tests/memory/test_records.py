"""A row comes back as it was stored, and any change to it is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.memory.records import (
    COLUMNS,
    HASH,
    PREVIOUS,
    TICK,
    Unreadable,
    from_record,
    proves_itself,
    to_record,
)
from studyguide.memory.rows import Act, Rating, Row
from tests.memory.logs import NOON, answer, deed

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
ROWS = st.builds(
    Row,
    sitting=TEXT.filter(bool),
    number=st.integers(1, 10**6),
    at=st.integers(-62_135_596_800, 253_402_300_799).map(float),  # the years 1 to 9999
    day=st.integers(1, 3_652_059),
    act=st.sampled_from(Act),
    **dict.fromkeys(("fact", "value", "form", "question", "given", "chosen", "version"), TEXT),
    score=st.floats(0, 1),
    rating=st.none() | st.sampled_from(Rating),
    seconds=st.integers(0, 10**7).map(lambda number: number / 1000),
    target=st.none() | st.tuples(TEXT.filter(bool), st.integers(1, 10**6)),
)


@given(ROWS, st.integers(0, 2 * 10**18), st.binary(max_size=8))
def test_a_row_comes_back_as_it_was_stored(row: Row, tip: int, previous: bytes) -> None:
    record = to_record(row, tip, previous)
    assert from_record(record) == row
    assert proves_itself(record)
    assert record[TICK] > tip


@pytest.mark.parametrize("column", range(len(COLUMNS)), ids=COLUMNS)
def test_no_column_can_be_changed_unnoticed(column: int) -> None:
    record = list(to_record(answer()._replace(sitting="a", number=1), 0, b"12345678"))
    old = record[column]
    for other in (None, 7, "x", b"x", 0.5, f"{old} "):
        record[column] = other
        assert other == old or not proves_itself(tuple(record))


def test_the_tick_is_the_time_while_clocks_go_on_and_never_goes_back() -> None:
    row = answer(at=NOON)
    assert to_record(row, 5, b"")[TICK] == NOON * 1_000_000
    ahead = round(NOON * 1_000_000) + 99
    assert to_record(row, ahead, b"")[TICK] == ahead + 1
    assert from_record(to_record(row, ahead, b"")).at == NOON


def test_halves_of_characters_are_stored_as_what_they_are_called() -> None:
    record = to_record(answer(given="a\ud800b"), 0, b"")
    assert from_record(record).given == "a\\ud800b"


@pytest.mark.parametrize("broken", [(), ("x",) * len(COLUMNS), (1,) * 5 + (99,) + ("",) * 14])
def test_what_is_no_row_is_told(broken: tuple[object, ...]) -> None:
    assert not proves_itself(broken)
    with pytest.raises(Unreadable):
        from_record(broken)


def test_the_row_before_is_part_of_what_is_proved() -> None:
    one, other = (to_record(deed(Act.FORGET, "a/b"), 0, head) for head in (b"1", b"2"))
    assert one[:PREVIOUS] == other[:PREVIOUS]
    assert one[HASH] != other[HASH]
