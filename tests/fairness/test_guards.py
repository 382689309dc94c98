"""Each guard of the generator is needed: without it, its rule of the audit finds what it let in."""

from collections.abc import Callable
from typing import Any

import pytest

from studyguide.course.library import Library
from studyguide.quiz import fitting, member
from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import fill_the_table, who_is_who
from tests.fairness import audit as rules
from tests.fairness.audit import audit
from tests.fairness.banks import hands, metro, numbers
from tests.fairness.test_audit import untrue

UNTRUE = "a wrong option is not known to be wrong"


def flaws(library: Library) -> set[str]:
    """What the audit finds in every question of a library."""
    bank = Bank(library, "1")
    made = [question for number in numbers(library) for question in bank.of_fact(number)]
    found = {flaw.what for flaw in audit(made)}
    dealt = hands(library, "1")
    return found | {UNTRUE for field, hand in dealt if list(untrue(hand, field))}


def never(*_: Any) -> bool:
    return False


def always(*_: Any) -> bool:
    return True


GUARDS: dict[str, tuple[Any, str, Callable[..., bool], str]] = {
    "values known to be false": (member, "known_false", always, UNTRUE),
    "values and titles of like length": (fitting, "too_unequal", never, rules.LENGTH),
    "nothing in common with a title": (fitting, "share_parts", never, rules.LEAK),
    "nothing in common in a table": (fill_the_table, "share_something", never, rules.LEAK),
    "nothing in common in two fields": (who_is_who, "_no_leak", always, rules.LEAK),
}


def test_with_every_guard_nothing_is_found() -> None:
    assert flaws(metro()) == set()


@pytest.mark.parametrize("guard", GUARDS)
def test_without_a_guard_its_rule_finds_what_it_let_in(
    guard: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    module, name, instead, what = GUARDS[guard]
    monkeypatch.setattr(module, name, instead)
    assert what in flaws(metro())
