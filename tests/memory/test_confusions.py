"""Which topics are taken for one another, and when that is over."""

from itertools import count

from studyguide.memory.confusions import Confusion, confusions, mixed_up_with
from studyguide.memory.rows import Rating, Row
from tests.memory.answers import answer

MOMENTS = count(1.0)


def mixed_up(topic: str, chosen: str, field: str = "hue") -> Row:
    """An answer at a moment of its own."""
    row = answer(f"c/{topic}.{field}", right=False, chosen=chosen)
    return row._replace(at=next(MOMENTS))


def right(topic: str, field: str = "hue") -> Row:
    return answer(f"c/{topic}.{field}")


def test_a_pair_is_counted_whichever_was_taken_for_the_other() -> None:
    (found,) = confusions([mixed_up("red", "blue"), mixed_up("blue", "red", "wave")])
    assert found == Confusion(("c/blue", "c/red"), 2, ("hue", "wave"))


def test_a_pair_is_named_from_two() -> None:
    once = confusions([mixed_up("red", "blue")])
    twice = confusions([mixed_up("red", "blue"), mixed_up("red", "blue")])
    assert [each.is_named for each in once + twice] == [False, True]


def test_the_pair_that_is_mixed_up_most_comes_first() -> None:
    rows = [mixed_up("red", "blue"), mixed_up("red", "pink"), mixed_up("red", "pink")]
    assert [each.topics for each in confusions(rows)] == [("c/pink", "c/red"), ("c/blue", "c/red")]


def test_several_that_were_chosen_are_as_many_pairs() -> None:
    found = confusions([mixed_up("red", "blue green blue red c/pink")])
    assert [(each.topics, each.times) for each in found] == [
        (("c/blue", "c/red"), 1),
        (("c/green", "c/red"), 1),
        (("c/pink", "c/red"), 1),
    ]


def test_an_answer_that_swapped_two_topics_counts_once() -> None:
    rows = [mixed_up("red", "blue"), mixed_up("blue", "red")]
    together = [row._replace(at=0.0, question="q") for row in rows]
    assert [each.times for each in confusions(together)] == [1]
    (found,) = confusions([*together, *(row._replace(at=1.0) for row in together)])
    assert (found.times, found.firm) == (2, frozenset())


def test_what_was_right_in_the_end_mixed_up_nothing() -> None:
    overruled = mixed_up("red", "blue")._replace(rating=Rating.GOOD)
    assert confusions([overruled]) == []


def test_three_right_in_a_row_on_either_side_end_it() -> None:
    rows = [mixed_up("red", "blue"), right("red"), right("blue")]
    assert len(confusions(rows)) == 1
    assert confusions([*rows, right("red")]) == []


def test_a_wrong_answer_between_them_starts_the_row_again() -> None:
    wrong = answer("c/blue.hue", right=False)
    rows = [mixed_up("red", "blue"), right("red"), right("blue"), wrong, right("red")]
    assert len(confusions(rows)) == 1
    assert confusions([*rows, right("red"), right("blue")]) == []


def test_other_fields_and_lucky_answers_end_nothing() -> None:
    lucky = answer("c/red.hue", form="true-false")
    rows = [mixed_up("red", "blue"), *[right("red", "wave")] * 3, *[lucky] * 3]
    assert len(confusions(rows)) == 1


def test_a_pair_that_was_over_is_counted_anew() -> None:
    rows = [
        mixed_up("red", "blue"),
        mixed_up("red", "blue"),
        *[right("red")] * 3,
        mixed_up("red", "blue"),
    ]
    assert [each.times for each in confusions(rows)] == [1]


def test_a_pair_is_firm_once_each_side_was_right_since_it_was_mistaken() -> None:
    rows = [mixed_up("red", "blue"), right("red")]
    assert not confusions(rows)[0].is_firm
    assert confusions([*rows, right("blue")])[0].is_firm
    assert not confusions([*rows, right("blue"), mixed_up("red", "blue")])[0].is_firm


def test_what_a_fact_is_mixed_up_with_is_why_it_does_not_stick() -> None:
    found = confusions([mixed_up("red", "blue"), mixed_up("pink", "red", "wave")])
    assert mixed_up_with("c/red.hue", found) == ["c/blue"]
    assert mixed_up_with("c/red.wave", found) == ["c/pink"]
    assert mixed_up_with("c/green.hue", found) == []
