"""The short way through common numbers gives what the long way does.

Space before a number means nothing, and is never read the short way.
"""

from hypothesis import example, given
from hypothesis import strategies as st

from studyguide.course.numbers import read_date, read_quantity

TEXTS = st.from_regex(r"~?-?[0-9]{1,11}(\.[0-9]{1,8})?([KkMBT]|thousand| M)?", fullmatch=True)
MEASURES = st.sampled_from([None, "", "bytes", "tokens", "%"])


def told(text: str, measure: str | None) -> str:
    """What is read of a number, with the types of its ends, or why nothing is."""
    try:
        return repr(read_quantity(text, measure))
    except ValueError as error:
        return str(error).replace(repr(text), repr(text.strip()))


@given(TEXTS, MEASURES)
@example("9007199254740993", None)
@example("9007.199254740993T", None)
@example("999999999T", None)
@example("-0", None)
@example("0.000001", None)
@example("5B", "bytes")
@example("٣", None)
def test_the_short_way_gives_what_the_long_way_does(text: str, measure: str | None) -> None:
    assert told(text, measure) == told(f" {text}", measure)


def test_a_date_read_before_is_read_the_same() -> None:
    assert read_date("2018-12") == read_date("2018-12") == read_date(" 2018-12")
    assert read_date("2018-12").high - read_date("2018-12").low == 30
