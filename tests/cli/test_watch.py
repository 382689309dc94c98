"""`check --watch` checks again after each change, and ends without a trace."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from studyguide.cli.watch import watch
from studyguide.view.screen import Screen
from tests.cli.conftest import Run, Terminal
from tests.conftest import WriteCourse
from tests.view import screens

COURSE = "id: c\nkinds: {thing: {}}\n"
SOUND = "1 course and 1 topic read: no problems.\n"
CHANGED = "\n----------------------------------------\n\n"


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": COURSE, "a.yaml": "{id: one, kind: thing}\n"})


def watched(path: Path, screen: Screen, *changes: Callable[[], object]) -> str:
    """What is printed while one change after the other is made, and then Ctrl-C pressed."""
    remaining = iter([*changes, None])

    def pause() -> None:
        if change := next(remaining):
            change()
        else:
            raise KeyboardInterrupt

    with pytest.raises(typer.Exit) as ended:
        watch([path], screen, pause)
    assert ended.value.exit_code == 130
    written: str = screen.console.file.getvalue()  # type: ignore[attr-defined]
    return written


def test_it_checks_once_and_then_after_each_change(folder: Path) -> None:
    file = folder / "a.yaml"
    written = watched(
        folder,
        screens.piped(200),
        lambda: None,
        lambda: file.write_text("{id: one, kind: other}"),
        lambda: None,
        lambda: file.write_text("{id: two, kind: thing}"),
    )
    first, second, third = written.split(CHANGED)
    watching = f"Watching {folder}; Ctrl-C ends.\n"
    assert first == SOUND + watching
    assert "a.yaml:1:17  unknown-kind" in second
    assert third == SOUND + watching + "\n"


def test_a_file_that_comes_or_goes_is_a_change(folder: Path) -> None:
    other = folder / "b.yaml"
    written = watched(
        folder,
        screens.piped(200),
        lambda: other.write_text("{id: two, kind: thing}"),
        other.unlink,
    )
    assert [part.splitlines()[0] for part in written.split(CHANGED)] == [
        "1 course and 1 topic read: no problems.",
        "1 course and 2 topics read: no problems.",
        "1 course and 1 topic read: no problems.",
    ]


def test_a_folder_that_vanishes_is_told_and_waited_for(folder: Path) -> None:
    away = folder.with_name("away")
    written = watched(
        folder, screens.piped(200), lambda: folder.rename(away), lambda: away.rename(folder)
    )
    _, gone, back = written.split(CHANGED)
    assert gone.splitlines()[0] == f"{folder} is gone."
    assert back.startswith(SOUND)


@pytest.mark.parametrize("name", ["a.yaml", "course.yaml"])
def test_a_file_written_in_two_steps_is_followed(folder: Path, name: str) -> None:
    file = folder / name
    text = file.read_text()
    written = watched(
        file,
        screens.piped(200),
        lambda: file.write_text(""),
        file.unlink,
        lambda: file.write_text(text),
    )
    assert f"{file} is gone." in written
    assert written.split(CHANGED)[-1].startswith("1 course and 1 topic read: no problems.")


def test_of_a_part_of_a_course_the_whole_course_is_watched(write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": COURSE, "u/a.yaml": "{id: one, kind: thing, after: two}"})
    other = root / "b.yaml"
    written = watched(
        root / "u", screens.piped(200), lambda: other.write_text("{id: two, kind: thing}")
    )
    first, second = written.split(CHANGED)
    assert "a.yaml:1:31  dangling-link" in first
    assert second.startswith("1 course and 2 topics read: no problems.")


def test_schemas_that_are_there_are_renewed_after_each_change(folder: Path) -> None:
    (folder / ".schema").mkdir()
    topics = folder / ".schema" / "topics.json"
    seen: list[bool] = []
    watched(
        folder,
        screens.piped(200),
        lambda: seen.append('"one"' in topics.read_text()),
        lambda: (folder / "b.yaml").write_text("{id: two, kind: thing}"),
        lambda: seen.append('"two"' in topics.read_text()),
    )
    assert seen == [True, True]


def test_in_a_terminal_each_result_has_the_screen_to_itself(folder: Path) -> None:
    written = watched(folder, screens.terminal(80), (folder / "a.yaml").unlink)
    assert written.count("\x1b[2J\x1b[H") == 2
    assert "---" not in written
    assert written.endswith("\r\x1b[2K")


def test_what_cannot_be_watched_is_refused(run: Run, folder: Path) -> None:
    for other in ("--format json", "--format github", "--coverage", "--questions"):
        ended = run("check", str(folder), "--watch", *other.split())
        assert (ended.code, ended.out) == (2, "")
        assert f"--watch cannot go with {other}" in ended.err
    ended = run("check", str(folder / "missing"), "--watch")
    assert (ended.code, ended.out) == (1, "")


def test_ctrl_c_ends_it(terminal: Callable[..., Terminal], folder: Path) -> None:
    watching = terminal("check", str(folder), "--watch", columns=200)
    watching.wait_for("Ctrl-C ends.")
    (folder / "a.yaml").write_text("{id: one, kind: other}")
    watching.wait_for("1 error")
    watching.wait_for("Ctrl-C ends.")
    watching.type("\x03")
    assert watching.end() == 130
    assert "Traceback" not in watching.text()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGTERM")
def test_sigterm_ends_it(terminal: Callable[..., Terminal], folder: Path) -> None:
    watching = terminal("check", str(folder), "--watch", columns=200)
    watching.wait_for("Ctrl-C ends.")
    watching.process.kill(signal.SIGTERM)
    assert watching.end() == 143
    assert "Traceback" not in watching.text()
