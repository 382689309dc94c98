"""What a review asks, and in which order."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from studyguide.memory.confusions import Confusion
from studyguide.memory.settings import Settings
from studyguide.memory.standing import Fact
from studyguide.memory.state import State
from studyguide.study.review import Ask, Review, Why, line_up
from tests.memory.answers import TODAY, answer, state_after

WANTED = Settings()


def learnt(due_in: int, stability: float = 10.0, days_ago: int = 10) -> State:
    state = state_after(answer(day=TODAY - days_ago))
    return state._replace(stability=stability, due_day=TODAY + due_in)


def facts(*names: str) -> list[Fact]:
    return [Fact(f"c/{name}", "v1") for name in names]


def asked(review: Review) -> list[str]:
    return [ask.fact.key.removeprefix("c/") for ask in review.asks]


def test_what_is_most_at_risk_comes_first_and_what_is_new_last() -> None:
    memory = {
        "c/b.y": learnt(0, stability=9.0),
        "c/c.z": learnt(-1, stability=2.0),
        "c/d.w": learnt(0, stability=5.0),
        "c/e.v": learnt(1),
    }
    review = line_up(facts("a.x", "b.y", "c.z", "d.w", "e.v"), memory, TODAY, WANTED)
    assert asked(review) == ["c.z", "d.w", "b.y", "a.x"]
    assert [ask.why for ask in review.asks] == [Why.DUE, Why.DUE, Why.DUE, Why.NEW]


def test_what_has_changed_comes_before_all_else_and_says_so() -> None:
    memory = {"c/a.x": learnt(-5, stability=1.0), "c/b.y": learnt(90)._replace(value="v0")}
    review = line_up(facts("a.x", "b.y"), memory, TODAY, WANTED)
    assert review.asks[0] == Ask(Fact("c/b.y", "v1"), Why.CHANGED)
    assert review.due == 2


def test_new_facts_come_in_their_order_up_to_the_daily_number() -> None:
    names = [f"t{number}.f{number}" for number in range(20)]
    review = line_up(facts(*names), {}, TODAY, WANTED)
    assert asked(review) == names[:10]
    assert (review.due, review.new) == (0, 10)


def test_new_facts_that_are_wished_for_have_their_room() -> None:
    memory = {"c/a.x": learnt(0, stability=9.0), "c/b.y": learnt(0, stability=2.0)}
    known = facts("a.x", "b.y", "c.z", "d.w", "e.v")
    settings = Settings(portion=3)
    for new, names in ((0, ["b.y", "a.x"]), (2, ["b.y", "c.z", "d.w"]), (9, ["c.z", "d.w", "e.v"])):
        assert asked(line_up(known, memory, TODAY, settings, new=new)) == names
    assert asked(line_up(known, memory, TODAY, settings)) == ["b.y", "a.x", "c.z"]


def test_facts_that_were_met_today_count_wherever_they_are() -> None:
    memory = {f"other/t{number}.f": learnt(3, days_ago=0) for number in range(8)}
    memory["other/t.f"] = learnt(3, days_ago=1)
    review = line_up(facts("a.x", "b.y", "c.z"), memory, TODAY, WANTED)
    assert (len(review.asks), review.new, review.waiting) == (2, 2, 1)
    none_left = WANTED._replace(daily_new=5)
    assert line_up(facts("a.x"), memory, TODAY, none_left).asks == ()


def test_a_backlog_is_told_whole_and_served_in_portions() -> None:
    names = [f"t{number}.f{number}" for number in range(63)]
    memory = {fact.key: learnt(-30, stability=5.0 + at) for at, fact in enumerate(facts(*names))}
    review = line_up([*facts(*names), *facts("new.x")], memory, TODAY, WANTED)
    assert asked(review) == names[:20]
    assert (review.due, review.new) == (63, 1)


def test_a_look_ahead_asks_what_is_due_in_some_days() -> None:
    memory = {"c/a.x": learnt(3), "c/b.y": learnt(4)}
    review = line_up(facts("a.x", "b.y"), memory, TODAY, WANTED, ahead=3)
    assert asked(review) == ["a.x"]


def test_when_nothing_is_due_it_says_when_something_will_be() -> None:
    memory = {"c/a.x": learnt(5), "c/b.y": learnt(3)}
    assert line_up(facts("a.x", "b.y"), memory, TODAY, WANTED) == Review((), 0, 0, TODAY + 3)
    assert line_up([], memory, TODAY, WANTED) == Review((), 0, 0, None)


def test_facts_of_one_topic_or_one_field_do_not_follow_one_another() -> None:
    names = ["a.x", "a.y", "b.x", "b.z", "c.y", "c.z"]
    memory = {fact.key: learnt(0, stability=5.0 + at) for at, fact in enumerate(facts(*names))}
    order = asked(line_up(facts(*names), memory, TODAY, WANTED))
    assert sorted(order) == names
    for one, other in pairwise(order):
        assert one[0] != other[0] and one[2] != other[2]


def test_a_pair_that_is_mixed_up_is_kept_apart_until_each_was_right() -> None:
    names = ["a.x", "b.y", "c.z"]
    memory = {fact.key: learnt(0, stability=5.0 + at) for at, fact in enumerate(facts(*names))}
    mixed_up = Confusion(("c/a", "c/b"), 2, ("x",))
    apart = line_up(facts(*names), memory, TODAY, WANTED, [mixed_up])
    assert asked(apart) in (["a.x", "c.z", "b.y"], ["b.y", "c.z", "a.x"])
    firm = mixed_up._replace(firm=frozenset({"c/a", "c/b"}))
    assert asked(line_up(facts(*names), memory, TODAY, WANTED, [firm])) == names


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("xyz"))), st.integers(0, 30))
def test_to_keep_siblings_apart_loses_none_and_repeats_none(
    pairs: list[tuple[str, str]], portion: int
) -> None:
    names = list(dict.fromkeys(f"{topic}.{field}" for topic, field in pairs))
    settings = WANTED._replace(portion=portion, daily_new=100)
    mixed_up = Confusion(("c/a", "c/b"), 2, ("x",))
    review = line_up(facts(*names), {}, TODAY, settings, [mixed_up])
    assert sorted(asked(review)) == sorted(names[:portion])
