"""All the questions of some scopes, one fact after the other, whatever their number."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from studyguide.course.library import Library
from studyguide.course.shelf import Scope
from studyguide.quiz.authoring import Compute
from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from studyguide.quiz.question import Question
from studyguide.quiz.shares import Fact, Share, shares_of


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


class Listing(NamedTuple):
    """Lists the questions of one seed, in some forms; facts come even when nothing asks them."""

    seed: str
    forms: Collection[str] = FORMS
    compute: Compute | None = None

    def shares(self, scopes: Sequence[Scope]) -> Iterator[Share]:
        """First what authors wrote, then each fact, near ones of a field together.

        Of overlapping scopes nothing comes twice.
        """
        libraries = {id(scope.library): scope.library for scope in scopes}
        for key, library in libraries.items():
            here = [scope for scope in scopes if id(scope.library) == key]
            yield Share(library, tuple(sorted(_numbers(library, here, "questions"))))
            wanted = _numbers(library, here, "facts")
            query = (
                "select number, topic, course, kind, field, rank from facts"
                " order by course, kind, field, rank"
            )
            facts = map(Fact._make, library.rows(query))
            yield from shares_of(library, (f for f in facts if f.number in wanted), self.seed)

    def listed(self, share: Share) -> Iterator[Listed]:
        """What there is in a share."""
        library = share.library
        bank = Bank(library, self.seed, compute=self.compute)
        for number in share.wrote:
            question = bank.authored(number)
            if question and question.form in self.forms:
                ((topic,),) = library.rows("select topic from questions where number = ?", number)
                yield Listed(library, topic, None, tuple(self._named([question])))
        forms = [FORMS[form] for form in FORMS if form in self.forms]
        for fact in share.facts:
            found = bank.of_fact_in(fact.number, forms)
            yield Listed(library, fact.topic, fact, tuple(self._named(found)))

    def _named(self, questions: list[Question]) -> Iterator[Named]:
        """Each with its name; a form may ask a fact several times by one template."""
        told: dict[str, int] = {}
        for question in questions:
            name = f"{question.id}/{self.seed}"
            count = told[name] = told.get(name, 0) + 1
            yield Named(name if count == 1 else f"{name}/{count}", question)


def listed(
    scopes: Sequence[Scope],
    seed: str,
    forms: Collection[str] = FORMS,
    compute: Compute | None = None,
) -> Iterator[Listed]:
    """All of some scopes, by this process alone."""
    listing = Listing(seed, forms, compute)
    for share in listing.shares(scopes):
        yield from listing.listed(share)


def _numbers(library: Library, scopes: Sequence[Scope], table: str) -> set[int]:
    bank = Bank(library, "")
    return {number for scope in scopes for number in bank.numbers(scope, table)}
