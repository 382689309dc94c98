"""`config` shows what holds, sets it, and says what cannot be."""

import json
from pathlib import Path

import pytest

from studyguide.cli.answers import open_answers
from tests.cli.conftest import Run
from tests.memory.answers import answer


def test_a_setting_that_is_set_holds_from_then_on(run: Run, own_home: Path) -> None:
    ended = run("config", "daily-new", "5")
    assert (ended.code, ended.out, ended.err) == (0, "daily-new = 5\n", "")
    assert (own_home / "config.toml").read_text("utf-8") == "daily-new = 5\n"
    assert "daily-new = 5\n" in run("config").out


def test_json_says_what_holds_also_when_it_was_just_set(run: Run, own_home: Path) -> None:
    ended = run("config", "portion", "7", "--format", "json")
    found = json.loads(ended.out)
    assert found["file"] == str(own_home / "config.toml")
    assert {each["name"]: each["value"] for each in found["settings"]}["portion"] == 7


def test_what_is_due_follows_another_retention(run: Run) -> None:
    with open_answers() as log:
        log.extend([answer(day=740_000), answer(day=740_002)])
        before = log.states()["c/red.hue"]
    assert run("config", "retention", "0.97").code == 0
    with open_answers() as log:
        after = log.states()["c/red.hue"]
        assert log.replayed() == log.states()
    assert after.due_day < before.due_day


def test_a_setting_is_explained(run: Run) -> None:
    assert "a whole number from 0 to 23" in run("config", "day-start").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("retention", "1.2"), "Error: retention cannot be '1.2'.\nIt is a number from 0.7"),
        (("speed", "1"), "Error: There is no setting 'speed'.\nThere are: retention, "),
        (("speed",), "Error: There is no setting 'speed'.\nThere are: retention, "),
    ],
)
def test_what_cannot_be_is_a_malformed_command_line(
    run: Run, own_home: Path, arguments: tuple[str, ...], message: str
) -> None:
    ended = run("config", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(message)
    assert not (own_home / "config.toml").exists()


def test_a_flaw_in_the_file_is_told_with_its_line(run: Run, own_home: Path) -> None:
    file = own_home / "config.toml"
    file.write_text("# mine\nportion = 0\n", encoding="utf-8")
    ended = run("config")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"Error: {file}:2: portion cannot be 0.\nIt is a whole number from 1 to 1000.\n"
    )
