"""Which questions a command line wants, and what is said when there are none."""

import shlex
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from studyguide.errors import StudyGuideError, said_back

if TYPE_CHECKING:
    from studyguide.course.shelf import Scope, Shelf
    from studyguide.quiz.draw import Wish
    from studyguide.quiz.drawn import Drawn
    from studyguide.study.last_quiz import LastQuiz


class Wanted(NamedTuple):
    """Names of scopes and forms (all, where none is named), or two topics to tell apart."""

    scopes: list[str]
    forms: list[str]
    contrast: tuple[str, str] | None
    prefer: str | None = None

    @property
    def command(self) -> str:
        """The command line that wants the same."""
        words = [*self.scopes, *(word for form in self.forms for word in ("--form", form))]
        prefer = ["--prefer", self.prefer] if self.prefer else []
        return shlex.join(["studyguide", "quiz", *words, *self._contrast, *prefer])

    @property
    def _contrast(self) -> list[str]:
        return ["--contrast", *self.contrast] if self.contrast else []


def known(forms: list[str]) -> list[str]:
    """The names of forms, each once; raises StudyGuideError where there is no such form."""
    from studyguide.quiz.forms import FORMS

    for name in forms:
        if name not in FORMS:
            message = f"No form of question is called {said_back(name)}."
            raise StudyGuideError(message, f"The forms are: {', '.join(FORMS)}.", exit_code=2)
    return list(dict.fromkeys(forms))


def begin(
    shelf: "Shelf", wanted: Wanted, seed: str, wish: "Wish", new_id: str
) -> "tuple[LastQuiz, Drawn]":
    """What a quiz is drawn with, to be gone on with later by its id, and its questions."""
    from studyguide.study.last_quiz import LastQuiz

    questions = draw_from(shelf, wanted, seed, wish)
    found = [shelf.find_topic(name).line for name in wanted.contrast or ()]
    paths = [f"{line.course}/{line.id}" for line in found]
    return LastQuiz(new_id, seed, tuple(pairwise(paths)), again=wanted.command), questions


def draw_from(shelf: "Shelf", wanted: Wanted, seed: str, wish: "Wish") -> "Drawn":
    """The questions, as wished; raises StudyGuideError for a name that means nothing here."""
    from studyguide.quiz.draw import draw, draw_contrast
    from studyguide.quiz.drawn import Drawn
    from studyguide.quiz.forms import FORMS
    from studyguide.study.computing import compute

    wish = wish._replace(forms=wanted.forms or FORMS)
    if wanted.contrast is None:
        scopes = [shelf.find_scope(name) for name in wanted.scopes] or shelf.whole()
        return draw(scopes, seed, wish, compute)
    if wanted.scopes:
        message = f"--contrast asks about its two topics alone, not about {wanted.scopes[0]!r}."
        raise StudyGuideError(message, "Leave one of them out.", exit_code=2)
    one, other = map(shelf.find_topic, wanted.contrast)
    if one.library is not other.library:
        return Drawn(iter(()))
    return draw_contrast(one, other, seed, wish)


def nothing(shelf: "Shelf", wanted: Wanted, seed: str) -> StudyGuideError:
    """Why not a single question was found, and what to try."""
    from studyguide.quiz.draw import ANYTHING

    if next(draw_from(shelf, wanted, seed, ANYTHING), None):
        message = "All that could be asked here is suspended or flagged."
        return StudyGuideError(message, "See what that is with: studyguide suspended")
    as_wanted = f" as {' or '.join(wanted.forms)}" if wanted.forms else ""
    if wanted.contrast:
        one, other = (shelf.find_topic(name).line for name in wanted.contrast)
        message = f"Nothing that can be asked{as_wanted} tells {one.title} from {other.title}."
        return StudyGuideError(
            message, f"Look at both with: studyguide compare {one.id} {other.id}"
        )
    names = wanted.scopes or ["this"]
    message = f"Nothing in {' '.join(names)} can be asked{as_wanted or ' fairly'}."
    if as_wanted:
        same = Wanted(wanted.scopes, [], None).command
        return StudyGuideError(message, f"Ask it in any form: {same}")
    wider = _wider(shelf.find_scope(names[0]) if wanted.scopes else shelf.whole()[0])
    if wider is None:
        return StudyGuideError(
            message, "State more facts in its notes; what they lack: studyguide check --coverage"
        )
    return StudyGuideError(message, f"Try a wider scope: studyguide quiz {wider}")


def _wider(scope: "Scope") -> str | None:
    """The name of the least scope around another; a course has none."""
    span = scope.span
    section = f"{span.unit}.{span.section}" if span.section else ""
    around = [name for name in (section, span.unit, span.course) if name]
    if scope.name in around:
        around = around[around.index(scope.name) + 1 :]
    return next((name for name in around if name != scope.name), None)
