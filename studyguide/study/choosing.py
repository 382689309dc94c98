"""Which of the questions about a fact is asked, given how well it is known."""

from collections.abc import Iterable

from studyguide.memory.state import State
from studyguide.quiz.forms import FORMS
from studyguide.quiz.question import Question

RECALL = frozenset({"type-in", "number", "date", "cloze"})
"""Forms that show no answer to recognise."""

_RECALL_FROM = 7.0
"""Days of stability: a fact that lasts a week can be recalled, not only recognised."""

_BACKWARDS = frozenset({"ask-back", "definition"})
"""Templates that ask for the topic by what is said of it."""


def by_fit(state: State | None) -> tuple[list[str], list[str]]:
    """The forms that suit a memory, and those to take where none of them can ask."""
    recognition = [form for form in FORMS if form not in RECALL]
    recall = [form for form in FORMS if form in RECALL]
    return (recall, recognition) if asks_recall(state) else (recognition, recall)


def choose(questions: Iterable[Question], state: State | None) -> Question | None:
    """The question to ask about a fact, whose memory is `state`; None where there is none.

    It is a recognition until the memory lasts a week, then a recall; forwards and backwards
    take turns, and it is not the last one again, as far as the questions allow. The first of
    those that do as well is chosen.
    """
    return min(questions, key=lambda question: _misfit(question, state), default=None)


def is_best(question: Question, state: State | None) -> bool:
    """Whether `choose` would take none before it, whatever else there is."""
    return not any(_misfit(question, state))


def _misfit(question: Question, state: State | None) -> tuple[bool, bool, bool]:
    last = state.question if state else ""
    same_way = bool(last) and _is_backwards(question.id) == _is_backwards(last)
    return (question.form in RECALL) != asks_recall(state), same_way, question.id == last


def asks_recall(state: State | None) -> bool:
    """Whether a memory is firm enough to be asked for without showing answers."""
    return state is not None and state.stability >= _RECALL_FROM


def _is_backwards(id_: str) -> bool:
    return id_.rpartition("/")[2] in _BACKWARDS
