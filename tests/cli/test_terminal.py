"""The program in a terminal: one key answers, pages turn, signals end with a summary."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import Terminal

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a Unix thing")
Open = Callable[..., Terminal]


def test_one_key_answers_and_feedback_is_in_words(terminal: Open) -> None:
    quiz = terminal(
        "quiz",
        "week1",
        "--form",
        "choose-one",
        "--seed",
        "1",
        "--count",
        "2",
        "--form",
        "choose-one",
    )
    quiz.wait_for("q stop")
    quiz.type("0")
    quiz.wait_for("Question 2 of 2")
    assert "  Right: " in quiz.text()
    quiz.wait_for("q stop")
    quiz.type("z")
    quiz.wait_for("Type a number from 1 to")
    quiz.type("1")
    quiz.wait_for("Question 1 of 2, again")
    quiz.wait_for("q stop")
    quiz.type("q")
    assert quiz.end() == 0
    assert "of 2 right." in quiz.text()


@pytest.mark.parametrize(
    ("key", "code", "words"),
    [("q", 0, "You stopped."), ("\x04", 0, "The input ended."), ("\x03", 130, "Stopped.")],
)
def test_a_quiz_ends_with_its_summary(terminal: Open, key: str, code: int, words: str) -> None:
    quiz = terminal("quiz", "week1", "--form", "choose-one", "--seed", "1")
    quiz.wait_for("q stop")
    quiz.type("0")
    quiz.wait_for("Question 2 of")
    quiz.wait_for("q stop")
    quiz.type(key)
    assert quiz.end() == code
    assert words in quiz.text()
    assert "0 of 1 right." in quiz.text()


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129)])
def test_a_signal_ends_a_quiz_with_its_summary(terminal: Open, number: int, code: int) -> None:
    quiz = terminal("quiz", "week1", "--form", "choose-one", "--seed", "1")
    quiz.wait_for("q stop")
    quiz.process.kill(number)
    assert quiz.end() == code
    assert "No question was answered." in quiz.text()


def test_control_z_suspends_a_quiz_whose_keys_work_when_it_goes_on(own_home: Path) -> None:
    import pexpect

    from tests.cli.conftest import outfit

    quiz = "studyguide quiz week1 --form choose-one --seed 1 --count 2"
    script = f'set -m; "{sys.executable}" -m {quiz}; echo suspended; fg'
    shell = pexpect.spawn("sh", ["-c", script], env=outfit(), encoding="utf-8", timeout=30)
    shell.expect_exact("q stop")
    shell.send("\x1a")
    shell.expect_exact("suspended")
    shell.expect_exact(quiz)  # the shell tells what goes on
    shell.send("0")
    shell.expect_exact("Question 2 of 2")
    assert "Type a number" not in shell.before
    shell.expect_exact("q stop")
    shell.send("\x1c")
    shell.expect(pexpect.EOF)
    shell.close()
    assert shell.exitstatus == 128 + signal.SIGQUIT


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("quiz", "week1", "--form", "choose-one", "--count", "3"), "Question 1 of 3"),
        (("review", "bert", "--limit", "3"), "3 to review"),
    ],
)
def test_keys_typed_ahead_answer_nothing_and_leave_nothing(
    terminal: Open, arguments: tuple[str, ...], begins: str
) -> None:
    quiz = terminal(*arguments)
    quiz.type("1111")
    quiz.wait_for(begins)
    quiz.wait_for("q stop")
    assert any(line.startswith(begins) for line in quiz.lines())
    quiz.type("q" if arguments[0] == "quiz" else "\x04")
    assert quiz.end() == 0
    assert "No question was answered." in quiz.text()


def test_reading_turns_pages_and_remembers_the_place(terminal: Open, own_home: Path) -> None:
    read = terminal("read", "week1", rows=60)
    read.wait_for("1/")
    read.type(" ")
    read.wait_for("2/")
    read.type(" ")
    read.wait_for("3/")
    read.type("b")
    read.wait_for("2/")
    read.type("q")
    assert read.end() == 0
    assert "studyguide read week1" in read.text()
    home = terminal()
    assert home.end() == 0
    assert "You stopped reading week1 at" in home.text()
    again = terminal("read", "week1", rows=60)
    again.wait_for("2/")
    again.type("q")
    assert again.end() == 0


def test_the_keys_of_reading_are_listed_and_the_page_comes_back(terminal: Open) -> None:
    read = terminal("read", "week1", rows=60)
    read.wait_for("1/")
    read.type("h")
    read.wait_for("stop, and keep your place")
    read.type("x")
    read.wait_for("1/")
    read.type("h")
    read.wait_for("stop, and keep your place")
    read.type("q")
    assert read.end() == 0


def test_the_place_is_kept_as_pages_turn(terminal: Open, own_home: Path) -> None:
    read = terminal("read", "week1", rows=60)
    read.wait_for("q stop")
    read.type(" ")
    read.wait_for("2/")
    read.wait_for("q stop")
    read.process.kill(signal.SIGKILL)
    read.end()
    again = terminal("read", "week1", rows=60)
    again.wait_for("2/")
    again.type("q")
    assert again.end() == 0


def test_a_long_topic_is_read_in_portions(terminal: Open) -> None:
    read = terminal("read", "autoregressive", rows=12)
    read.wait_for("space more")
    read.type(" ")
    read.wait_for("space more")
    while "space next" not in read.raw:
        read.type(" ")
        read.wait_for("1/1")
        read.wait_for("b back")
    read.type(" ")
    assert read.end() == 0
    assert "That was all of autoregressive." in read.text()


def test_a_long_page_goes_to_the_pager_without_a_shell(terminal: Open, tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    show = terminal("show", "autoregressive", rows=10, PAGER=f"head -n 3; touch {trap}")
    assert show.end() == 0
    assert not trap.exists()
    headed = terminal("show", "autoregressive", rows=10, PAGER="head -n 3")
    assert headed.end() == 0
    assert "Autoregressive models" in headed.text()
    assert "Sources" not in headed.text()


def test_a_pager_that_has_read_enough_ends_a_long_list(terminal: Open) -> None:
    bank = terminal("questions", "--form", "choose-one", rows=10, PAGER="head -n 3")
    assert bank.end() == 0
    assert len([line for line in bank.lines() if line]) == 3


@pytest.mark.parametrize("pager", ["", "no-such-pager", "'"])
def test_a_pager_that_cannot_run_is_done_without(terminal: Open, pager: str) -> None:
    show = terminal("show", "autoregressive", rows=10, PAGER=pager)
    assert show.end() == 0
    assert "Sources" in show.text()


@pytest.mark.parametrize("columns", [20, 100])
@pytest.mark.parametrize(
    "arguments",
    [[], ["show", "bert-large"], ["compare", "encoder", "decoder", "seq2seq"], ["topics"]],
)
def test_every_screen_has_a_colourless_form_of_the_same_words(
    terminal: Open, arguments: list[str], columns: int
) -> None:
    coloured = terminal(*arguments, columns=columns, rows=50)
    assert coloured.end() == 0
    grey = terminal(*arguments, columns=columns, rows=50, NO_COLOR="1")
    assert grey.end() == 0
    assert grey.text() == coloured.text()
    assert "\x1b[3" not in grey.raw.replace("\x1b[3m", "")
    plain = terminal(*arguments, "--plain", columns=columns, rows=50)
    assert plain.end() == 0
    assert "\x1b" not in plain.raw
    assert all(len(line) <= columns for line in plain.raw.split("\r\n"))


def test_a_quiz_whose_output_is_piped_is_answered_by_lines(terminal: Open) -> None:
    import pexpect

    from tests.cli.conftest import outfit

    command = (
        f'"{sys.executable}" -m studyguide quiz week1 --form choose-one --seed 1 --count 1 | cat'
    )
    shell = pexpect.spawn("sh", ["-c", command], env=outfit(), encoding="utf-8", timeout=30)
    shell.expect_exact("q stop")
    shell.sendline("0")
    shell.expect_exact("Right:")
    shell.expect(pexpect.EOF)
    assert "0 of 1 right." in shell.before
    assert shell.before.count("\n") == shell.before.count("\r\n")
    shell.close()


def test_keys_pressed_quickly_are_keys_still(terminal: Open) -> None:
    quiz = terminal("quiz", "week1", "--form", "choose-one", "--seed", "1", "--count", "2")
    quiz.wait_for("q stop")
    quiz.type("\x1b[Aq")
    assert quiz.end() == 0
    assert "You stopped." in quiz.text()


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_reading_and_the_place_is_kept(
    terminal: Open, number: int, code: int
) -> None:
    read = terminal("read", "week1", rows=60)
    read.wait_for("1/")
    read.type(" ")
    read.wait_for("2/")
    read.wait_for("q stop")
    read.process.kill(number)
    assert read.end() == code
    assert "Your place is kept: studyguide read week1" in read.text()
    home = terminal()
    assert home.end() == 0
    assert "You stopped reading week1" in home.text()


@pytest.mark.parametrize("columns", ["0", "-5", "abc", "²", "9" * 5000])
def test_a_width_that_is_none_is_not_believed(terminal: Open, columns: str) -> None:
    show = terminal("show", "bert", COLUMNS=columns, LINES=columns)
    assert show.end() == 0
    assert "Made by" in show.text()


def test_a_signal_ends_the_pager_as_well(terminal: Open, tmp_path: Path) -> None:
    note = tmp_path / "pager"
    pager = tmp_path / "pager.py"
    pager.write_text(
        "import os, sys, time\n"
        f"open({str(note)!r}, 'w').write(str(os.getpid()))\n"
        "print('paging', flush=True)\n"
        "time.sleep(60)\n"
    )
    show = terminal("show", "autoregressive", rows=10, PAGER=f"{sys.executable} {pager}")
    show.wait_for("paging")
    show.process.kill(signal.SIGTERM)
    assert show.end() == 143
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text()), 0)
