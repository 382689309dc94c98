"""What an answer was worth, in words: which was yours, which is right, and why."""

import pytest

from studyguide.quiz.question import Question
from studyguide.view.verdict import verdict
from tests.quiz.questions import ARRANGE, CHOOSE, PAIR, TICK, TYPE_IN
from tests.study.sittings import sitting
from tests.view.screens import on, piped, terminal

PLACE = "  studyguide show oak  (trees.yaml:12)\n"


def told(question: Question, given: str | None, width: int = 80, encoding: str = "utf-8") -> str:
    """What is said of an answer, from the second line to the place; alike on every screen."""
    run, _ = sitting(question)
    answered = run.give_up() if given is None else run.answer(given)
    shown = on(piped(width, encoding), lambda screen: verdict(answered, screen))
    assert on(terminal(width, encoding), lambda screen: verdict(answered, screen)) == shown
    assert shown.startswith("\n")
    assert shown.endswith(f"{PLACE}\n")
    return shown[1:].removesuffix(f"{PLACE}\n")


CHOSEN_RIGHT = """\
✓ Right: lobed
  Oak has a lobed leaf.
  It looks like a spoon!
"""
CHOSEN_WRONG = """\
✗ Yours: serrated
  Beech has a serrated leaf.
  Right: lobed
  Oak has a lobed leaf.
  It looks like a spoon!
"""
NOT_KNOWN = """\
  Right: lobed
  Oak has a lobed leaf.
  It looks like a spoon!
"""
TICKED_RIGHT = """\
✓ Yours, right: Yew
  Yew has needles.
✓ Yours, right: Fir
  Fir has needles.
"""
TICKED_IN_PART = """\
✓ Yours, right: Yew
  Yew has needles.
✗ Yours, wrong: Oak
  Oak has lobed leaves.
  Right, missed: Fir
  Fir has needles.
  Right in part: it counts 50%.
"""
NOT_TICKED = """\
  Right: Yew
  Yew has needles.
  Right: Fir
  Fir has needles.
"""
ARRANGED_RIGHT = """\
✓ Right:
  1. Yew
  2. Oak
  3. Fir
  Yew is 20 m high. Oak is 35 m high. Fir is 50 m high.
"""
ARRANGED_IN_PART = """\
✗ Yours differs where marked. Right:
✗ 1. Yew (yours: 2)
✗ 2. Oak (yours: 1)
  3. Fir
  Yew is 20 m high. Oak is 35 m high. Fir is 50 m high.
  Right in part: it counts 33%.
"""
NOT_ARRANGED = """\
  Right:
  1. Yew
  2. Oak
  3. Fir
  Yew is 20 m high. Oak is 35 m high. Fir is 50 m high.
"""
PAIRED_IN_PART = """\
✓ Yours, right: Oak: lobed
✗ Yours, wrong: Yew: serrated
  Beech has a serrated leaf.
  Right, missed: Yew: needle
✗ Yours, wrong: Beech: needle
  Yew has needles.
  Right, missed: Beech: serrated
  Right in part: it counts 33%.
"""
TYPED_RIGHT = """\
✓ Right: lobed
"""
TYPED_WRONG = """\
✗ Yours: Spoon-like
  Right: lobed
"""


@pytest.mark.parametrize(
    ("question", "given", "whole"),
    [
        (CHOOSE, "2", CHOSEN_RIGHT),
        (CHOOSE, "1", CHOSEN_WRONG),
        (CHOOSE, None, NOT_KNOWN),
        (TICK, "13", TICKED_RIGHT),
        (TICK, "12", TICKED_IN_PART),
        (TICK, None, NOT_TICKED),
        (ARRANGE, "213", ARRANGED_RIGHT),
        (ARRANGE, "123", ARRANGED_IN_PART),
        (ARRANGE, None, NOT_ARRANGED),
        (PAIR, "231", PAIRED_IN_PART),
        (TYPE_IN, "Lobed", TYPED_RIGHT),
        (TYPE_IN, "Spoon-like", TYPED_WRONG),
    ],
)
def test_yours_and_right_are_told_in_words_for_each_part(
    question: Question, given: str | None, whole: str
) -> None:
    assert told(question, given) == whole


def test_right_and_wrong_can_be_told_in_ascii() -> None:
    assert told(CHOOSE, "2", encoding="ascii").startswith("+ Right: lobed\n")
    assert told(CHOOSE, "1", encoding="ascii").startswith("x Yours: serrated\n")


def test_what_explains_both_what_was_chosen_and_what_is_right_is_told_once() -> None:
    same = tuple(option._replace(because="Oak has a lobed leaf") for option in CHOOSE.options)
    shown = told(CHOOSE._replace(options=same), "1")
    assert shown == CHOSEN_WRONG.replace("Beech has a serrated", "Oak has a lobed").replace(
        "  Right: lobed\n  Oak has a lobed leaf.\n", "  Right: lobed\n"
    )


def test_the_why_of_a_whole_question_is_told_once() -> None:
    whole = CHOOSE._replace(because="Oak has a lobed leaf", explain="Oak has a lobed leaf")
    assert told(whole, "2") == CHOSEN_RIGHT.replace("  It looks like a spoon!\n", "")
    assert told(whole._replace(because="Of all"), "2").endswith("  Of all.\n")


def test_emphasis_in_an_explanation_is_drawn() -> None:
    run, _ = sitting(CHOOSE._replace(explain="It looks *like* a spoon"))
    answered = run.answer("2")
    shown = on(terminal(80), lambda screen: verdict(answered, screen))
    assert "  It looks like a spoon.\n" in shown


def test_a_remark_is_told() -> None:
    run, _ = sitting(CHOOSE)
    answered = run.answer("2")
    judged = answered.judgement._replace(remark="It is written “lobed”.")
    shown = on(piped(), lambda screen: verdict(answered._replace(judgement=judged), screen))
    assert "  It is written “lobed”.\n  It looks like a spoon!\n" in shown


def test_what_was_typed_is_shown_harmlessly() -> None:
    run, _ = sitting(CHOOSE)
    answered = run.answer("1")
    part = answered.judgement.parts[0]._replace(text="a\x1b[31m\u202eb")
    judged = answered.judgement._replace(parts=(part,))
    shown = on(piped(), lambda screen: verdict(answered._replace(judgement=judged), screen))
    assert "✗ Yours: a<U+001B>[31m<U+202E>b\n" in shown


def test_what_the_prompt_says_is_not_said_once_more() -> None:
    said = CHOOSE._replace(prompt="True or false? Oak has a lobed leaf.")
    assert told(said, "2") == CHOSEN_RIGHT.replace("  Oak has a lobed leaf.\n", "")
