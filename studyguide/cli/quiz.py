"""`quiz`: questions about a scope, each answered, explained and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from collections.abc import Callable

    from studyguide.cli.formats import Preferred
    from studyguide.cli.options import (
        Content,
        Contrast,
        Count,
        Everything,
        FormNames,
        Minutes,
        Missed,
        NoRecord,
        Plain,
        Prefer,
        Resume,
        ScopeNames,
        Seed,
    )
    from studyguide.course.shelf import Shelf
    from studyguide.memory.log import Log
    from studyguide.quiz.draw import Wish
    from studyguide.quiz.drawn import Drawn
    from studyguide.study.sitting import Limit

_COUNT = 10


def quiz(
    scopes: ScopeNames = None,
    count: Count = None,
    minutes: Minutes = None,
    everything: Everything = False,
    form: FormNames = None,
    contrast: Contrast = None,
    prefer: Prefer = None,
    resume: Resume = False,
    missed: Missed = False,
    seed: Seed = None,
    no_record: NoRecord = False,
    content: Content = None,
    plain: Plain = False,
) -> int:
    """Test yourself: every answer is explained at once.

    Numbers answer, 0 says that you don't know, h lists the other keys. Where an answer is
    typed in words, keys follow a slash, as in /h.
    """
    import time

    from studyguide.cli import desk, drawing, last
    from studyguide.cli.recording import opened, recorder
    from studyguide.cli.sitting import Onward, hold
    from studyguide.study.last_quiz import QuizPlace
    from studyguide.study.sitting import Sitting

    others = [scopes, count, minutes, everything, form, contrast, prefer, seed]
    part = last.part_of(resume, missed, any(others))
    limit = _limit(count, minutes, everything or part is not None)
    wanted = drawing.Wanted(scopes or [], drawing.known(form or []), contrast, prefer)
    shelf, place, seed = desk.open_shelf(content), QuizPlace(desk.home().data), seed or _drawn()
    with opened(shelf, to_read=no_record) as log:
        wish = _wish(log, shelf, prefer)
        begun, questions = (
            last.go_on(part, place, shelf, wish, _drawn())
            if part
            else drawing.begin(shelf, wanted, seed, wish, _drawn())
        )
        keeper = None if no_record or log is None else recorder(log, shelf)
        foreseen = _foreseen(questions, limit.most)
        sitting = Sitting(questions, limit, time.monotonic, keeper, foreseen)
        if not sitting.turn:
            raise last.nothing() if part else drawing.nothing(shelf, wanted, seed)
        if not part:
            last.tell_of_left(place)
        keep = None if no_record else lambda run: place.keep(begun.after(run))
        return hold(sitting, shelf, plain, Onward(begun.again, keep))


def _wish(log: Log | None, shelf: Shelf, prefer: Preferred | None) -> Wish:
    from studyguide.cli.answers import now
    from studyguide.memory.standing import Standing
    from studyguide.study.wish import wish_of

    if prefer is None:
        return wish_of(log, shelf)
    return wish_of(log, shelf, Standing(prefer.value), now()[1])


def _limit(count: int | None, minutes: int | None, everything: bool) -> Limit:
    """How much is asked: a number of questions, unless something else is said."""
    from studyguide.study.sitting import Limit

    if everything and count:
        message = "--all asks everything, --count no more than a number."
        raise StudyGuideError(message, "Give one of the two.", exit_code=2)
    default = None if everything or minutes else _COUNT
    return Limit(count or default, 60.0 * minutes if minutes else None)


def _foreseen(questions: Drawn, most: int | None) -> Callable[[], int] | None:
    """How many will be asked, where it is certain before they are drawn."""
    return (lambda: most) if most and questions.has(most) else None


def _drawn() -> str:
    """A number that no other quiz is likely to have, for its seed or its id."""
    from random import SystemRandom

    return str(SystemRandom().randrange(10**6))
