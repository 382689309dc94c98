"""What is to be arranged is never shown arranged, and no place tells what belongs there."""

from collections import Counter
from itertools import combinations, permutations
from random import Random

import pytest

from studyguide.quiz.arrangement import disarranged, disarranged_turns

PAIRS = list(combinations("abcd", 2))


@pytest.mark.parametrize("right", ["ab", "abc", "abcd"])
def test_every_order_but_the_right_one_is_shown_alike_often(right: str) -> None:
    random = Random(1)
    others = [*permutations(right)][1:]
    shown = Counter(tuple(disarranged(right, random)) for _ in range(400 * len(others)))
    assert set(shown) == set(others)
    assert all(320 < times < 480 for times in shown.values())


@pytest.mark.parametrize(("right", "circles"), [("abc", 2), ("abcd", 4)])
def test_each_stands_in_each_place_once_and_of_four_never_all_in_theirs(
    right: str, circles: int
) -> None:
    random = Random(1)
    dealt = [disarranged_turns(right, random) for _ in range(400 * circles)]
    for turns in dealt:
        assert len(right) == 3 or list(right) not in turns
        assert all(sorted(place) == list(right) for place in zip(*turns, strict=True))
    found = Counter(frozenset(map(tuple, turns)) for turns in dealt)
    assert len(found) == circles
    assert all(320 < times < 480 for times in found.values())


def test_what_is_shown_first_of_two_belongs_there_half_the_time() -> None:
    random, right = Random(1), "abcd"
    shown = [turn for _ in range(2_000) for turn in disarranged_turns(right, random)]
    firsts = [turn.index(one) < turn.index(other) for turn in shown for one, other in PAIRS]
    assert abs(sum(firsts) / len(firsts) - 0.5) < 0.01
