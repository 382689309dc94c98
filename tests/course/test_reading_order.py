"""Topics are read in the order they stand, prerequisites first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.reading_order import reading_order


def order(**after: str) -> str:
    """The reading order of topics named by letters, each with what comes before it."""
    return "".join(reading_order(after))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ({"a": "", "b": "", "c": ""}, "abc"),
        ({"a": "c", "b": "", "c": ""}, "cab"),
        ({"a": "cb", "b": "", "c": "d", "d": ""}, "dcba"),
        ({"a": "b", "b": "a"}, "ba"),
        ({"a": "b", "b": "c", "c": "a", "d": ""}, "cbad"),
    ],
)
def test_prerequisites_are_read_first(after: dict[str, str], expected: str) -> None:
    assert order(**after) == expected


def test_a_long_chain_of_prerequisites_is_no_burden() -> None:
    after = {f"t{n}": [f"t{n + 1}"] if n < 4999 else [] for n in range(5000)}
    assert reading_order(after) == [f"t{n}" for n in reversed(range(5000))]


@given(st.dictionaries(st.sampled_from("abcdef"), st.text("abcdef", max_size=4)))
def test_every_topic_is_read_once_and_after_what_it_needs(after: dict[str, str]) -> None:
    known = {
        id_: "".join(x for x in first if x in after and x < id_) for id_, first in after.items()
    }
    read_ = order(**known)
    assert sorted(read_) == sorted(after)
    assert all(read_.index(x) < read_.index(id_) for id_ in known for x in known[id_])


@given(st.dictionaries(st.sampled_from("abcdef"), st.text("abcdef", max_size=4)))
def test_circles_lose_no_topic(after: dict[str, str]) -> None:
    known = {id_: "".join(x for x in first if x in after) for id_, first in after.items()}
    assert sorted(order(**known)) == sorted(after)
