"""What a key or a line means, by how the question is answered, and what is offered."""

import re

import pytest

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.question import Option
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.ways.interface import Way
from studyguide.quiz.ways.pair import PAIR
from studyguide.quiz.ways.tick import TICK
from studyguide.quiz.ways.type_in import TYPE_IN
from studyguide.study.commands import Command, answer_in, meant, offered, remark_in
from studyguide.study.sitting import Limit, Sitting
from tests.quiz.questions import question
from tests.study.sittings import RIGHT, WRONG, Clock, Notes, sitting

ALL = "".join(Command)


@pytest.mark.parametrize("way", [CHOOSE, TICK, PAIR, None])
@pytest.mark.parametrize("command", Command)
def test_a_letter_is_a_command_with_and_without_a_slash(way: Way, command: Command) -> None:
    for typed in (command.value, f"/{command}", command.upper(), f" {command} "):
        assert meant(typed, way) is command


@pytest.mark.parametrize("typed", ["1", "213", "1 3", "z", "", "qq", "/", "/z", "\x1b[A"])
def test_anything_else_is_an_answer(typed: str) -> None:
    assert meant(typed, TICK) is None


@pytest.mark.parametrize("typed", [*ALL, "", "BERT", "q/", "1/2"])
def test_where_words_are_wanted_every_word_is_an_answer(typed: str) -> None:
    assert meant(typed, TYPE_IN) is None


def typed_in(answer: str, sibling: str = "a sibling") -> Sitting:
    asked = question("t")._replace(
        form="type-in", options=(), answers=(answer,), siblings=(Option(sibling, False),)
    )
    return sitting(asked)[0]


@pytest.mark.parametrize("typed", ["q", " U ", "?"])
def test_a_letter_that_is_a_command_elsewhere_is_no_wrong_answer(typed: str) -> None:
    with pytest.raises(NotAnAnswer, match=f"/{re.escape(typed.strip().lower())}; /h lists them"):
        answer_in(typed, typed_in("quick sort"))


@pytest.mark.parametrize(
    ("typed", "answer", "sibling"),
    [
        ("q", "Q", "R"),
        ("c", "R", "S"),
        ("c", "vitamin C", "iron"),
        ("c", "iron", "vitamin C"),
        ("0", "nothing", "all"),
        ("qu", "quick sort", "heap sort"),
    ],
)
def test_where_an_answer_may_be_a_letter_it_is_an_answer(
    typed: str, answer: str, sibling: str
) -> None:
    assert answer_in(typed, typed_in(answer, sibling)) == typed


@pytest.mark.parametrize("command", Command)
def test_where_words_are_wanted_a_command_begins_with_a_slash(command: Command) -> None:
    assert meant(f" /{command}", TYPE_IN) is command
    assert meant(f"/{command.upper()}", TYPE_IN) is command


@pytest.mark.parametrize("typed", ["/", "/z", "/quit", "//q"])
def test_a_slash_before_no_command_answers_nothing(typed: str) -> None:
    with pytest.raises(NotAnAnswer, match="/h lists them"):
        meant(typed, TYPE_IN)


@pytest.mark.parametrize("way", [CHOOSE, TYPE_IN])
@pytest.mark.parametrize(
    ("typed", "remark"), [("/f", ""), (" /F  Two are right. ", "Two are right."), ("/f f f", "f f")]
)
def test_a_remark_may_follow_a_flag(way: Way, typed: str, remark: str) -> None:
    assert meant(typed, way) is Command.FLAG
    assert remark_in(typed) == remark


@pytest.mark.parametrize("typed", ["f x", "/fx", "/x y", "/s f"])
def test_nothing_else_is_followed_by_anything(typed: str) -> None:
    assert (meant(typed, CHOOSE) is Command.FLAG) is (typed == "f x")


PLAIN, HINTED = question("red", "blue"), question("blue", "red", hint="Look up.")
ALONE = question("green")


def test_only_what_would_do_something_is_offered() -> None:
    run, _ = sitting(PLAIN, HINTED, ALONE, PLAIN)
    assert "".join(offered(run, True)) == "0sneq"
    run.answer(RIGHT)
    assert "".join(offered(run, True)) == "0?sneucq"
    run.answer(WRONG)
    assert "".join(offered(run, True)) == "0sneurcq"
    run.give_up()
    assert "".join(offered(run, True)) == "0sneuq"
    assert "".join(offered(run, False)) == "0snuq"


def test_at_the_end_only_the_last_answer_can_be_thought_of() -> None:
    run, _ = sitting(PLAIN)
    run.answer(WRONG)
    assert "".join(offered(run, True)) == "murcq"


def test_only_what_somebody_keeps_can_be_set_aside() -> None:
    run = Sitting(iter([PLAIN, ALONE]), Limit(), Clock(), Notes())
    assert "".join(offered(run, True)) == "0sxfneq"
    run.suspend()
    assert "".join(offered(run, False)) == "0sxfnuq"
