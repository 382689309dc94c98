"""The lab `parameter-count`: parts, sum, rule of thumb, and models of the family."""

from typing import Any

import pytest

from studyguide.figure.pictures import Bars
from studyguide.lab.families import FAMILIES
from studyguide.lab.interface import inputs
from studyguide.lab.parameter_count import LAB, run
from tests.lab.shown import assert_well_made, blocks, rows, words


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_shows_parts_that_add_up(family: str) -> None:
    shown = run(family=family)
    assert_well_made(shown)
    (bars,) = blocks(shown, Bars)
    numbers = shown.numbers
    assert sum(numbers["parts"].values()) == numbers["parameters"]
    assert sum(part.size for part in bars.bars[0].segments) == numbers["parameters"]
    first = next(iter(numbers["published"].values()))
    assert numbers["parameters"] == first


def test_gpt_3_from_its_shape() -> None:
    shown = run(layers=96, width=12288, positions=2048)
    assert shown.numbers["parameters"] == 174_604_259_328
    assert rows(shown, "Part by part")["In all"] == ("N", "174,604,259,328", "100.0 %")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"family": "bert", "vocabulary": 28996}, 108_310_272),
        ({"family": "bert", "layers": 24, "width": 1024}, 335_141_888),
        ({"family": "llama", "layers": 80, "width": 8192}, 65_285_660_672),
        ({"family": "t5", "layers": 12, "width": 768}, 222_903_552),
        (
            {
                "family": "t5",
                "layers": 24,
                "width": 1024,
                "feed_forward": 65536,
                "heads": 128,
                "head_width": 128,
            },
            11_307_321_344,
        ),
        ({"family": "bart", "layers": 12, "width": 1024}, 406_291_456),
        ({"family": "bloom", "width": 7680, "vocabulary": 131072}, 50_558_868_480),
    ],
)
def test_published_models_from_the_sizes_that_are_given(
    given: dict[str, Any], expected: int
) -> None:
    assert run(**given).numbers["parameters"] == expected


def test_the_rule_of_thumb_is_held_against_the_parts() -> None:
    assert "84.9M by the rule, 85.1M by the parts: 0.1 % off." in words(run())
    assert run().numbers["without_embeddings"] == 12 * 12 * 768**2 + 12 * 13 * 768 + 2 * 768


def test_what_the_papers_printed_stands_beside_the_count() -> None:
    models = rows(run(), "Models of this family")
    assert models["GPT-2 Small"][-2:] == ("124,439,808", "117M")


@pytest.mark.parametrize("written", ["0", "-3", "12.5", "NaN", "1e12", "12 apples", ""])
def test_layers_that_cannot_be_are_refused(written: str) -> None:
    (given,) = (each.given for each in inputs(LAB) if each.name == "layers")
    with pytest.raises(ValueError, match=r"^[^\n]+\.$"):
        given.read(written)


def test_the_smallest_shape_is_shown() -> None:
    for family in FAMILIES:
        assert_well_made(run(family=family, layers=1, width=1, vocabulary=1, feed_forward=1))
