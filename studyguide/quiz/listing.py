"""All the questions of some scopes, one fact after the other, whatever their number."""

from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

from studyguide.course.library import Library
from studyguide.course.shelf import Scope
from studyguide.quiz.authoring import Compute
from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from studyguide.quiz.question import Question

_AT_ONCE = 256
"""Facts of whose hands and windows a bank keeps what it has made; then it forgets them."""


class Fact(NamedTuple):
    """A fact that can be asked, by its row in a library."""

    number: int
    topic: int
    course: str
    kind: str
    field: str
    rank: int


class Named(NamedTuple):
    """A question and a name that it keeps while its course and the seed stay the same."""

    id: str
    question: Question


class Listed(NamedTuple):
    """The questions about a fact, or one that an author wrote or has computed (without fact)."""

    library: Library
    topic: int
    fact: Fact | None
    questions: tuple[Named, ...]


def listed(
    scopes: list[Scope],
    seed: str,
    forms: Collection[str] = FORMS,
    compute: Compute | None = None,
) -> Iterator[Listed]:
    """First what authors wrote, then each fact, near ones of a field together.

    Of overlapping scopes nothing comes twice. Facts come even when nothing asks them.
    """
    libraries = {id(scope.library): scope.library for scope in scopes}
    for key, library in libraries.items():
        here = [scope for scope in scopes if id(scope.library) == key]
        bank = Bank(library, seed, compute=compute)
        yield from _written(bank, library, here, seed, forms)
        yield from _generated(library, here, seed, forms)


def _written(
    bank: Bank, library: Library, scopes: list[Scope], seed: str, forms: Collection[str]
) -> Iterator[Listed]:
    for number in sorted({n for scope in scopes for n in bank.numbers(scope, "questions")}):
        question = bank.authored(number)
        if question and question.form in forms:
            ((topic,),) = library.rows("select topic from questions where number = ?", number)
            yield Listed(library, topic, None, tuple(_named([question], seed)))


def _generated(
    library: Library, scopes: list[Scope], seed: str, forms: Collection[str]
) -> Iterator[Listed]:
    bank = Bank(library, seed)
    wanted = {n for scope in scopes for n in bank.numbers(scope, "facts")}
    query = (
        "select number, topic, course, kind, field, rank from facts"
        " order by course, kind, field, rank"
    )
    facts = [fact for row in library.rows(query) if (fact := Fact(*row)).number in wanted]
    for at, fact in enumerate(facts):
        if at % _AT_ONCE == 0:
            bank.forget()
        found = bank.of_fact(fact.number, forms)
        yield Listed(library, fact.topic, fact, tuple(_named(found, seed)))


def _named(questions: list[Question], seed: str) -> Iterator[Named]:
    """Each with its name; a form may ask a fact several times by one template."""
    told: Counter[str] = Counter()
    for question in questions:
        name = f"{question.id}/{seed}"
        told[name] += 1
        yield Named(name if told[name] == 1 else f"{name}/{told[name]}", question)
