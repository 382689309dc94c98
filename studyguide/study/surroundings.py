"""What the program stands on, examined: its parts, what it needs, its courses, quizzes left."""

import re
from collections.abc import Callable, Iterable, Iterator

from studyguide.course.library import Library
from studyguide.errors import StudyGuideError
from studyguide.memory.findings import Finding, Mark
from studyguide.study.last_quiz import QuizPlace

_UPGRADE = "Bring all parts together: pip install --upgrade --force-reinstall studyguide"


def examine_parts(
    version: str,
    below: str,
    installed: Callable[[str], str | None],
    needs: Iterable[str],
) -> Iterator[Finding]:
    """Whether what runs is what was installed, whole.

    `version` is that of the program's files and `below` names what it runs on; `installed`
    gives the version of a distribution, None where there is none, and `needs` are what ours
    requires, such as 'typer<0.29,>=0.27'.
    """
    yield Finding(Mark.SOUND, f"This is studyguide {version} on {below}.")
    known = installed("studyguide")
    if known not in (None, version):
        message = f"Its files are of {version}, but {known} was installed."
        yield Finding(Mark.WARNING, message, _UPGRADE)
    for need in needs:
        name = re.split(r"[<>=!~\s]", need, maxsplit=1)[0]
        found = installed(name)
        if found is None:
            yield Finding(Mark.WARNING, f"{name} is not installed, and is needed.", _UPGRADE)
        elif not _fits(found, need):
            message = f"{name} {found} is installed, and {need} is needed."
            yield Finding(Mark.WARNING, message, _UPGRADE)


def examine_libraries(libraries: Iterable[Library]) -> Iterator[Finding]:
    """Whether the compiled courses are kept and whole; what is damaged is taken away.

    It is a cache: the next command makes it anew.
    """
    for library in libraries:
        if library.file is None:
            message = f"{library.folder} is compiled anew by each command: it cannot be kept."
            hint = "Make the cache a folder that only you can write, or set STUDYGUIDE_HOME."
            yield Finding(Mark.WARNING, message, hint)
        elif library.is_whole():
            yield Finding(Mark.SOUND, f"{library.folder} is compiled as it was read.")
        else:
            library.file.unlink(missing_ok=True)
            yield Finding(Mark.MENDED, f"What was compiled of {library.folder} was damaged.")


def examine_quizzes(place: QuizPlace) -> Iterator[Finding]:
    """Whether what is left of quizzes can be read; nothing where it can."""
    try:
        place.quizzes()
    except StudyGuideError as error:
        yield Finding(Mark.WARNING, error.message, error.hint)


def _fits(version: str, wanted: str) -> bool:
    """Whether a version lies within bounds such as '<0.29,>=0.27'."""
    number = _numbered(version)
    bounds = re.findall(r"(>=|<)\s*([\d.]+)", wanted)
    return all((number < _numbered(end)) == (sign == "<") for sign, end in bounds)


def _numbered(version: str) -> tuple[int, ...]:
    """A version as numbers that can be compared, without what follows the last of them."""
    found = re.match(r"[\d.]*\d", version)
    return tuple(map(int, found[0].split("."))) if found else ()
