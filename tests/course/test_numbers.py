"""Numbers and dates mean what their author sees, or are refused in one sentence."""

import re
import sqlite3
from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.numbers import (
    DATE_PATTERN,
    Date,
    Quantity,
    in_words,
    quantity_pattern,
    read_date,
    read_quantity,
)

PLAIN = {
    "7": 7,
    "-3": -3,
    "0.5": 0.5,
    "340M": 340_000_000,
    "340 M": 340_000_000,
    "340 million": 340_000_000,
    "1.4T": 1_400_000_000_000,
    "1.4 trillion": 1_400_000_000_000,
    "1.4 billion": 1_400_000_000,
    "1.1B": 1_100_000_000,
    "176247271424": 176_247_271_424,
    "1,000": 1000,
    "1,234,567.5": 1_234_567.5,
    "32k": 32_000,
    "32K": 32_000,
    "5 thousand": 5000,
    "3.14e23": 3.14e23,
    "1E-5": 1e-5,
    "  8 ": 8,
}


@pytest.mark.parametrize(("text", "number"), PLAIN.items())
def test_a_plain_number_is_read_as_written(text: str, number: float) -> None:
    assert read_quantity(text, None) == Quantity(number, number, False, None)
    assert read_quantity(text, None).number == number


@pytest.mark.parametrize("text", ["0.34B", "340M", "340000000", "3.4e8", "340,000,000.0"])
def test_one_number_is_the_same_int_whatever_way_it_is_written(text: str) -> None:
    assert repr(read_quantity(text, None).number) == "340000000"


@pytest.mark.parametrize("text", ["3.14e23", "9007199254740993", "300T", "1e19"])
def test_every_number_fits_a_database_column(text: str) -> None:
    number = read_quantity(text, None).number
    stored = sqlite3.connect(":memory:").execute("select ?", [number]).fetchone()[0]
    assert stored == number


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("12M..235M", 12_000_000, 235_000_000),
        ("12M .. 235M", 12_000_000, 235_000_000),
        ("1.5..2.5", 1.5, 2.5),
        ("-5..-3", -5, -3),
        ("..8", None, 8),
        ("8..", 8, None),
        ("..16 GB", None, 16_000_000_000),
        ("0..8M", 0, 8_000_000),
        ("512 bytes..2 KiB", 512, 2048),
    ],
)
def test_a_range_has_ends_and_no_number(text: str, low: float | None, high: float | None) -> None:
    read = read_quantity(text, None)
    assert (read.low, read.high, read.number) == (low, high, None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("340M", "340M"),
        ("12M..235M", "12M to 235M"),
        ("12M .. 235M", "12M to 235M"),
        ("-5..-3", "-5 to -3"),
        ("~12..15", "~12 to 15"),
        ("..8", "at most 8"),
        ("~..8", "at most ~8"),
        ("8 GB..", "at least 8 GB"),
        ("~8..", "at least ~8"),
        ("5..5", "5"),
        ("~5..5", "~5"),
    ],
)
def test_a_range_is_told_in_words(text: str, told: str) -> None:
    assert in_words(text) == told


@pytest.mark.parametrize("text", ["~117M", "~ 117M", "~100M..120M"])
def test_a_tilde_means_about(text: str) -> None:
    assert read_quantity(text, None).approximate
    assert not read_quantity(text.replace("~", ""), None).approximate


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("16.6 GB", 16_600_000_000),
        ("16.6GB", 16_600_000_000),
        ("24 GiB", 24 * 1024**3),
        ("80 kB", 80_000),
        ("80 KB", 80_000),
        ("3 KiB", 3072),
        ("500 MB", 500_000_000),
        ("2 TB", 2_000_000_000_000),
        ("1 PB", 10**15),
        ("4 bytes", 4),
        ("1 byte", 1),
        ("16B bytes", 16_000_000_000),
    ],
)
def test_bytes_are_counted_in_their_units(text: str, number: int) -> None:
    assert read_quantity(text, "bytes") == Quantity(number, number, False, "bytes")


@pytest.mark.parametrize(
    ("text", "declared", "measure"),
    [
        ("16.6 GB", None, "bytes"),
        ("15 %", None, "%"),
        ("15%", "%", "%"),
        ("10..15 %", None, "%"),
        ("5 %..15", None, "%"),
        ("300B tokens", "tokens", "tokens"),
        ("300 billion tokens", "tokens", "tokens"),
        ("200..300 tokens", "tokens", "tokens"),
        ("20 tokens per parameter", "tokens per parameter", "tokens per parameter"),
        ("300B", "tokens", "tokens"),
        ("300B", None, None),
    ],
)
def test_the_measure_is_the_unit_or_the_fields(
    text: str, declared: str | None, measure: str | None
) -> None:
    assert read_quantity(text, declared).measure == measure


@pytest.mark.parametrize(
    ("text", "declared", "words"),
    [
        ("16.6 GB", "tokens", ["bytes", "tokens"]),
        ("15 %", "parameters", ["%", "parameters"]),
        ("300B tokens", "parameters", ["tokens", "parameters"]),
        ("300B tokens", None, ["tokens"]),
        ("5 %..3 GB", None, ["%", "bytes"]),
        ("5 days", "bytes", ["days", "bytes"]),
    ],
)
def test_a_unit_that_the_field_does_not_count_is_named(
    text: str, declared: str | None, words: list[str]
) -> None:
    with pytest.raises(ValueError, match="counts") as raised:
        read_quantity(text, declared)
    assert all(word in str(raised.value) for word in words)


@pytest.mark.parametrize(
    ("text", "declared"), [("16 B", None), ("16 B", "bytes"), ("16B", "bytes"), ("16 B", "tokens")]
)
def test_a_b_that_may_mean_bytes_is_refused(text: str, declared: str | None) -> None:
    with pytest.raises(ValueError, match="bytes or billion"):
        read_quantity(text, declared)


@pytest.mark.parametrize("text", ["12..235M", "16..80 GB", "1M..8"])
def test_a_range_whose_unit_stands_at_one_end_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="only one end"):
        read_quantity(text, None)


NOT_NUMBERS = [
    *("", " ", "~", "..", "~..", "...8", "8...", "1..2..3", "..~8", "nan", "inf", "-inf"),
    *("340m", "1.4t", "5 Million", "1,00", "1,5", "1_000", "0x10", "--3", "+3", "1.", ".5", "3-5"),
    *("1e", "٣", "½", "12\n13", "1e400", "1e-400", "9e307T", "1e999999999999", "235M..12M"),
    *("unknown", "1e999999999", "1e-999999999", "1e-9999999999999999999", "0e9999999999999999999"),
]


@pytest.mark.parametrize("text", NOT_NUMBERS)
def test_what_is_not_a_number_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]+\.$"):
        read_quantity(text, None)


@pytest.mark.parametrize(
    ("read", "told"),
    [(partial(read_quantity, measure=None), "at most 40 characters"), (read_date, "9…. is not")],
)
def test_a_long_text_is_refused_before_it_is_read(read: Callable[[str], object], told: str) -> None:
    with pytest.raises(ValueError, match=told) as raised:
        read("9" * 1_000_000)
    assert len(str(raised.value)) < 100
    assert read_quantity("9" * 40, None).number == float("9" * 40)


@given(st.integers(-(2**53), 2**53))
def test_integers_come_out_exact(number: int) -> None:
    read = read_quantity(f"{number:,}", None).number
    assert (type(read), read) == (int, number)


@given(st.text(max_size=45), st.sampled_from([None, "bytes", "tokens", "%"]))
def test_any_text_is_read_or_refused(text: str, measure: str | None) -> None:
    try:
        read = read_quantity(text, measure)
    except ValueError:
        return
    assert read.low is not None or read.high is not None


@pytest.mark.parametrize(
    ("iso", "text", "first", "last"),
    [
        ("2018", "2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2018-10", "October 2018", date(2018, 10, 1), date(2018, 10, 31)),
        ("2020-02", "February 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("2018-10-11", "11 October 2018", date(2018, 10, 11), date(2018, 10, 11)),
        ("2024-01-02", "2 January 2024", date(2024, 1, 2), date(2024, 1, 2)),
        ("0001", "1", date(1, 1, 1), date(1, 12, 31)),
        ("9999-12", "December 9999", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_a_date_spans_its_first_to_its_last_day(
    iso: str, text: str, first: date, last: date
) -> None:
    expected = Date(iso, text, first.toordinal(), last.toordinal())
    assert read_date(f" {iso} ") == expected


@pytest.mark.parametrize(
    "text",
    [
        *("", "18", "0000", "10000", "2018-13", "2018-00", "2018-1", "2019-02-30", "2018-10-00"),
        *("2018-10-11-12", "2018/10", "11 October 2018", "-2018", "2018-10-11T00:00", "٢٠١٨"),
    ],
)
def test_what_is_not_a_date_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"^[^\n]+\.$"):
        read_date(text)


PIECES = [*"~.-,%KM ", "..", "5", "1,000", "2.5", "e9", "GB", "bytes", "tokens", "C++", "million"]


@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=9).map("".join),
    st.sampled_from([None, "bytes", "tokens", "%", "C++", "lines of C++"]),
)
def test_every_number_that_is_read_matches_the_pattern_for_editors(
    text: str, measure: str | None
) -> None:
    try:
        read_quantity(text, measure)
    except ValueError:
        return
    assert re.fullmatch(quantity_pattern(measure), text)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("16.6 GB", None),
        ("2KiB..3 KiB", "bytes"),
        ("5 million bytes", None),
        ("~5%", None),
        ("1,000 tokens", "tokens"),
        ("..8", "tokens"),
        ("12M..", "tokens"),
        ("3.14e23 lines  of C++", "lines of C++"),
    ],
)
def test_units_are_in_the_pattern_for_editors(text: str, measure: str | None) -> None:
    read_quantity(text, measure)
    assert re.fullmatch(quantity_pattern(measure), text)


@pytest.mark.parametrize("text", ["many", "~", "..", "5 apples", "5 GB", "1,00", "5 milion"])
def test_what_is_no_number_has_another_pattern(text: str) -> None:
    assert not re.fullmatch(quantity_pattern("lines of C++"), text)
    assert re.fullmatch(quantity_pattern("lines of C++"), "5 million lines of C++")


def test_a_date_has_the_pattern_for_editors() -> None:
    assert all(re.fullmatch(DATE_PATTERN, text) for text in ("2018", " 2018-10", "2018-10-11"))
    assert not re.fullmatch(DATE_PATTERN, "May 2018")
