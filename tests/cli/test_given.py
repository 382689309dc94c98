"""What is typed is read as a lab wants it: a number, a word of some, a topic that has a number."""

from typing import Annotated

import pytest

from studyguide.cli.given import read, written
from studyguide.errors import StudyGuideError
from studyguide.lab.interface import Given, Input, Lab, Shown, inputs
from studyguide.lab.reading import number, whole

SIZE = Given("How many.", read=number(0), field="parameters")


def sized(
    parameters: Annotated[float, SIZE] = 7.5e9,
    *,
    precision: Annotated[str, Given("Which.", of=("fp32", "bf16"))] = "bf16",
    values: Annotated[tuple[int, ...], Given("Some.", read=whole())] = (1, 2),
    kept: Annotated[bool, Given("Kept.")] = True,
) -> Shown:
    return Shown((), {})


GIVEN: dict[str, Input] = {each.name: each for each in inputs(Lab("Sized", sized))}


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("parameters", ["7.5B"], 7_500_000_000),
        ("parameters", [], 7.5e9),
        ("parameters", ["T5-11B"], 11_000_000_000),
        ("parameters", ["bert", "large"], 340_000_000),
        ("precision", "fp32", "fp32"),
        ("precision", "FP32", "fp32"),
        ("precision", None, "bf16"),
        ("values", ["3", "4"], (3, 4)),
        ("values", None, (1, 2)),
        ("kept", False, False),
    ],
)
def test_what_is_typed_is_read_as_the_lab_wants_it(name: str, typed: object, value: object) -> None:
    assert read(GIVEN[name], typed, None, {}) == value


@pytest.mark.parametrize(
    ("name", "typed", "told", "hint"),
    [
        ("parameters", ["-1"], "'-1' is not 0 or more.", "How many."),
        ("parameters", ["zzz"], "'zzz' is neither a number nor the name of one topic.", ""),
        ("precision", "fp16", "--precision cannot be 'fp16'.", "Did you mean bf16?"),
        ("precision", "x", "--precision cannot be 'x'.", "It is fp32 or bf16."),
        ("values", ["1.5"], "--values: '1.5' is not a whole number.", "Some."),
    ],
)
def test_what_cannot_be_read_is_a_malformed_command_line(
    name: str, typed: object, told: str, hint: str
) -> None:
    with pytest.raises(StudyGuideError) as refused:
        read(GIVEN[name], typed, None, {})
    assert (refused.value.message, refused.value.exit_code) == (told, 2)
    assert hint in refused.value.hint


def test_what_was_taken_from_a_topic_is_noted() -> None:
    taken: dict[str, list[str]] = {"T5-11B": ["1T tokens"]}
    read(GIVEN["parameters"], ["t5-11b"], None, taken)
    assert taken == {"T5-11B": ["1T tokens", "11B parameters"]}


def test_a_topic_that_has_no_such_number_is_told() -> None:
    with pytest.raises(StudyGuideError) as refused:
        read(GIVEN["parameters"], ["translation"], None, {})
    assert refused.value.message == "Translation says no single number of parameters."


def test_a_topic_whose_number_is_too_large_for_the_lab_is_told() -> None:
    small = GIVEN["parameters"]._replace(given=SIZE._replace(read=number(0, 1e9)))
    with pytest.raises(StudyGuideError) as refused:
        read(small, ["T5-11B"], None, {})
    assert refused.value.message == "'11000000000' is not from 0 to 1e+09."
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (True, ""),
        (0.15, "0.15"),
        (7.5e9, "7.5B"),
        (1_400_000_000_000, "1.4T"),
        (1_234_567_000, "1.23457B"),
        (1024, "1024"),
        (("a", "b"), "a b"),
        ("words", "words"),
    ],
)
def test_a_default_is_told_as_it_would_be_typed(value: object, shown: str) -> None:
    assert written(value) == shown
