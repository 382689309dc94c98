"""A quiz that was interrupted is gone on with, and what was missed in it asked again."""

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Run, Terminal
from tests.cli.test_quiz import asked
from tests.view.screens import GARDEN

CONTENT = ("--content", str(GARDEN))
QUIZ = ("quiz", "--form", "choose-one", "--seed", "1", "--count", "3", *CONTENT)
Open = Callable[..., Terminal]
unix = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a Unix thing")


def prompts(out: str) -> list[str]:
    """The prompts of the questions that were shown."""
    return [part.split("\n")[2] for part in f"\n{out}".split("\nQuestion ")[1:]]


def test_what_was_left_is_asked_and_then_nothing_is_left(run: Run) -> None:
    whole = prompts(run(*QUIZ, "--no-record", stdin="s\n" * 3).out)[:3]
    first = run(*QUIZ, stdin="0\n0\nq\n")
    assert "  studyguide quiz --resume\n    the 3 questions left\n" in first.out
    rest = run("quiz", "--resume", *CONTENT, stdin="1\n" * 20)
    assert (rest.code, rest.err) == (0, "")
    assert set(prompts(rest.out)[:3]) == {*whole}
    assert asked(rest)[0].startswith("Question 1 of 3  ")
    ended = run("quiz", "--resume", *CONTENT)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "Error: No quiz was left before its end.\nBegin a quiz: studyguide quiz\n"


@pytest.mark.parametrize("part", ["--resume", "--missed"])
def test_who_goes_on_with_a_quiz_is_led_to_another_like_it(run: Run, part: str) -> None:
    run("quiz", "trees", *QUIZ[1:], stdin="0\nq\n")
    rest = run("quiz", part, *CONTENT, stdin="1\n" * 20)
    assert rest.out.endswith("  studyguide quiz trees --form choose-one\n")
    assert "all that can be asked" not in rest.out


def test_what_was_missed_is_asked_again_until_it_is_not(run: Run) -> None:
    first = run(*QUIZ, stdin="0\n" * 20)
    assert "  studyguide quiz --missed\n    the 3 questions missed\n" in first.out
    assert "--resume" not in first.out
    again = run("quiz", "--missed", *CONTENT, stdin="0\n" * 20)
    assert set(prompts(again.out)) == set(prompts(first.out))
    last = run("quiz", "--missed", *CONTENT, stdin="x\n" * 20)
    assert last.out.count("You will not be asked about this again") == 3
    assert run("quiz", "--missed", *CONTENT).err.startswith("Error: Nothing was missed.")


def test_a_contrast_is_gone_on_with_by_the_questions_it_had(run: Run) -> None:
    quiz = ("quiz", "--contrast", "oak", "yew", "--seed", "1", *CONTENT)
    first = run(*quiz, stdin="/0\n")
    rest = run("quiz", "--resume", *CONTENT, stdin="/s\n" * 9)
    assert prompts(rest.out)[0] == prompts(first.out)[1]


def test_a_quiz_that_keeps_nothing_is_not_remembered(run: Run, own_home: Path) -> None:
    ended = run(*QUIZ, "--no-record", stdin="0\nq\n")
    assert "--resume" not in ended.out and "--missed" not in ended.out
    assert not (own_home / "quiz.json").exists()


def test_what_is_left_stays_left_when_what_was_missed_is_asked(run: Run) -> None:
    first = run(*QUIZ, stdin="0\nq\n")
    again = run("quiz", "--missed", *CONTENT, stdin="0\n" * 9)
    assert prompts(again.out)[0] == prompts(first.out)[0]
    rest = run("quiz", "--resume", *CONTENT, stdin="q\n")
    assert prompts(rest.out)[0] == prompts(first.out)[1]


def test_after_a_resumed_quiz_the_one_that_was_left_before_it_is_gone_on_with(run: Run) -> None:
    earlier = run(*QUIZ, stdin="0\nq\n")
    later = run("quiz", "--contrast", "oak", "yew", "--seed", "1", *CONTENT, stdin="/0\n")
    rest = run("quiz", "--resume", *CONTENT, stdin="/0\n" * 20)
    assert rest.err == (
        "2 quizzes were left; this is the last of them."
        " Once it is done, --resume goes on with the one before.\n"
    )
    assert prompts(rest.out)[0] == prompts(later.out)[1]
    rest = run("quiz", "--resume", *CONTENT, stdin="q\n")
    assert (prompts(rest.out)[0], rest.err) == (prompts(earlier.out)[1], "")


def test_nothing_is_promised_where_it_cannot_be_remembered(run: Run, own_home: Path) -> None:
    (own_home / "quiz.json").mkdir()
    ended = run(*QUIZ, stdin="0\nq\n")
    assert (ended.code, ended.err) == (0, "")
    assert "--resume" not in ended.out and "--missed" not in ended.out


def test_a_damaged_memory_of_quizzes_is_told_also_by_the_doctor(run: Run, own_home: Path) -> None:
    (own_home / "quiz.json").write_text("[")
    ended = run("quiz", "--resume", *CONTENT)
    words = f"{own_home / 'quiz.json'} is damaged: what is left of a quiz cannot be read."
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"Error: {words}\n")
    found = json.loads(run("doctor", "--format", "json", *CONTENT).out)
    assert words in [each["message"] for each in found if each["mark"] == "warning"]


@pytest.mark.parametrize(
    "arguments", [("--resume", "--missed"), ("--resume", "oak"), ("--missed", "--count", "3")]
)
def test_the_last_quiz_takes_no_other_wish(run: Run, arguments: tuple[str, ...]) -> None:
    ended = run("quiz", *arguments, *CONTENT)
    assert (ended.code, ended.out) == (2, "")
    assert "goes on with the last quiz as it was" in ended.err


def test_of_a_course_that_is_gone_nothing_can_be_asked_any_more(run: Run, own_home: Path) -> None:
    quiz = ["1", "7", [], ["gone/oak.leaf/choose-one/ask"], [], ""]
    (own_home / "quiz.json").write_text(json.dumps([quiz]))
    ended = run("quiz", "--resume", *CONTENT)
    assert ended.err.startswith("Error: Nothing of the last quiz can be asked any more.\n")


def test_piped_input_is_told_nothing_of_what_is_left(run: Run) -> None:
    before = run(*QUIZ, stdin="q\n")
    run(*QUIZ, stdin="0\nq\n")
    assert run(*QUIZ, stdin="q\n") == before


def test_weak_facts_come_first_or_new_ones(run: Run) -> None:
    quiz = ("quiz", "--form", "choose-one", "--seed", "3", "--all", *CONTENT)
    first = run(*quiz, stdin="0\nq\n")
    missed = prompts(first.out)[0]
    assert prompts(run(*quiz, "--prefer", "weak", stdin="q\n").out)[0] == missed
    new = prompts(run(*quiz, "--prefer", "new", stdin="q\n").out)
    assert new[0] != missed


@unix
def test_a_quiz_that_was_killed_is_told_of_and_gone_on_with(terminal: Open) -> None:
    quiz = terminal(*QUIZ)
    quiz.wait_for("q stop")
    quiz.type("0")
    quiz.wait_for("Question 2 of 3")
    quiz.wait_for("q stop")
    quiz.type("z")
    quiz.wait_for("Type a number")
    quiz.process.kill(signal.SIGKILL)
    fresh = terminal(*QUIZ)
    fresh.wait_for("3 questions of your last quiz left; to go on with it: studyguide")
    fresh.wait_for("Question 1 of 3")
    fresh.wait_for("q stop")
    fresh.type("q")
    assert fresh.end() == 0
    rest = terminal("quiz", "--resume", *CONTENT)
    rest.wait_for("Question 1 of 3")
    rest.wait_for("q stop")
    rest.type("q")
    assert rest.end() == 0


@unix
def test_of_two_quizzes_at_once_the_one_that_ended_last_is_gone_on_with(
    terminal: Open, run: Run
) -> None:
    one = terminal(*QUIZ)
    one.wait_for("q stop")
    one.type("0")
    one.wait_for("Question 2 of 3")
    one.wait_for("q stop")
    run(*QUIZ[:3], "--seed", "2", "--count", "2", *CONTENT, stdin="0\nq\n")
    one.type("q")
    assert one.end() == 0
    assert "the 3 questions left" in one.text()
    rest = run("quiz", "--resume", *CONTENT, stdin="q\n")
    assert "Question 1 of 3" in rest.out


@unix
def test_at_the_end_one_key_asks_again_what_was_missed(terminal: Open) -> None:
    quiz = terminal("quiz", "oak", "--form", "choose-one", "--seed", "1", "--count", "1", *CONTENT)
    quiz.wait_for("q stop")
    quiz.type("0")
    quiz.wait_for("m missed, once more")
    quiz.type("m")
    quiz.wait_for("Question 1 of 1, again")
    quiz.wait_for("q stop")
    quiz.type("0")
    quiz.wait_for("m missed, once more")
    quiz.type("\r")
    assert quiz.end() == 0
    assert "0 of 1 right." in quiz.text()


@unix
def test_in_a_terminal_a_flag_asks_for_its_remark_in_a_line(terminal: Open, run: Run) -> None:
    quiz = terminal("quiz", "oak", "--form", "choose-one", "--seed", "1", *CONTENT)
    quiz.wait_for("q stop")
    for key in ("\x03", "\x04"):
        quiz.type("f")
        quiz.wait_for("What is wrong with it? ")
        quiz.type(key)
        quiz.wait_for("Not flagged.")
        quiz.wait_for("q stop")
        assert "Not flagged." in quiz.lines()
    quiz.type("f")
    quiz.wait_for("Enter flags it")
    quiz.wait_for("What is wrong with it? ")
    quiz.type("q is right\r")
    quiz.wait_for("Flagged: it rests")
    quiz.wait_for("u undo")
    quiz.type("u")
    quiz.wait_for("Taken back: that you do not want")
    quiz.wait_for("q stop")
    quiz.type("f")
    quiz.wait_for("What is wrong with it? ")
    quiz.type("\r")
    quiz.wait_for("u undo")
    quiz.type("q")
    assert quiz.end() == 0
    (flag,) = json.loads(run("suspended", "--format", "json").out)["flagged"]
    assert flag["remark"] == ""
