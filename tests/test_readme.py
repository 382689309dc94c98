"""The README says what is true: its examples, its picture and its lists of commands."""

import os
import re
from pathlib import Path

import pytest

from studyguide.cli.app import COMMANDS
from tests.readme import FIGURE, PICTURE, README, commands, figure, picture, regenerated

AGAIN = "run `python -m tests.readme` and read what changed"


def test_every_example_shows_what_its_command_prints(tmp_path: Path) -> None:
    text = README.read_text("utf-8")
    assert regenerated(text, tmp_path) == text, AGAIN


@pytest.mark.skipif(os.name == "nt", reason="the picture is taken in a pseudo-terminal")
def test_the_picture_shows_what_its_command_draws(tmp_path: Path) -> None:
    assert picture(tmp_path) == PICTURE.read_text("utf-8"), AGAIN


def test_the_figure_is_as_its_command_writes_it(tmp_path: Path) -> None:
    assert figure(tmp_path) == FIGURE.read_text("utf-8"), AGAIN


NOT_RUN = {
    *("read", "schema", "new", "edit", "undo", "forget", "suspended", "backup", "restore"),
    *("doctor", "review", "progress", "plan"),
}
"""Commands whose examples are not run: some print thousands of lines, others need
or write files."""


def test_every_command_has_an_example_and_its_help() -> None:
    text = README.read_text("utf-8")
    shown = commands(text)
    for name in COMMANDS:
        assert f"studyguide {name} --help" in shown
    examples = {line.split()[1] for line in shown if "--help" not in line and " " in line}
    assert set(COMMANDS) - NOT_RUN <= examples
    assert all(f"\n    studyguide {name} " in text for name in NOT_RUN)


def test_all_that_other_programs_can_read_is_listed() -> None:
    text = " ".join(README.read_text("utf-8").split())
    before, _, _ = text.partition(" take `--format json`")
    listed = set(re.findall("`([a-z]+)`", before.rpartition(".")[2]))
    helps = re.findall(r"\$ studyguide (\w+) --help (.*?)```", text)
    assert listed == {name for name, told in helps if "--format" in told}


def test_the_small_course_in_the_readme_works(tmp_path: Path) -> None:
    from studyguide.course.compare import compare
    from tests.conftest import shelf_of

    blocks = [block.split("```")[0] for block in README.read_text("utf-8").split("```yaml\n")[1:]]
    for block in blocks:
        first, _, _ = block.partition("\n")
        file = tmp_path / first.removeprefix("# ")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block, encoding="utf-8")
    shelf = shelf_of(tmp_path / "content")
    assert shelf.libraries[0].problem_counts() == {}
    found = [shelf.find_topic(name) for name in ("merge-sort", "heapsort")]
    assert [row.label for row in compare(found).telling] == ["Stable"]
