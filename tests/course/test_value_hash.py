"""A hash tells values from one another, and stays what it was when they were learnt."""

from studyguide.course.model import AuthoredQuestion, Place
from studyguide.course.stored import PackedValue, key_of
from studyguide.course.value_hash import hash_of_answer, hash_of_values


def question(*answers: str, **more: object) -> AuthoredQuestion:
    return AuthoredQuestion("q", "P?", Place("a.yaml", 1, 1), answers=answers, **more)  # type: ignore[arg-type]


def hash_of(*values: PackedValue) -> bytes:
    return hash_of_values(values, list(map(key_of, values)))


def test_the_order_and_wording_of_values_do_not_count_but_when_they_hold_does() -> None:
    one, other = ("One", "one"), ("Other", "other")
    told = ("The one", "one", None, None, None, "A note.", "book", "§1", "", True, True)
    assert hash_of(one, other) == hash_of(other, told)
    at_night = (*told[:8], "at night", *told[9:])
    assert hash_of(one) != hash_of(at_night)


def test_the_key_of_a_quantity_is_its_bounds() -> None:
    plain, ranging = ("340M", None, None, 340_000_000), ("1..2", None, None, (1, 2))
    assert hash_of(plain) == hash_of(("0.34B", "340000000..340000000"))
    assert hash_of(ranging) == hash_of(("1..2", "1..2"))


def test_a_sentence_among_others_and_what_is_computed_have_no_hash() -> None:
    assert hash_of_answer(question("A.", distractors=("B.",))) == b""
    assert hash_of_answer(question(lab="sums", ask="sum")) == b""


def test_the_answers_are_in_their_order_and_pairs_in_any() -> None:
    assert hash_of_answer(question("a", "b")) != hash_of_answer(question("b", "a"))
    pairs = (("a", "1"), ("b", "2"))
    assert hash_of_answer(question(pairs=pairs)) == hash_of_answer(question(pairs=pairs[::-1]))
    assert hash_of_answer(question(pairs=pairs)) != hash_of_answer(question(pairs=pairs[:1]))
