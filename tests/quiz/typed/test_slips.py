"""Slips are counted as people make them, and only as far as they matter."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.quiz.typed.slips import slips


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("model", "model", 0),
        ("modl", "model", 1),
        ("modell", "model", 1),
        ("modal", "model", 1),
        ("mdoel", "model", 1),
        ("mdoels", "model", 2),
        ("", "model", None),
        ("encoder", "decoder", 2),
        ("masked", "causal", None),
        ("", "", 0),
    ],
)
def test_a_letter_more_less_other_or_swapped_is_a_slip(
    one: str, other: str, count: int | None
) -> None:
    assert slips(one, other, 2) == count
    assert slips(other, one, 2) == count


def by_definition(one: str, other: str) -> int:
    """The distance as it is defined, counted without any bound."""

    @cache
    def count(i: int, j: int) -> int:
        if not i or not j:
            return i + j
        ways = [
            count(i - 1, j) + 1,
            count(i, j - 1) + 1,
            count(i - 1, j - 1) + (one[i - 1] != other[j - 1]),
        ]
        if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
            ways.append(count(i - 2, j - 2) + 1)
        return min(ways)

    return count(len(one), len(other))


LETTERS = st.text("abc", max_size=9)


@given(LETTERS, LETTERS, st.integers(0, 3))
def test_the_count_is_that_of_the_definition_up_to_the_most(
    one: str, other: str, most: int
) -> None:
    count = by_definition(one, other)
    assert slips(one, other, most) == (count if count <= most else None)
