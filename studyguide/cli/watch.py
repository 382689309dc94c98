"""`check --watch`: the notes checked again whenever a file below them changes."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import typer

from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.view.screen import Screen


def _pause() -> None:
    time.sleep(0.3)


def refuse_beside_watch(format_: str, **reports: bool) -> None:
    """Raise StudyGuideError where something else than the page of problems is asked for.

    `reports` are the options for more than that, by name.
    """
    others = [f"--{name}" for name, is_wanted in reports.items() if is_wanted]
    if format_ != "text":
        others.append(f"--format {format_}")
    for other in others[:1]:
        message = f"--watch cannot go with {other}."
        raise StudyGuideError(message, "Leave one of the two out.", exit_code=2)


def watch(
    paths: Sequence[Path],
    screen: "Screen",
    pause: Callable[[], None] = _pause,
) -> NoReturn:
    """Check, and check again after each change, until Ctrl-C raises typer.Exit with 130.

    `pause` waits between two looks at the files.
    """
    before: list[str] = []
    try:
        while True:
            now = [_state(path) for path in paths]
            if now != before:
                _show(paths, screen, is_first=not before)
                before = now
            pause()
    except KeyboardInterrupt:
        screen.erase_line()  # the terminal has written ^C
        raise typer.Exit(130) from None


def _state(path: Path) -> str:
    """What changes when anything below a path does, or in the course it is a part of."""
    from studyguide.course.checking import folder_of
    from studyguide.course.folder import fingerprint, walk

    try:
        folder = folder_of(path)
        return fingerprint(list(walk(folder)), folder)
    except (OSError, StudyGuideError):
        return "gone"


def _show(paths: Sequence[Path], screen: "Screen", is_first: bool) -> None:
    from studyguide.course.editor import keep_schemas
    from studyguide.study.checking import check
    from studyguide.view.check import page
    from studyguide.view.places import shown
    from studyguide.view.read import separator

    screen.clear()
    if screen.plain and not is_first:
        screen.show(*separator(screen))
    try:
        checked = check(paths)
        keep_schemas(checked.compiled)
        screen.show(*page(checked, screen))
    except StudyGuideError as error:
        gone = [shown(str(path)) for path in paths if not path.exists()]
        screen.show(screen.text(f"{gone[0]} is gone." if gone else error.message))
    names = ", ".join(shown(str(path)) for path in paths)
    screen.show(screen.text(f"Watching {names}; Ctrl-C ends.", "dim"))
