"""What is set aside stays so until it is taken back, undone or asked for again."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from studyguide.memory.log import Log
from studyguide.memory.rows import Act, Row
from studyguide.memory.set_aside import set_aside
from studyguide.memory.state import State
from studyguide.memory.undo import take_back
from tests.memory.logs import FACTS, NOON, answer, database, deed, log_over, open_in
from tests.memory.tally import advance

TOPICS = sorted({fact.rpartition(".")[0] for fact in FACTS})


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Log]:
    with open_in(tmp_path) as opened:
        yield opened


def flag(fact: str, remark: str = "", at: float = NOON) -> Row:
    row = deed(Act.FLAG, fact, at)
    return row._replace(question=f"{fact}/order/ask", value="w1", form="order", given=remark)


def told(log: Log) -> tuple[list[str], dict[str, str]]:
    found = set_aside(log.deeds())
    return list(found.suspended), {name: row.given for name, row in found.flagged.items()}


def test_what_was_suspended_or_flagged_last_is_told_last_and_once(log: Log) -> None:
    log.extend([deed(Act.SUSPEND, FACTS[1]), answer(), deed(Act.SUSPEND, FACTS[0])])
    log.extend([deed(Act.SUSPEND, FACTS[1]), flag(FACTS[2], "bad"), flag(FACTS[2], "worse")])
    assert told(log) == ([FACTS[1], FACTS[0]], {f"{FACTS[2]}/order/ask": "worse"})


def test_to_ask_again_about_a_topic_is_to_ask_again_about_all_of_it_alone(log: Log) -> None:
    log.extend([deed(Act.SUSPEND, fact) for fact in ("c/bert.size", "c/bert-large.size")])
    log.extend([flag("c/bert.made-by"), deed(Act.RESUME, "c/bert")])
    assert told(log) == (["c/bert-large.size"], {})


def test_to_forget_a_topic_leaves_set_aside_what_is(log: Log) -> None:
    log.extend([deed(Act.SUSPEND, "c/bert.size"), deed(Act.FORGET, "c/bert")])
    assert told(log)[0] == ["c/bert.size"]


def test_names_are_those_of_facts_and_topics_with_and_without_their_course(log: Log) -> None:
    log.extend([deed(Act.SUSPEND, "c/bert.size"), flag("d/bert.size"), flag("c/oak.leaf")])
    found = set_aside(log.deeds())
    assert found.named("bert.size") == ["c/bert.size", "d/bert.size"]
    assert found.named("C/bert") == ["c/bert"]
    assert found.named("OAK") == ["c/oak"]
    assert found.named("c") == found.named("leaf") == found.named("") == []


ACTS = (Act.ANSWER, Act.UNDO, Act.SUSPEND, Act.FLAG, Act.RESUME, Act.FORGET, None)
"""What a learner does; None is to leave and come back."""


class Learner:
    """Somebody who acts on a log, beside a plain list of what that must have left."""

    def __init__(self, random: Random) -> None:
        self._database, self._random = database(), random
        self.log = log_over(self._database, "0")
        self.stack: list[Row] = []
        self.sittings = 0

    def act(self, act: Act | None) -> None:
        at = NOON + 60.0 * (len(self.stack) + self.sittings)
        fact = self._random.choice(FACTS)
        if act is None:
            self.sittings += 1
            self.log = log_over(self._database, str(self.sittings))
        elif act is Act.UNDO:
            assert take_back(self.log, at, 1) == (self.stack.pop() if self.stack else None)
        elif act is Act.ANSWER:
            self._append(answer(fact, at, right=self._random.random() < 0.7))
        elif act is Act.FLAG:
            self._append(flag(fact, "bad", at))
        else:
            names = [fact] if act is Act.SUSPEND else [fact, *TOPICS]
            self._append(deed(act, self._random.choice(names), at))

    def _append(self, row: Row) -> None:
        self.stack.append(self.log.append(row))

    def check(self) -> None:
        """Hold the log against the list, in which each undo has taken one thing away."""
        suspended: dict[str, int] = {}
        flagged: dict[str, int] = {}
        states: dict[str, State | None] = {}
        for place, row in enumerate(self.stack):
            own = {f for f in FACTS if f == row.fact or f.split(".")[0] == row.fact}
            if row.act is Act.ANSWER:
                states[row.fact] = advance(states.get(row.fact), row)
            elif row.act is Act.SUSPEND:
                suspended[row.fact] = place
            elif row.act is Act.FLAG:
                flagged[row.fact] = place
            elif row.act is Act.FORGET:
                states = {fact: state for fact, state in states.items() if fact not in own}
            else:
                suspended = {fact: at for fact, at in suspended.items() if fact not in own}
                flagged = {fact: at for fact, at in flagged.items() if fact not in own}
        found = set_aside(self.log.deeds())
        assert {row.fact: self.stack.index(row) for row in found.suspended.values()} == suspended
        assert {row.fact: self.stack.index(row) for row in found.flagged.values()} == flagged
        assert list(self.log.effective()) == self.stack
        assert self.log.states() == self.log.replayed() == states


def test_sequences_of_all_that_a_learner_does(is_long: bool) -> None:
    done: Counter[Act | None] = Counter()
    for number in range(10_000 if is_long else 100):
        random = Random(number)
        learner = Learner(random)
        for act in random.choices(ACTS, (6, 4, 3, 3, 2, 1, 2), k=random.randrange(1, 25)):
            learner.act(act)
            done[act] += 1
        learner.check()
        learner.log.close()
    assert min(done[act] for act in ACTS) > 20
