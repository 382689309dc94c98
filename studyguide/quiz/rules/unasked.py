"""A fact that no form can ask, with the reason.

It is shown and compared, and nobody can find out whether they know it. Often one thing
is in the way: a name that tells the value, no other topic that states a different one, a
list of which nobody knows whether it is complete. Say `asked: false` of the value, or of
the field, where that is meant. A summary that names its term is told as `named-term`.

Published as: Haladyna 1 (every question reflects content that is to be learnt, and so
should the content be reflected).

Bad:

    id: siege-of-ulm
    kind: event
    facts: {place: Ulm}

Good:

    id: siege-of-ulm
    kind: event
    facts: {place: {value: Ulm, asked: false}}
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from studyguide.course.flaw import WARNING
from studyguide.course.library import Library
from studyguide.course.problems import Problem
from studyguide.course.schema import SUMMARY
from studyguide.quiz.asking import Asking
from studyguide.quiz.bank import Bank
from studyguide.quiz.likeness import share_something
from studyguide.quiz.shares import Fact, Share, done, shares_of
from studyguide.quiz.unasked import SEEDS, near, why
from studyguide.quiz.windows import Windows

RULE = "unasked"


def look(asking: Asking) -> Iterator[Problem]:
    """Note each fact that no form asks for any of some seeds, at the fact."""
    query = (
        "select number, topic, course, kind, field, rank from facts where course = ?"
        " order by kind, field, rank"
    )
    facts = map(Fact._make, asking.library.rows(query, asking.course))
    shares = list(shares_of(asking.library, facts, SEEDS[0]))
    return chain.from_iterable(done(shares, _problems))


def _problems(share: Share) -> list[Problem]:
    bank = Bank(share.library, SEEDS[0])
    windows = [Windows(share.library, seed) for seed in SEEDS]
    unasked = [fact for fact in share.facts if not _is_asked(fact, bank, windows)]
    return [problem for fact in unasked if (problem := _problem(fact, share.library))]


def _is_asked(fact: Fact, bank: Bank, windows: Sequence[Windows]) -> bool:
    """Whether a fact lies in a hand for one of the windows' seeds, or can be typed."""
    where = fact[2:]
    first, *others = windows
    if first.around(*where).hand_of(fact.number) or bank.of_fact(fact.number):
        return True
    return any(other.around(*where).hand_of(fact.number) for other in others)


def _problem(fact: Fact, library: Library) -> Problem | None:
    number, _, course, kind, field, rank = fact
    asked = Windows(library, SEEDS[0]).asked(course, kind)[field]
    members = near(library, course, kind, field, rank)
    member = next(each for each in members if each.number == number)
    is_summary = field == SUMMARY.id
    if is_summary and share_something(member.title, member.value.text):
        return None
    message = f"No form asks {member.title}, {asked.field.label}: {why(member, members, asked)}."
    hint = "Mend what stands in the way" + ("." if is_summary else ", or say 'asked: false'.")
    return Problem(member.fact.place, RULE, message, hint, WARNING)
