"""Topics that share facts stand together."""

from random import Random

import pytest

from studyguide.course.model import Fact, Place, Value
from studyguide.course.nearness import Said, chain, middle, said


def topics(**facts: str) -> list[Said]:
    """Topics by name, each with what it says: 'xp yq' is p in the field x and q in y."""
    return [
        Said(tuple(sorted((each[0], each[1:]) for each in said.split())), id_)
        for id_, said in facts.items()
    ]


def near(found: list[Said]) -> str:
    return "".join(found[at].id for at in chain(found))


def fact(field: str, *values: Value) -> Fact:
    return Fact(field, field, "list", values, Place("a.yaml", 1, 1))


def test_what_a_topic_says_is_told_once_and_in_order() -> None:
    facts = [fact("y", Value("Q", "q"), Value("P", "p"), Value("P too", "p")), fact("x")]
    assert said("a", facts) == Said((("y", "p"), ("y", "q")), "a")


def test_each_topic_is_followed_by_the_one_that_shares_most_with_it() -> None:
    assert near(topics(a="xp yq zr", b="xp ys", c="xt yq zr")) == "acb"


def test_of_two_that_share_as_much_the_first_follows() -> None:
    assert near(topics(a="xp yq", b="xp ys", c="xp yt")) == "abc"
    assert near(topics(c="xp", b="yq", a="zr")) == "cba"


def test_the_order_depends_on_no_file_and_no_dice() -> None:
    found = topics(a="xp", b="xq yr", c="yr", d="xp yr", e="zp")
    assert near(found) == near(found[::-1]) == near(found[2:] + found[:2])


def test_no_topic_is_lost_in_a_long_chain() -> None:
    found = topics(**{f"t{n}": f"xv{n % 7} yw{n % 5}" for n in range(200)})
    assert sorted(chain(found)) == list(range(200))
    assert chain([]) == []


@pytest.mark.parametrize("seed", range(20))
def test_a_chain_is_what_comparing_each_with_each_gives(seed: int) -> None:
    random = Random(seed)
    found = topics(
        **{
            f"t{n:02}": " ".join(
                {f"{random.choice('uvwxyz')}{random.randrange(5)}" for _ in range(8)}
            )
            for n in range(64)
        }
    )
    left = sorted(found)
    expected = [left.pop(0)]
    while left:
        shared = [len({*expected[-1].pairs} & {*each.pairs}) for each in left]
        expected.append(left.pop(shared.index(max(shared))))
    assert [found[at] for at in chain(found)] == expected


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [(1, 3, 2), (5, 5, 5), (None, 8, 8), (9, None, 9), (None, None, 0), (0, None, 0), (-3, 1, -1)],
)
def test_the_middle_of_a_quantity(low: float | None, high: float | None, expected: float) -> None:
    assert middle(fact("n", Value("", "", low=low, high=high), Value("", "", low=99))) == expected
