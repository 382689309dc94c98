"""The questions of some scopes counted, by section and form, and the facts that few forms ask."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain, product

from studyguide.course.library import Library, Span
from studyguide.course.model import Place
from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from studyguide.quiz.listing import Listed
from studyguide.quiz.question import AUTHORED
from studyguide.quiz.shares import Fact
from studyguide.quiz.unasked import SEEDS, near, why, why_undealt
from studyguide.quiz.windows import Windows

_AT_ONCE = 64
"""Facts that few forms ask, for which other seeds' banks keep what they have made."""


@dataclass(frozen=True)
class Few:
    """A fact that one form asks, or none (`form` is empty then), and the reason.

    It `rests` where another seed lets two forms ask it.
    """

    title: str
    label: str
    form: str
    reason: str
    place: Place
    rests: bool = False


@dataclass
class Section:
    """What was counted in a section of a course, or in what of a unit stands in none.

    `facts` are those that can be asked; `forms` counts questions, of which authors wrote
    `authored`.
    """

    course: str
    id: str
    title: str
    facts: int = 0
    authored: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    few: list[Few] = field(default_factory=list)

    def add(self, other: "Section") -> None:
        """Count what another has counted, too."""
        self.facts += other.facts
        self.authored += other.authored
        self.forms += other.forms
        self.few += other.few

    @property
    def questions(self) -> int:
        return self.forms.total()

    @property
    def by_one(self) -> int:
        """How many facts are asked by one form."""
        return sum(bool(few.form) for few in self.few)

    @property
    def by_none(self) -> int:
        """How many facts are not asked."""
        return len(self.few) - self.by_one

    @property
    def resting(self) -> int:
        """How many facts that are asked by one form or none only rest for this seed."""
        return sum(few.rests for few in self.few)

    @property
    def by_more(self) -> int:
        """How many facts are asked by two forms or more."""
        return self.facts - len(self.few)


def tally(everything: Iterable[Listed], seed: str) -> list[Section]:
    """What is listed, counted by section in the order of the course; none is empty."""
    found: dict[tuple[int, int], Section] = {}
    sections: dict[int, _Sections] = {}
    others: dict[int, _Others] = {}
    for listed in everything:
        key = id(listed.library)
        if key not in sections:
            sections[key] = _Sections(listed.library)
            others[key] = _Others(listed.library, seed)
        at, begun = sections[key].of(listed.topic)
        section = found.setdefault((list(sections).index(key), at), begun)
        section.forms.update(named.question.form for named in listed.questions)
        if listed.fact is None:
            sources = [named.question.source for named in listed.questions]
            section.authored += sources.count(AUTHORED)
            continue
        section.facts += 1
        forms = {named.question.form for named in listed.questions}
        if len(forms) < 2:
            section.few.append(others[key].few(listed.fact, "".join(forms)))
    return [found[key] for key in sorted(found)]


def added(parts: Iterable[Iterable[Section]], libraries: Iterable[Library]) -> list[Section]:
    """The sections of some libraries in order, of which each part has counted some questions."""
    whole = {
        (section.course, section.id): section
        for library in libraries
        for section in _Sections(library)
    }
    for section in chain.from_iterable(parts):
        whole[section.course, section.id].add(section)
    return [section for section in whole.values() if section.facts or section.questions]


def total_of(sections: Iterable[Section]) -> Section:
    """All of the sections as one."""
    total = Section("", "", "Total")
    for section in sections:
        total.add(section)
    return total


class _Others:
    """Says of facts that few forms ask for one seed why, and whether others ask them more.

    Near facts of a field come after one another, and share what is made for each seed.
    """

    def __init__(self, library: Library, seed: str) -> None:
        self._library = library
        self._windows = Windows(library, seed)
        self._banks = [Bank(library, each) for each in SEEDS]
        self._told = 0

    def few(self, fact: Fact, form: str) -> Few:
        """The fact, which a form asks or, where this is empty, none."""
        asked = self._windows.asked(fact.course, fact.kind)[fact.field]
        members = near(self._library, fact.course, fact.kind, fact.field, fact.rank)
        member = next(each for each in members if each.number == fact.number)
        reason = why_undealt(member, members, asked) if form else why(member, members, asked)
        rests = self._rests(fact, {form} if form else set())
        return Few(member.title, asked.field.label, form, reason, member.fact.place, rests)

    def _rests(self, fact: Fact, forms: set[str]) -> bool:
        """Whether some seed or other adds to the forms that ask a fact, so that there are two."""
        self._told += 1
        if self._told % _AT_ONCE == 0:
            for bank in self._banks:
                bank.forget()
        found = set(forms)
        for bank, form in product(self._banks, FORMS):
            if form not in found and bank.in_form(fact.number, form):
                found.add(form)
                if len(found) > 1:
                    return True
        return False


class _Sections:
    """The sections of a library's courses by the numbers of their topics."""

    def __init__(self, library: Library) -> None:
        self._spans = [
            (span, unit.title)
            for course in library.courses()
            for unit in library.units(course.course)
            for span in library.sections(course.course, unit.unit)
        ]

    def of(self, topic: int) -> tuple[int, Section]:
        """The place among all of the section in which a topic stands, and the section, empty."""
        for at, (span, unit) in enumerate(self._spans):
            if span.first <= topic <= span.last:
                return at, _empty(span, unit)
        raise LookupError(topic)

    def __iter__(self) -> Iterator[Section]:
        return (_empty(*span) for span in self._spans)


def _empty(span: Span, unit: str) -> Section:
    name = f"{span.unit}.{span.section}" if span.section else span.unit
    return Section(span.course, name, span.title or unit)
