"""A quiz in a terminal: every key does what the line of keys says, and lines can be edited."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal
from tests.view.screens import GARDEN

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a Unix thing")
Open = Callable[..., Terminal]

CONTENT = ("--content", str(GARDEN))
GROWTH = ("quiz", "oak", "--form", "choose-one", "--seed", "1", *CONTENT)
TYPED = ("quiz", "week1", "--form", "type-in", "--seed", "1")


def test_a_note_is_looked_at_and_the_same_question_is_asked_again(terminal: Open) -> None:
    quiz = terminal(*GROWTH)
    quiz.wait_for("q stop")
    quiz.type("n")
    quiz.wait_for("A tree of old woods and parks.")
    quiz.wait_for("Question 1 of")
    quiz.wait_for("q stop")
    quiz.type("q")
    assert quiz.end() == 0
    assert "No question was answered." in quiz.text()


def test_an_editor_opens_at_the_question_and_the_quiz_goes_on(
    terminal: Open, tmp_path: Path
) -> None:
    given = tmp_path / "given"
    editor = tmp_path / "vi"
    editor.write_text(f'#!/bin/sh\necho "$@" >> {given}\n')
    editor.chmod(0o755)
    quiz = terminal(*GROWTH, VISUAL=str(editor))
    quiz.wait_for("q stop")
    quiz.type("e")
    quiz.wait_for("Question 1 of")
    quiz.wait_for("q stop")
    quiz.type("q")
    assert quiz.end() == 0
    line, file = given.read_text().split()
    assert Path(file).parent == GARDEN / "trees"
    assert line.startswith("+")


def test_an_editor_that_cannot_be_started_is_told_and_the_quiz_goes_on(terminal: Open) -> None:
    quiz = terminal(*GROWTH, VISUAL="no-such-editor")
    quiz.wait_for("q stop")
    quiz.type("e")
    quiz.wait_for("The editor no-such-editor cannot be started")
    quiz.wait_for("q stop")
    quiz.type("q")
    assert quiz.end() == 0


def test_the_last_answer_is_compared_overruled_and_taken_back(terminal: Open) -> None:
    quiz = terminal("quiz", "oak", "--form", "which-of-two", "--seed", "1", *CONTENT)
    quiz.wait_for("q stop")
    quiz.type("u")
    quiz.wait_for("There is no answer yet to take back.")
    for key, words in [
        ("1", "u undo"),
        ("c", "What tells them apart"),
        ("h", "take back your last answer"),
        ("u", "Taken back: your answer to"),
        ("0", "Question 2 of"),
        ("r", "There is no wrong answer just now"),
        ("s", "Skipped."),
    ]:
        quiz.wait_for("q stop")
        quiz.type(key)
        quiz.wait_for(words)
    quiz.wait_for("q stop")
    quiz.type("q")
    assert quiz.end() == 0
    assert "0 of 1 right." in quiz.text()


def test_the_very_last_answer_can_be_taken_back_too(terminal: Open) -> None:
    quiz = terminal(*GROWTH, "--count", "1")
    quiz.wait_for("q stop")
    quiz.type("0")
    quiz.wait_for("enter how it went")
    quiz.type("h")
    quiz.wait_for("take back your last answer")
    quiz.wait_for("enter how it went")
    quiz.type("u")
    quiz.wait_for("Question 1 of 1")
    quiz.wait_for("q stop")
    quiz.type("0")
    quiz.wait_for("enter how it went")
    quiz.type("\r")
    assert quiz.end() == 0
    assert "0 of 1 right." in quiz.text()


def test_a_typed_answer_can_be_edited_and_a_letter_is_a_word(terminal: Open) -> None:
    quiz = terminal(*TYPED)
    quiz.wait_for("type the answer: ")
    quiz.type("q\r")
    quiz.wait_for("Question 2 of")
    quiz.wait_for("type the answer: ")
    quiz.type("spon\x1b[Do\r")  # the cursor one to the left
    quiz.wait_for("Question 3 of")
    quiz.wait_for("type the answer: ")
    quiz.type("/q\r")
    assert quiz.end() == 0
    assert "Yours: q\n" in quiz.text()
    assert "Yours: spoon\n" in quiz.text()
    assert "0 of 2 right." in quiz.text()


@pytest.mark.parametrize(
    ("typed", "code", "words"), [("\x04", 0, "The input ended."), ("abc\x03", 130, "Stopped.")]
)
def test_a_quiz_ends_with_its_summary_where_a_line_is_wanted(
    terminal: Open, typed: str, code: int, words: str
) -> None:
    quiz = terminal(*TYPED)
    quiz.wait_for("type the answer: ")
    quiz.type(typed)
    assert quiz.end() == code
    assert words in quiz.text()
    assert "No question was answered." in quiz.text()


def test_a_signal_ends_it_where_a_line_is_wanted(terminal: Open) -> None:
    quiz = terminal(*TYPED)
    quiz.wait_for("type the answer: ")
    quiz.process.kill(signal.SIGTERM)
    assert quiz.end() == 143
    assert "No question was answered." in quiz.text()


@pytest.mark.parametrize("columns", [20, 40])
def test_on_a_narrow_screen_the_invitation_stands_above_what_is_typed(
    terminal: Open, columns: int
) -> None:
    quiz = terminal("quiz", "week1", "--form", "match", "--seed", "1", columns=columns, rows=60)
    quiz.wait_for("\r\n> ")
    quiz.type("/q\r")
    assert quiz.end() == 0
    assert all(len(line) <= columns for line in quiz.lines())
    assert "the numbers for abc" in " ".join(quiz.text().split())


def test_plain_lines_are_typed_without_a_sequence(terminal: Open) -> None:
    quiz = terminal(*TYPED, "--plain")
    quiz.wait_for("type the answer: ")
    quiz.type("x\r")
    quiz.wait_for("Yours: x")
    quiz.wait_for("type the answer: ")
    quiz.type("/q\r")
    assert quiz.end() == 0
    assert "\x1b" not in quiz.raw


def test_a_terminal_is_left_as_it_was(terminal: Open) -> None:
    import pexpect

    from tests.cli.conftest import outfit

    command = f'trap : INT; stty -g; "{sys.executable}" -m studyguide {" ".join(TYPED)}; stty -g'
    shell = pexpect.spawn("sh", ["-c", command], env=outfit(), encoding="utf-8", timeout=30)
    before = shell.readline()
    shell.expect_exact("type the answer: ")
    shell.send("x\x03")
    shell.expect_exact("No question was answered.\r\n")
    assert shell.readline() == before
    shell.close()
