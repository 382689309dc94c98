"""What a command works with: the courses at hand, the screen and the program's folders."""

import os
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.course.locate import Home
    from studyguide.course.shelf import Shelf
    from studyguide.view.screen import Screen


_UNBROKEN = 100_000


def working_folder() -> Path:
    """The working folder; raises StudyGuideError when it was deleted under the program."""
    try:
        return Path.cwd()
    except OSError:
        raise StudyGuideError(
            "The working folder does not exist any more.", "Change to another folder first."
        ) from None


def file_to_write(name: str) -> Path:
    """The file that a user wants written; raises StudyGuideError where its folder is missing."""
    file = working_folder() / name
    with suppress(OSError):  # a name that is too long is told when it is written
        if not file.parent.exists():
            hint = "Make it first, or name a file in a folder that is there."
            raise StudyGuideError(f"There is no folder {Path(name).parent}.", hint)
    return file


def home() -> "Home":
    """The folders in which this machine keeps the program's things."""
    from studyguide.course.locate import find_home

    return find_home(os.environ)


def content_folders(content: str | None) -> list[Path]:
    """The folders of courses that a command is to use; `content` is what `--content` says."""
    from studyguide.course.locate import find_content

    return find_content(content, os.environ, working_folder(), home())


def open_shelf(content: str | None, quiet: bool = False) -> "Shelf":
    """All courses at hand; unless `quiet`, a line on stderr tells of errors in them."""
    from studyguide.course.opening import open_library
    from studyguide.course.shelf import Shelf

    cache = home().cache
    libraries = []
    for folder in content_folders(content):
        library = open_library(folder, cache, time.time_ns())
        libraries.append(library)
        if not quiet and library.problem_counts().get("error", 0):
            _tell_of_errors(folder)
    return Shelf(libraries)


def open_screen(plain: bool, unbroken: bool = False) -> "Screen":
    """The terminal, or whatever stands in its place.

    With `unbroken`, lines that go to another program are left as long as they are.
    """
    from studyguide.view import screen

    is_piped = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    width = _UNBROKEN if unbroken and is_piped else None
    return screen.open_screen(sys.stdout, plain, os.environ, width)


def begin_line(screen: "Screen") -> None:
    """Take back what keys that nobody awaited have left in an empty line of a terminal."""
    if sys.stdin.isatty() and not screen.plain:
        screen.erase_line()


def tell(line: str) -> None:
    """A line beside the result, on stderr; in a terminal it is broken between words."""
    from studyguide.view.clean import clean, takes_unicode

    text = clean(" ".join(line.split()), takes_unicode(sys.stderr))
    if sys.stderr.isatty():
        import shutil
        import textwrap

        text = textwrap.fill(text, max(shutil.get_terminal_size().columns, 10))
    with suppress(OSError):  # nobody is left to be told
        sys.stderr.write(text + "\n")


def _tell_of_errors(folder: Path) -> None:
    """Say that there are some; how many, only `check` knows, which looks at questions, too."""
    import shlex

    from studyguide.view.places import shown

    name = shlex.quote(shown(str(folder)))
    tell(f"There are errors in {name}; listed by: studyguide check {name}")
