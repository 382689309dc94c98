"""Where content and what the program keeps are found on this machine."""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from studyguide.course.folder import COURSE_FILE
from studyguide.errors import StudyGuideError, reason_of

CONTENT = "content"
"""The folder in which courses are looked for at and above the working folder."""


class Home(NamedTuple):
    """The folders the program keeps things in; None where this machine has none."""

    data: Path | None
    cache: Path | None


def find_home(environment: Mapping[str, str]) -> Home:
    """STUDYGUIDE_HOME when it is set, otherwise the platform's folders."""
    own = environment.get("STUDYGUIDE_HOME")
    if own:
        return Home(Path(own).absolute(), Path(own).absolute() / "cache")
    if sys.platform == "linux" and os.path.isabs(environment.get("HOME", "")):  # noqa: PTH117
        return _linux(environment)
    return _platform()


def _linux(environment: Mapping[str, str]) -> Home:
    """What platformdirs says on Linux (a test holds the two together), without its import.

    That takes 4 ms, a quarter of a start of Python, before each TAB is answered.
    """
    folders = []
    for name, default in (("XDG_DATA_HOME", ".local/share"), ("XDG_CACHE_HOME", ".cache")):
        base = Path(environment.get(name, ""))
        folders.append(base if base.is_absolute() else Path(environment["HOME"], default))
    return Home(*(folder / "studyguide" for folder in folders))


def _platform() -> Home:
    import platformdirs

    try:
        data = Path(platformdirs.user_data_dir("studyguide", appauthor=False))
        cache = Path(platformdirs.user_cache_dir("studyguide", appauthor=False))
    except RuntimeError:  # this user has no home at all
        return Home(None, None)
    # an unknown `~` stays as it is: nothing is to be kept in the working folder
    return Home(*(folder if folder.is_absolute() else None for folder in (data, cache)))


def find_content(
    option: str | None, environment: Mapping[str, str], working: Path, home: Home
) -> list[Path]:
    """The content folders, first match first; at least one.

    `option` is what `--content` says and then the only folder. Raises StudyGuideError
    for a folder that is named but cannot hold content.
    """
    if option is not None:
        return [named_folder(option, working)]
    folders = [
        named_folder(part, working)
        for part in environment.get("STUDYGUIDE_CONTENT", "").split(os.pathsep)
        if part
    ]
    folders = list(dict.fromkeys([*folders, *_unnamed(working, home)]))
    if not folders:
        raise StudyGuideError("No course is installed.", "Name a folder with --content PATH.")
    return folders


def course_at_hand(
    option: str | None, environment: Mapping[str, str], working: Path, home: Home
) -> Path:
    """The folder of the course that the working folder lies in, or else of the first course.

    The arguments are those of `find_content`; with an `option`, only courses in that
    folder are meant. Raises StudyGuideError when there is none.
    """
    if option is None and (around := course_around(working)):
        return around
    content = find_content(option, environment, working, home)
    courses = [course for folder in content for course in courses_in(folder)]
    if not courses:
        hint = f"A course is a folder with a {COURSE_FILE}."
        raise StudyGuideError(f"No course lies in {content[0]}.", hint)
    inside = [course for course in courses if working.is_relative_to(course)]
    return (inside or courses)[0]


def named_folder(name: str, working: Path) -> Path:
    """The folder a user names, or the `content/` in it where the notes lie only there.

    Raises StudyGuideError when it cannot hold content.
    """
    folder = Path(os.path.normpath(working / name))
    hint = f"Name a folder that holds a {COURSE_FILE}, or a folder of such folders."
    if not name:
        raise StudyGuideError("The name of a folder cannot be empty.", hint)
    try:
        listed = [entry.name for entry in os.scandir(folder)]
    except FileNotFoundError:
        raise StudyGuideError(f"There is no folder {name}.", hint) from None
    except NotADirectoryError:
        raise StudyGuideError(f"{name} is a file, not a folder.", hint) from None
    except (OSError, ValueError) as error:
        message = f"The folder {name} cannot be read: {reason_of(error)}."
        raise StudyGuideError(message, hint) from None
    if not listed:
        raise StudyGuideError(f"The folder {name} is empty.", hint)
    within = folder / CONTENT
    return within if _holds_notes(within) and not _holds_courses(folder) else folder


def _unnamed(working: Path, home: Home) -> Iterator[Path]:
    """The nearest content/ above, the user's own courses, the course that ships."""
    for above in (working, *working.parents):
        if _holds_courses(above / CONTENT):
            yield above / CONTENT
            break
    if home.data and _holds_courses(home.data / "courses"):
        yield home.data / "courses"
    if shipped := shipped_content():
        yield shipped


def shipped_content() -> Path | None:
    """The content that comes with the program: in the package, or beside it in a checkout."""
    packaged = packaged_content()
    both = (packaged, packaged.parent.parent / "content")
    return next((folder for folder in both if _holds_courses(folder)), None)


def packaged_content() -> Path:
    """Where an installed program keeps its content; a checkout has no such folder."""
    return Path(__file__).resolve().parent.parent / "content"


def notes_at_hand(folders: list[Path]) -> list[Path]:
    """The folders whose notes are an author's own, or what ships where there are no others."""
    return [folder for folder in folders if folder != shipped_content()] or folders


def notes_without_course(working: Path) -> Path | None:
    """The nearest `content/` at or above a folder that has notes; None where they are courses."""
    above = (folder / CONTENT for folder in (working, *working.parents))
    nearest = next(filter(_holds_notes, above), None)
    return None if nearest is None or _holds_courses(nearest) else nearest


def courses_in(folder: Path) -> list[Path]:
    """The folders of the courses in a content folder, which may be one itself."""
    if (folder / COURSE_FILE).is_file():
        return [folder]
    with os.scandir(folder) as listing:
        below = sorted(Path(entry.path) for entry in listing if not entry.name.startswith("."))
    return [each for each in below if (each / COURSE_FILE).is_file()]


def course_around(path: Path) -> Path | None:
    """The folder of the course that `path` is, or lies in."""
    above = (path, *path.parents)
    return next((folder for folder in above if (folder / COURSE_FILE).is_file()), None)


def _holds_notes(folder: Path) -> bool:
    """Whether YAML stands in a folder, or in a folder in it."""
    try:
        return any(folder.glob("*.y*ml")) or any(folder.glob("[!.]*/*.y*ml"))
    except OSError:
        return False


def _holds_courses(folder: Path) -> bool:
    try:
        if (folder / COURSE_FILE).is_file():
            return True
        with os.scandir(folder) as listing:
            return any(Path(entry.path, COURSE_FILE).is_file() for entry in listing)
    except OSError:
        return False
