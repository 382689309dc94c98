"""The questions that authors wrote: asked in their form, or held against its rules."""

from collections.abc import Callable, Iterable, Iterator

from studyguide.course.flaw import Flaw
from studyguide.course.model import AuthoredQuestion, Place, Topic
from studyguide.quiz.forms import FORMS
from studyguide.quiz.forms.interface import Flawed, Written
from studyguide.quiz.question import Question
from studyguide.quiz.rules import written as rules

Compute = Callable[[Topic, AuthoredQuestion, str], AuthoredQuestion | None]
"""Writes a question out that its author left to be computed, for a seed; None where it cannot."""

_OF_COMPUTED = ("lab", "ask", "explain", "hint", "level", "was")


def written_out(written: Written, seed: str, compute: Compute | None) -> Written | None:
    """A question as it can be asked, computed if need be; None for one that cannot."""
    if written.question.lab:
        is_bare = not any(_left_unused(written.question))
        computed = compute(*written, seed) if compute and is_bare else None
        if computed is None:
            return None
        written = written._replace(question=computed)
    return None if any(_flaws(written)) else written


def question_of(written: Written, seed: str, compute: Compute | None = None) -> Question | None:
    """The question in its form, what is drawn in it drawn from the seed; None for a flawed one."""
    whole = written_out(written, seed, compute)
    make = FORMS[whole.question.form].of_author if whole else None
    return make(whole, seed) if whole and make else None


def flaws_of(topics: Iterable[Topic]) -> Iterator[tuple[Flaw, Place]]:
    """Every flaw in the questions that are written under some topics, and where it stands."""
    for topic in topics:
        for question in topic.questions:
            found = _left_unused(question) if question.lab else _flaws(Written(topic, question))
            for flaw, key, member in found:
                yield flaw, question.at(key, member)


def _flaws(written: Written) -> Iterator[Flawed]:
    form = FORMS[written.question.form]
    return form.flaws(written) if form.flaws else iter(())


def _left_unused(question: AuthoredQuestion) -> Iterator[Flawed]:
    """Each key that a question has no use for when a lab computes it."""
    for key in question.places:
        if key not in ("id", *_OF_COMPUTED):
            yield Flawed(rules.unused_when_computed(key, _OF_COMPUTED), key)
