"""Dice fall as their text has them fall, and never otherwise."""

from random import Random

import pytest

from studyguide.quiz.dice import dice


@pytest.mark.parametrize("text", ["", "trees/oak.height/1/0", "Bäume"])
def test_dice_fall_as_those_that_are_seeded_by_the_text(text: str) -> None:
    one, other = dice(text), Random(text)
    assert [one.random() for _ in range(5)] == [other.random() for _ in range(5)]
    assert one.sample(range(99), 9) == other.sample(range(99), 9)
    assert one.gauss() == other.gauss()
