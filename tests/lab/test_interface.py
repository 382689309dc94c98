"""What a lab is given is read off the parameters of its `run`."""

from typing import Annotated

from studyguide.lab.interface import Given, Input, Lab, Shown, inputs

TEXT, SEED, FAST, BITS = Given("text"), Given("seed"), Given("fast"), Given("bits")


def run(
    text: Annotated[str, TEXT] = "a b",
    bits: Annotated[tuple[str, ...], BITS] = ("8",),
    *,
    fast: Annotated[bool, FAST] = False,
    seed: Annotated[int, SEED] = 0,
) -> Shown:
    return Shown((), {"all": (text, bits, fast, seed)})


def by_name(*, seed: Annotated[int, SEED] = 0) -> Shown:
    return Shown((), {"seed": seed})


def test_the_first_input_is_the_main_one_and_the_others_are_options() -> None:
    assert inputs(Lab("A lab", run)) == [
        Input("text", TEXT, "a b", is_flag=False, is_list=False, is_main=True),
        Input("bits", BITS, ("8",), is_flag=False, is_list=True, is_main=False),
        Input("fast", FAST, False, is_flag=True, is_list=False, is_main=False),
        Input("seed", SEED, 0, is_flag=False, is_list=False, is_main=False),
    ]


def test_a_first_input_that_is_only_given_by_name_is_an_option() -> None:
    assert [each.is_main for each in inputs(Lab("A lab", by_name))] == [False]
