"""Problems as lines an editor can jump to."""

from pathlib import Path

import pytest

from studyguide.course.checking import Checked
from studyguide.course.model import Place
from studyguide.course.problems import WARNING, Problem
from studyguide.view.check import as_json, page
from studyguide.view.screen import Screen
from tests.view.screens import on, piped, terminal

WRONG = Problem(Place("/c/a.yaml", 3, 7), "dangling-link", "No topic has the id 'oka'.", "Try oak.")
STRAY = Problem(Place("/c/b.txt", 1, 1), "stray-file", "Nothing reads this file.", "", WARNING)


@pytest.mark.parametrize("screen", [piped(80), terminal(80)])
def test_each_problem_has_its_place_rule_message_and_hint(screen: Screen) -> None:
    assert on(screen, lambda screen: page(Checked([WRONG, STRAY], 1, 12), screen)) == (
        "/c/a.yaml:3:7  dangling-link  No topic has the id 'oka'.\n"
        "    Try oak.\n"
        "/c/b.txt:1:1  stray-file  Nothing reads this file.\n"
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
