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

from studyguide.course.flaw import WARNING
from studyguide.course.problems import Problem
from studyguide.course.schema import SUMMARY
from studyguide.quiz.asking import Asking
from studyguide.quiz.bank import Bank
from studyguide.quiz.likeness import share_something
from studyguide.quiz.unasked import SEEDS, near, why
from studyguide.quiz.windows import Windows

RULE = "unasked"

_Fact = tuple[str, str, str, int]
"""Course, kind, field and rank of a fact."""

_AT_ONCE = 256
"""Facts for which windows keep what they have read."""


def look(asking: Asking) -> Iterator[Problem]:
    """Note each fact that no form asks for any of some seeds, at the fact."""
    library = asking.library
    query = (
        "select number, kind, field, rank from facts where course = ? order by kind, field, rank"
    )
    for at, (number, *fact) in enumerate(library.rows(query, asking.course)):
        if at % _AT_ONCE == 0:
            bank = Bank(library, SEEDS[0])
            windows = [Windows(library, seed) for seed in SEEDS]
        if _is_asked(number, (asking.course, *fact), bank, windows):
            continue
        if problem := _problem(number, (asking.course, *fact), asking):
            yield problem


def _is_asked(number: int, fact: _Fact, bank: Bank, windows: Sequence[Windows]) -> bool:
    """Whether a fact lies in a hand for one of the windows' seeds, or can be typed."""
    first, *others = windows
    if first.around(*fact).hand_of(number) or bank.of_fact(number):
        return True
    return any(other.around(*fact).hand_of(number) for other in others)


def _problem(number: int, fact: _Fact, asking: Asking) -> Problem | None:
    course, kind, field, _ = fact
    asked = Windows(asking.library, SEEDS[0]).asked(course, kind)[field]
    members = near(asking.library, *fact)
    member = next(each for each in members if each.number == number)
    is_summary = field == SUMMARY.id
    if is_summary and share_something(member.title, member.value.text):
        return None
    message = f"No form asks {member.title}, {asked.field.label}: {why(member, members, asked)}."
    hint = "Mend what stands in the way" + ("." if is_summary else ", or say 'asked: false'.")
    return Problem(member.fact.place, RULE, message, hint, WARNING)
