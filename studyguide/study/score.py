"""How a sitting went: the score, whole and by part, what was missed and what was mixed up."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import NamedTuple

from studyguide.study.answered import Answered, told_of


class Score(NamedTuple):
    """What some answers were worth together; `partly` counts those that were right in part."""

    points: float
    right: int
    partly: int
    asked: int


class MixUp(NamedTuple):
    """A topic, what it was taken for (or the other way round), and how often."""

    course: str
    topic: str
    taken_for: str
    times: int


def first_answers(answers: Sequence[Answered]) -> list[Answered]:
    """Those that count: not the ones to a question that came back because it was missed."""
    return [answered for answered in answers if not answered.turn.again]


def score(answers: Sequence[Answered]) -> Score:
    """The score of answers of which each counts."""
    right = sum(answered.is_right for answered in answers)
    partly = sum(not answered.is_right and answered.score > 0 for answered in answers)
    return Score(sum(answered.score for answered in answers), right, partly, len(answers))


def score_by(answers: Sequence[Answered], part: Callable[[Answered], str]) -> dict[str, Score]:
    """The score of each part that was asked about, in the order in which they came."""
    parts: dict[str, list[Answered]] = {}
    for answered in answers:
        parts.setdefault(part(answered), []).append(answered)
    return {name: score(those) for name, those in parts.items()}


def missed(answers: Sequence[Answered]) -> list[Answered]:
    """The answers that were not complete."""
    return [answered for answered in answers if not answered.is_right]


def mixed_up(answers: Sequence[Answered]) -> list[MixUp]:
    """Pairs of topics of which one was taken for the other, the most frequent first.

    An answer counts once for a pair, though both were taken for one another in it.
    """
    times: Counter[tuple[str, frozenset[str]]] = Counter()
    first: dict[tuple[str, frozenset[str]], tuple[str, str]] = {}
    for answered in missed(answers):
        named = [(told.topic, other) for told in told_of(answered) for other in told.taken_for]
        pairs = [(answered.course, frozenset(each)) for each in named]
        for pair, each in zip(pairs, named, strict=True):
            first.setdefault(pair, each)
        times.update(pair for pair in dict.fromkeys(pairs) if len(pair[1]) > 1)
    return [MixUp(pair[0], *first[pair], count) for pair, count in times.most_common()]
