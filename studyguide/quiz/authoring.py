"""The questions that authors wrote: asked in their form, or held against its rules."""

from collections.abc import Iterable, Iterator

from studyguide.course.flaw import Flaw
from studyguide.course.model import Place, Topic
from studyguide.quiz.forms import FORMS
from studyguide.quiz.forms.interface import Flawed, Written
from studyguide.quiz.question import Question


def is_sound(written: Written) -> bool:
    """Whether a question can be asked: it has none of the flaws that its form knows."""
    return next(_flaws(written), None) is None


def question_of(written: Written, seed: str) -> Question | None:
    """The question in its form, what is drawn in it drawn from the seed; None for a flawed one."""
    form = FORMS[written.question.form]
    return form.of_author(written, seed) if form.of_author and is_sound(written) else None


def flaws_of(topics: Iterable[Topic]) -> Iterator[tuple[Flaw, Place]]:
    """Every flaw in the questions that are written under some topics, and where it stands."""
    for topic in topics:
        for question in topic.questions:
            for flaw, key, member in _flaws(Written(topic, question)):
                yield flaw, question.at(key, member)


def _flaws(written: Written) -> Iterator[Flawed]:
    form = FORMS[written.question.form]
    return form.flaws(written) if form.flaws else iter(())
