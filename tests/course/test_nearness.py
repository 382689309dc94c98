"""Topics that share facts stand together."""

from random import Random

import pytest

from studyguide.course.model import Fact, Place, Value
from studyguide.course.nearness import chain, middle, said

Pairs = set[tuple[str, str]]


def pairs(**facts: str) -> dict[str, Pairs]:
    """What topics say by their names: 'xp yq' is p in the field x and q in y."""
    return {id_: {(each[0], each[1:]) for each in told.split()} for id_, told in facts.items()}


def near(found: dict[str, Pairs]) -> list[str]:
    ids = list(found)
    return [ids[at] for at in chain([said(id_, told) for id_, told in found.items()])]


def order(**facts: str) -> str:
    return "".join(near(pairs(**facts)))


def fact(*values: Value) -> Fact:
    return Fact("n", "N", "number", values, Place("a.yaml", 1, 1))


def test_what_topics_say_sorts_as_their_sorted_pairs_do() -> None:
    random = Random(1)
    names = ["a", "a-b", "ab", "b", "é"]
    found = {
        f"t{n}": {(random.choice(names), random.choice([*names, "a b", ""])) for _ in range(n % 4)}
        for n in range(300)
    }
    told = {said(id_, each): (sorted(each), id_) for id_, each in found.items()}
    assert [told[text] for text in sorted(told)] == sorted(told.values())


def test_each_topic_is_followed_by_the_one_that_shares_most_with_it() -> None:
    assert order(a="xp yq zr", b="xp ys", c="xt yq zr") == "acb"


def test_of_two_that_share_as_much_the_first_follows() -> None:
    assert order(a="xp yq", b="xp ys", c="xp yt") == "abc"
    assert order(c="xp", b="yq", a="zr") == "cba"


def test_topics_that_say_nothing_come_first() -> None:
    assert order(a="xp", c="", b="", d="xp") == "bcad"


def test_the_order_depends_on_no_file_and_no_dice() -> None:
    found = list(pairs(a="xp", b="xq yr", c="yr", d="xp yr", e="zp").items())
    orders = [near(dict(each)) for each in (found, found[::-1], found[2:] + found[:2])]
    assert orders[0] == orders[1] == orders[2]


def test_no_topic_is_lost_in_a_long_chain() -> None:
    found = pairs(**{f"t{n}": f"xv{n % 7} yw{n % 5}" for n in range(200)})
    assert sorted(near(found)) == sorted(found)
    assert chain([]) == []


@pytest.mark.parametrize("seed", range(20))
def test_a_chain_is_what_comparing_each_with_each_gives(seed: int) -> None:
    random = Random(seed)
    found = pairs(
        **{
            f"t{n:02}": " ".join(
                f"{random.choice('uvwxyz')}{random.randrange(5)}" for _ in range(8)
            )
            for n in range(64)
        }
    )
    left = sorted(found, key=lambda id_: (sorted(found[id_]), id_))
    expected = [left.pop(0)]
    while left:
        shared = [len(found[expected[-1]] & found[each]) for each in left]
        expected.append(left.pop(shared.index(max(shared))))
    assert near(found) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (("", None, None, (1, 3)), 2),
        (("", None, None, 5), 5),
        (("", None, None, (None, 8), 7, "a note"), 8),
        (("", None, None, (9, None)), 9),
        (("", None, None, (0, None)), 0),
        (("", None, None, [-3, 1]), -1),
        (("text", "key", None, None), 0),
        (("text", "key"), 0),
    ],
)
def test_the_middle_of_a_quantity(value: tuple[object, ...], expected: float) -> None:
    assert middle(value) == expected
