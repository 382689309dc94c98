"""Numbers are read as people write them, and refused in a sentence."""

from collections.abc import Callable

import pytest

from studyguide.lab.reading import number, whole


@pytest.mark.parametrize(
    ("read", "written", "value"),
    [
        (number(), "7.5B", 7_500_000_000),
        (number(), "-3.5", -3.5),
        (number(), "~1.4T", 1_400_000_000_000),
        (number(), "3.14e23", 3.14e23),
        (number(0, 1), "15 %", 0.15),
        (number(0, 1), "0.15", 0.15),
        (number(measure="bytes"), "16.6 GB", 16_600_000_000),
        (whole(), "1,024", 1024),
        (whole(1, 8), "8", 8),
    ],
)
def test_a_number_is_read_as_it_is_written(
    read: Callable[[str], float], written: str, value: float
) -> None:
    assert read(written) == value
    assert type(read(written)) is type(value)


@pytest.mark.parametrize(
    ("read", "written", "told"),
    [
        (number(), "many", "'many' is not a number."),
        (number(), "nan", "'nan' is not a number."),
        (number(), "inf", "'inf' is not a number."),
        (number(), "", "'' is not a number."),
        (number(), "1..3", "'1..3' is a range, not a single number."),
        (number(0), "-1", "'-1' is not 0 or more."),
        (number(most=-1), "0", "'0' is not -1 or less."),
        (number(0.01, 1), "150 %", "'150 %' is not from 0.01 to 1."),
        (number(1, 1000), "15 %", "'15 %' counts %, which is not meant here."),
        (number(), "80 GB", "'80 GB' counts bytes, which is not meant here."),
        (whole(), "1.5", "'1.5' is not a whole number."),
        (number(), "1,5", "'1,5' is not a number; write 1.5."),
        (number(measure="parameters"), "-1,5B", "'-1,5B' is not a number; write -1.5B."),
        (number(), "0x10", "'0x10' is not a number."),
        (number(), "1_0", "'1_0' is not a number."),
        (number(), "1,5,2", "'1,5,2' is not a number."),
        (whole(measure="layers"), "7 GPUs", "'7 GPUs' does not count layers."),
        (number(), "9" * 50, "A number is at most 40 characters long."),
    ],
)
def test_what_is_no_such_number_is_refused_in_a_sentence(
    read: Callable[[str], float], written: str, told: str
) -> None:
    with pytest.raises(ValueError) as refused:
        read(written)
    assert str(refused.value) == told


def test_zero_keeps_its_minus_only_where_a_number_may_be_negative() -> None:
    assert [str(number()(written)) for written in ("-0", " -0.0", "0")] == ["-0.0", "-0.0", "0"]
    assert str(number(0)("-0")) == "0"
    assert str(whole()("-0")) == "0"
