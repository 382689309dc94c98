"""A quiz in a terminal: every key does what the line of keys says, and lines can be edited."""

import os
import signal
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest

from studyguide.cli.sitting import Onward, hold
from studyguide.course.shelf import Shelf
from studyguide.errors import StudyGuideError
from studyguide.quiz.question import Question
from studyguide.study.sitting import Limit, Sitting
from tests.cli.conftest import Terminal
from tests.quiz.questions import question
from tests.study.sittings import Clock, Notes, numbered
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


@pytest.mark.parametrize("form", ["order", "match", "choose-all"])
def test_where_one_key_is_no_answer_enter_is_asked_for(terminal: Open, form: str) -> None:
    quiz = terminal("quiz", "week1", "--form", form, "--seed", "1")
    quiz.wait_for(", then Enter: ")
    quiz.type("q\r")
    assert quiz.end() == 0


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


def test_a_typed_answer_can_be_edited_and_a_bare_command_is_none(terminal: Open) -> None:
    quiz = terminal(*TYPED)
    quiz.wait_for("type the answer: ")
    quiz.type("q\r")
    quiz.wait_for("Commands follow a slash here: /q; /h lists them, /q stops.")
    quiz.wait_for("type the answer: ")
    quiz.type("spon\x1b[Do\r")  # the cursor one to the left
    quiz.wait_for("Question 2 of")
    quiz.wait_for("type the answer: ")
    quiz.type("/q\r")
    assert quiz.end() == 0
    assert "Yours: spoon\n" in quiz.text()
    assert "0 of 1 right." in quiz.text()


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
    quiz.type("xx\r")
    quiz.wait_for("Yours: xx")
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


class Full(Notes):
    """A keeper for whom the disk is full once something has been answered."""

    def suspend(self, question: Question) -> None:
        raise StudyGuideError("The disk is full.")

    def take_back(self) -> None:
        raise StudyGuideError("The disk is full.")


@pytest.mark.parametrize("typed", ["x\n", "1\nu\n"])
def test_what_cannot_be_kept_ends_the_sitting_as_an_answer_does(
    typed: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO(typed))
    run = Sitting(numbered(2), Limit(), Clock(), Full())
    with pytest.raises(StudyGuideError, match="The disk is full"):
        hold(run, Shelf([]), True, Onward("studyguide quiz"))


def test_a_key_is_named_as_it_is_typed_at_the_next_question(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO("x\n/f It is odd\n"))
    words = question("t2")._replace(form="type-in", options=(), answers=("an oak",))
    run = Sitting(iter([*numbered(1), words, question("t3")]), Limit(), Clock(), Notes())
    hold(run, Shelf([]), True, Onward("studyguide quiz"))
    out = " ".join(capsys.readouterr().out.split())
    assert "You will not be asked about this again; /u takes that back." in out
    assert "Flagged: it rests until its wording changes; u takes that back." in out


@pytest.mark.parametrize(("length", "is_told"), [(1000, False), (1001, True)])
def test_it_is_told_how_much_of_a_long_remark_is_kept(
    length: int,
    is_told: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(sys, "stdin", StringIO(f"f {'x' * length}\n"))
    hold(Sitting(numbered(1), Limit(), Clock(), Notes()), Shelf([]), True, Onward("quiz"))
    told = "Of the remark the first 1,000 characters are kept." in capsys.readouterr().out
    assert told == is_told
