"""Three months of study by a learner who exists only here, the same for the same seed."""

from collections.abc import Sequence
from itertools import count
from random import Random
from typing import NamedTuple

from studyguide.memory.confusions import confusions
from studyguide.memory.rows import Act, Row
from studyguide.memory.schedule import advance, rate, retrievability
from studyguide.memory.settings import Settings
from studyguide.memory.standing import Fact
from studyguide.memory.state import State
from studyguide.study.choosing import asks_recall
from studyguide.study.review import line_up
from tests.memory.answers import TODAY

DAYS = 91
PAUSE = range(40, 49)
"""Days, counted from the first, on which the learner was away."""

_1970 = 719_163


class Studied(NamedTuple):
    """All that was answered, in the order of the log, and the memory that it left."""

    rows: tuple[Row, ...]
    memory: dict[str, State]


class Learner:
    """Recalls about as FSRS expects, guesses what is new, and mixes up a few topics."""

    def __init__(self, facts: Sequence[Fact], seed: int, settings: Settings) -> None:
        self._random = Random(seed)
        self._facts = facts
        self._settings = settings
        topics = sorted({fact.topic for fact in facts})
        half = len(topics) // 2
        self._doubles = dict(zip(topics[:3], topics[half : half + 3], strict=False))
        self.rows: list[Row] = []
        self.memory: dict[str, State] = {}

    def study(self, day: int) -> None:
        """One sitting: a portion of review, and what was missed once more."""
        found = confusions(self.rows)
        review = line_up(self._facts, self.memory, day, self._settings, found)
        clock = (day - _1970) * 86_400 + 7 * 3600 + self._random.random() * 12 * 3600
        asked = [ask.fact for ask in review.asks]
        for number in count(1):
            if not asked:
                break
            fact = asked.pop(0)
            row = self._answer(fact, day, number, clock)
            clock += row.seconds
            if row.score < 1.0 and number <= len(review.asks):
                asked.append(fact)  # missed: it comes back once

    def _answer(self, fact: Fact, day: int, number: int, at: float) -> Row:
        state = self.memory.get(fact.key)
        right = self._random.random() < self._chance(fact, state, day)
        form = "type-in" if asks_recall(state) else self._random.choice(_RECOGNITION)
        row = Row(
            sitting=f"day-{day}",
            number=number,
            at=at,
            day=day,
            act=Act.ANSWER,
            fact=fact.key,
            value=fact.value,
            form=form,
            question=f"{fact.key}/{form}/{self._random.choice(('ask', 'ask-back'))}",
            score=float(right),
            chosen="" if right else self._taken_for(fact),
            rating=rate(form, right),
            seconds=round(self._random.lognormvariate(2.3, 0.6), 1),
            version="0",
        )
        self.rows.append(row)
        after = advance(state, row, self._settings)
        if after:
            self.memory[fact.key] = after
        return row

    def _chance(self, fact: Fact, state: State | None, day: int) -> float:
        if state is None:
            return 0.6
        if state.last_day == day:
            return 0.95
        hard = 0.8 if fact.topic in self._doubles else 1.0
        return hard * retrievability(state, day)

    def _taken_for(self, fact: Fact) -> str:
        """The id of the topic that was chosen instead, or nothing for "I don't know"."""
        siblings = [f.topic for f in self._facts if f.field == fact.field and f.topic != fact.topic]
        if not siblings or self._random.random() < 0.2:
            return ""
        double = self._doubles.get(fact.topic)
        other = double if double in siblings else self._random.choice(siblings)
        return other.partition("/")[2]


_RECOGNITION = ("choose-one", "choose-one", "which-of-two", "true-false")


def three_months(
    facts: Sequence[Fact],
    seed: int = 1,
    until: int = TODAY,
    settings: Settings = Settings(),  # noqa: B008
) -> Studied:
    """Study on most days of the three months that end on a study day, but for a pause."""
    learner = Learner(facts, seed, settings)
    rests = Random(seed)
    for number in range(DAYS):
        is_away = number in PAUSE or (rests.random() < 0.15 and number < DAYS - 1)
        if not is_away:
            learner.study(until - DAYS + 1 + number)
    return Studied(tuple(learner.rows), learner.memory)


def some_facts(
    topics: int = 53, fields: Sequence[str] = ("made-by", "released", "stack")
) -> list[Fact]:
    """Facts of a course that is as large as the one that is shipped."""
    return [Fact(f"c/t{topic:02}.{field}", "v1") for topic in range(topics) for field in fields]
