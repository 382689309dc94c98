"""What a format makes of a number is asked as the lab has it, limits included."""

import re
from collections import Counter

from studyguide.lab.formats import BF16, FP16, kept
from tests.lab.asks.asked import asked

FORMATS = {"FP16": FP16, "BF16": BF16}
BECOMES = {
    "exact": "the same",
    "rounded": "one near it",
    "overflow": "infinity",
    "underflow": "zero",
}


def told(prompt: str) -> tuple[str, float]:
    """The format and the number that are asked about."""
    left, _, number = prompt.removesuffix("?").partition(" make of ")
    return left.rpartition(" ")[2], float(number.replace(",", ""))


def test_the_fate_is_what_the_format_makes_of_the_number_and_each_comes_as_often() -> None:
    seen: Counter[tuple[str, str]] = Counter()
    for each in asked("number-format", "fate", 400):
        name, number = told(each.prompt)
        fate = kept(number, FORMATS[name]).fate
        assert each.answers == (BECOMES[fate],)
        assert {*each.answers, *(wrong.text for wrong in each.wrong)} == {*BECOMES.values()}
        seen[name, fate] += 1
    assert len(seen) == 8
    assert all(30 < count < 75 for count in seen.values())


def test_a_number_too_large_for_fp16_is_told_how_far_it_reaches() -> None:
    reasons = {
        wrong.because
        for each in asked("number-format", "fate", 60)
        for wrong in each.wrong
        if "FP16" in each.prompt and wrong.text == "infinity"
    }
    assert reasons == {"FP16 reaches up to 65,504."}


def test_a_number_is_rounded_where_it_takes_more_bits_than_are_kept() -> None:
    seen = Counter[bool]()
    for each in asked("number-format", "fate", 200):
        for wrong in each.wrong:
            if bits := re.search(r"keeps (\d+) .* takes (\d+)", wrong.because):
                keeps, takes = map(int, bits.groups())
                is_exact = each.answers == (BECOMES["exact"],)
                assert (takes <= keeps) == is_exact
                seen[is_exact] += 1
    assert min(seen[True], seen[False]) > 20


def test_the_nearest_number_is_asked_with_its_neighbour_on_the_other_side() -> None:
    for each in asked("number-format", "nearest", 80):
        name, number = told(each.prompt)
        right = float(each.answers[0].replace(",", ""))
        same, other = (float(wrong.text.replace(",", "")) for wrong in each.wrong)
        assert right == kept(number, FORMATS[name]).value
        assert same == number
        assert min(right, other) < number < max(right, other)
        assert kept(other, FORMATS[name]).value == other
        assert abs(right - number) < abs(other - number)  # no page tells which of two as near
