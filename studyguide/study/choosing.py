"""Which of the questions about a fact is asked, given how well it is known."""

from collections.abc import Iterable

from studyguide.memory.state import State
from studyguide.quiz.question import Question

RECALL = frozenset({"type-in", "number", "date", "cloze"})
"""Forms that show no answer to recognise."""

_RECALL_FROM = 7.0
"""Days of stability: a fact that lasts a week can be recalled, not only recognised."""

_BACKWARDS = frozenset({"ask-back", "definition"})
"""Templates that ask for the topic by what is said of it."""


def choose(questions: Iterable[Question], state: State | None) -> Question | None:
    """The question to ask about a fact, whose memory is `state`; None where there is none.

    It is a recognition until the memory lasts a week, then a recall; forwards and backwards
    take turns, and it is not the last one again, as far as the questions allow. The first of
    those that do as well is chosen.
    """
    wants_recall = asks_recall(state)
    last = state.question if state else ""

    def misfit(question: Question) -> tuple[bool, bool, bool]:
        same_way = bool(last) and _is_backwards(question.id) == _is_backwards(last)
        is_recall = question.form in RECALL
        return is_recall != wants_recall, same_way, question.id == last

    return min(questions, key=misfit, default=None)


def asks_recall(state: State | None) -> bool:
    """Whether a memory is firm enough to be asked for without showing answers."""
    return state is not None and state.stability >= _RECALL_FROM


def _is_backwards(id_: str) -> bool:
    return id_.rpartition("/")[2] in _BACKWARDS
