"""How much of a course is used: its sections with what each of them leaves unused."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from studyguide.course.alike import MOST
from studyguide.course.library import Library, Span
from studyguide.course.outline import Outline, outline
from studyguide.quiz.gaps import Gap, Lack, gaps


class Section(NamedTuple):
    """A section, or what of a unit stands in none; its `facts` include definitions."""

    course: str
    id: str
    title: str
    topics: int
    facts: int
    gaps: tuple[Gap, ...]

    def count(self, lack: Lack) -> int:
        return sum(gap.lack is lack for gap in self.gaps)


class Crowd(NamedTuple):
    """A kind with so many topics that only near ones were compared."""

    course: str
    kind: str
    topics: int


class Coverage(NamedTuple):
    """The sections of some courses, in order."""

    sections: tuple[Section, ...]
    crowds: tuple[Crowd, ...]

    @property
    def total(self) -> Section:
        """All of it as one section."""
        topics = sum(section.topics for section in self.sections)
        facts = sum(section.facts for section in self.sections)
        found = tuple(gap for section in self.sections for gap in section.gaps)
        return Section("", "", "Total", topics, facts, found)


def coverage(libraries: Iterable[Library]) -> Coverage:
    """What the courses of some libraries leave unused."""
    sections: list[Section] = []
    crowds: list[Crowd] = []
    for library in libraries:
        for course in library.courses():
            by_kind = _outlines(library, course)
            found = gaps(library, course.course, by_kind)
            sections += _sections(library, course.course, found)
            crowds += [
                Crowd(course.course, kind, len(topics))
                for kind, topics in by_kind.items()
                if len(topics) > MOST
            ]
    return Coverage(tuple(sections), tuple(crowds))


def _outlines(library: Library, course: Span) -> dict[str, list[Outline]]:
    by_kind: dict[str, list[Outline]] = {}
    for number in range(course.first, course.last + 1):
        one = outline(number, library.topic(number))
        by_kind.setdefault(one.kind, []).append(one)
    return by_kind


def _sections(library: Library, course: str, found: list[Gap]) -> Iterator[Section]:
    for unit in library.units(course):
        for span in library.sections(course, unit.unit):
            name = f"{unit.unit}.{span.section}" if span.section else unit.unit
            query = "select count(*) from facts where topic between ? and ?"
            ((facts,),) = library.rows(query, span.first, span.last)
            within = tuple(gap for gap in found if span.first <= gap.number <= span.last)
            yield Section(course, name, span.title or unit.title, span.size, facts, within)
