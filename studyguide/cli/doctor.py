"""`doctor`: what is wrong with what is kept, and what of it was mended."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from studyguide.cli.formats import Output
from studyguide.cli.options import Content, Format, Plain

if TYPE_CHECKING:
    from studyguide.course.shelf import Shelf
    from studyguide.memory.findings import Finding


def doctor(format_: Format = Output.text, content: Content = None, plain: Plain = False) -> None:
    """Examine your answers, and mend what is damaged.

    A damaged file is kept aside, and every answer that can be read is saved.
    """
    from studyguide.cli import desk
    from studyguide.study.last_quiz import QuizPlace
    from studyguide.study.surroundings import examine_libraries, examine_quizzes

    compiled = list(examine_libraries(desk.open_shelf(content).libraries))
    shelf = desk.open_shelf(content)  # again, for what was damaged
    quizzes = examine_quizzes(QuizPlace(desk.home().data))
    findings = [*_of_answers(shelf), *quizzes, *compiled, *_of_parts()]
    if format_ is Output.json:
        from studyguide.cli.output import print_json

        print_json([finding._asdict() for finding in findings])
    else:
        from studyguide.view.doctor import page

        screen = desk.open_screen(plain)
        screen.show(*page(findings, screen))


def _of_answers(shelf: "Shelf") -> "Iterator[Finding]":
    from studyguide.cli import desk
    from studyguide.cli.answers import now, open_answers
    from studyguide.memory.doctor import examine
    from studyguide.memory.failures import no_home
    from studyguide.memory.renames import called_now
    from studyguide.study.known import known_in
    from studyguide.study.renaming import renames_on

    folder = desk.home().data
    if folder is None:
        raise no_home()
    is_known, renamed = known_in(shelf), renames_on(shelf)

    def is_kept(fact: str) -> bool:
        return is_known(called_now(fact, renamed))

    open_ = partial(open_answers, anew=True, to_read=True)
    yield from examine(folder, open_, is_kept, now()[0])


def _of_parts() -> "Iterator[Finding]":
    import platform
    from importlib import metadata

    from studyguide import __version__
    from studyguide.memory.database import SQLITE
    from studyguide.study.surroundings import examine_parts

    def installed(name: str) -> str | None:
        try:
            return metadata.version(name)
        except metadata.PackageNotFoundError:
            return None

    needs = metadata.requires("studyguide") or [] if installed("studyguide") else []
    always = [need for need in needs if ";" not in need]  # others are wanted on a condition
    below = f"Python {platform.python_version()} with SQLite {SQLITE}"
    yield from examine_parts(__version__, below, installed, always)
