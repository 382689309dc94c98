"""A lab is a command that takes what the lab says it is given."""

from typing import Annotated, Any

import pytest
import typer

from studyguide.cli.trying import command_of
from studyguide.errors import StudyGuideError
from studyguide.lab.interface import Given, Lab, Shown
from studyguide.lab.reading import number, whole

Seen = dict[str, Any]
SETTINGS = {"ignore_unknown_options": True}


def tried(*arguments: str) -> Seen:
    """What reaches a lab of which a command was made."""
    seen: Seen = {}

    def spy(
        values: Annotated[tuple[float, ...], Given("Numbers.", read=number())] = (),
        *,
        layers: Annotated[int, Given("Layers.", read=whole(1))] = 2,
        bits: Annotated[str, Given("Bits.", of=("fp8", "bf16"))] = "fp8",
        is_tied: Annotated[bool, Given("Tied.")] = False,
        rounded: Annotated[bool, Given("Rounded.")] = True,
    ) -> Shown:
        seen.update(values=values, layers=layers, bits=bits, is_tied=is_tied, rounded=rounded)
        if layers == 13:
            raise ValueError("Thirteen layers bring bad luck.")
        return Shown((), {})

    app = typer.Typer()
    app.callback()(lambda: None)
    app.command("spy", context_settings=SETTINGS)(command_of("spy", Lab("Spy", spy)))
    app(["spy", *arguments, "--format", "json"], standalone_mode=False)
    return seen


def test_what_is_not_given_is_what_the_lab_says() -> None:
    assert tried() == {
        "values": (),
        "layers": 2,
        "bits": "fp8",
        "is_tied": False,
        "rounded": True,
    }


def test_each_input_is_an_option_of_its_name_but_the_main_one() -> None:
    given = ("1", "7.5B", "--layers", "3", "--bits", "bf16", "--is-tied", "--no-rounded")
    assert tried(*given) == {
        "values": (1, 7_500_000_000),
        "layers": 3,
        "bits": "bf16",
        "is_tied": True,
        "rounded": False,
    }


def test_a_negative_number_is_no_option() -> None:
    assert tried("-3.5", "2")["values"] == (-3.5, 2)


def test_what_the_lab_cannot_show_is_told_in_its_words() -> None:
    with pytest.raises(StudyGuideError) as refused:
        tried("--layers", "13")
    assert refused.value.message == "Thirteen layers bring bad luck."
    assert refused.value.hint == "See: studyguide lab spy --help"
    assert refused.value.exit_code == 2


@pytest.mark.parametrize(("typed", "meant"), [("--layer=3", "--layers"), ("--plian", "--plain")])
def test_a_word_that_looks_like_an_option_is_none_of_the_inputs(typed: str, meant: str) -> None:
    with pytest.raises(StudyGuideError) as refused:
        tried("1", typed)
    assert refused.value.message == f"No such option: {typed}"
    assert refused.value.hint == f"Did you mean {meant}?"
