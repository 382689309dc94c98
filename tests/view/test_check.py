"""Problems as lines an editor can jump to."""

import tracemalloc
from pathlib import Path

import pytest

from studyguide.course.checking import Checked
from studyguide.course.flaw import WARNING
from studyguide.course.model import Place
from studyguide.course.problems import Problem
from studyguide.view.check import as_github, as_json, manual_page, page
from studyguide.view.screen import Screen
from tests.view.screens import on, piped, terminal

WRONG = Problem(Place("/c/a.yaml", 3, 7), "dangling-link", "No topic has the id 'oka'.", "Try oak.")
STRAY = Problem(Place("/c/b.txt", 1, 1), "stray-file", "Nothing reads this file.", "", WARNING)


@pytest.mark.parametrize("screen", [piped(80), terminal(80)])
def test_each_problem_has_its_place_rule_message_and_hint(screen: Screen) -> None:
    assert on(screen, lambda screen: page(Checked([STRAY, WRONG], 1, 12), screen)) == (
        "/c/a.yaml:3:7  dangling-link  No topic has the id 'oka'.\n"
        "    Try oak.\n"
        "\n"
        "Warnings\n"
        "/c/b.txt:1:1  stray-file  Nothing reads this file.\n"
        "\n"
        "1 course and 12 topics read: 1 error, 1 warning.\n"
    )


def test_errors_and_warnings_differ_in_style() -> None:
    output = terminal(80).rendered(page(Checked([WRONG, STRAY], 1, 1), terminal(80)))
    assert "\x1b[1;31mdangling-link" in output
    assert "\x1b[33mstray-file" in output


@pytest.mark.parametrize(
    ("checked", "verdict"),
    [
        (Checked([], 1, 1), "1 course and 1 topic read: no problems."),
        (Checked([], 2, 0), "2 courses and 0 topics read: no problems."),
        (Checked([WRONG] * 2, 1, 5), "1 course and 5 topics read: 2 errors, 0 warnings."),
    ],
)
def test_a_last_line_counts_what_was_read_and_found(checked: Checked, verdict: str) -> None:
    assert on(piped(), lambda screen: page(checked, screen)).splitlines()[-1] == verdict


def test_json_tells_every_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = Problem(Place(str(tmp_path / "b.txt"), 1, 1), "stray-file", "Unread.", "", WARNING)
    wrong, stray = as_json([WRONG, here])
    assert wrong == {
        "file": "/c/a.yaml",
        "line": 3,
        "column": 7,
        "severity": "error",
        "rule": "dangling-link",
        "message": "No topic has the id 'oka'.",
        "hint": "Try oak.",
    }
    assert (stray["file"], stray["severity"], stray["hint"]) == ("b.txt", "warning", "")


def test_for_github_a_problem_is_a_command_in_one_line() -> None:
    odd = Problem(Place("/c/a,b:c.yaml", 1, 2), "syntax", "100 %\nof it.", "Mend: go.")
    assert list(as_github([odd, STRAY])) == [
        "::error file=/c/a%2Cb%3Ac.yaml,line=1,col=2,title=syntax::100 %25%0Aof it. Mend: go.",
        "::warning file=/c/b.txt,line=1,col=1,title=stray-file::Nothing reads this file.",
    ]


def test_a_manual_keeps_its_examples_and_fills_its_lines() -> None:
    manual = "It is wrong.\n\nThis is\nwhy.\n\nBad:\n\n    id: [x\n    kind: y"
    assert on(piped(), lambda screen: manual_page("syntax", manual, screen)) == (
        "syntax\n\nIt is wrong.\n\nThis is why.\n\nBad:\n\n    id: [x\n    kind: y\n"
    )


def test_lines_that_are_not_broken_cost_no_more_than_their_text() -> None:
    def peak(width: int) -> int:
        screen = piped(width)
        tracemalloc.start()
        screen.rendered(page(Checked([WRONG] * 40, 1, 1), screen))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    assert peak(100_000) < 2 * peak(80)
