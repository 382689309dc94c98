"""A compiled content folder, read by the row: what a command does not need is not touched."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from studyguide.errors import LibraryDamaged

if TYPE_CHECKING:
    from studyguide.course.figures import Figure
    from studyguide.course.full_text import Texts
    from studyguide.course.model import Topic
    from studyguide.course.schema import Field
    from studyguide.course.stored import Named, Page

Row = tuple[Any, ...]
T = TypeVar("T")


class Span(NamedTuple):
    """A part of a course (or all of it) and the numbers of its first and last topic."""

    course: str
    unit: str
    section: str
    title: str
    first: int
    last: int

    @property
    def size(self) -> int:
        return self.last - self.first + 1 if self.first else 0


class Line(NamedTuple):
    """A topic as a list shows it."""

    number: int
    course: str
    unit: str
    section: str
    id: str
    kind: str
    title: str
    aliases: tuple[str, ...]
    summary: str


_MOST_BARE = 4096
"""Topics kept, which take some 20 MB."""

_LINE = "number, course, unit, section, id, kind, title, aliases, summary"


class Library:
    """One content folder's courses. `file` is None for a library held in memory."""

    def __init__(self, database: sqlite3.Connection, folder: Path, file: Path | None) -> None:
        self.folder = folder
        self.file = file
        self._database = database
        self._known: dict[tuple[str, int], Any] = {}
        self._bare: dict[int, Topic] = {}

    def rows(self, query: str, *values: object) -> list[Row]:
        """The rows of a query; raises LibraryDamaged where the file cannot be read."""
        try:
            return self._database.execute(query, tuple(map(_bound, values))).fetchall()
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            raise LibraryDamaged(self.file) from error

    def close(self) -> None:
        """Let go of the file; no row can be read any more."""
        self._database.close()

    def meta(self, key: str) -> str | None:
        found = self.rows("select value from meta where key = ?", key)
        return found[0][0] if found else None

    def courses(self) -> list[Span]:
        query = "select id, title, first, last from courses order by rowid"
        return [
            Span(id_, "", "", title, first, last) for id_, title, first, last in self.rows(query)
        ]

    def units(self, course: str) -> list[Span]:
        found = self.rows("select * from units where course = ? order by rowid", course)
        return [Span(c, id_, "", title, first, last) for c, id_, title, first, last in found]

    def sections(self, course: str, unit: str) -> list[Span]:
        query = "select * from sections where course = ? and unit = ? order by rowid"
        return [Span(*row) for row in self.rows(query, course, unit)]

    def kinds(self, course: str) -> list[Row]:
        """Each kind's id, title, singular, plural and whether names are proper."""
        query = "select id, title, singular, plural, proper from kinds where course = ?"
        return self.rows(query, course)

    def lines(self, first: int, last: int) -> list[Line]:
        """The topics numbered from `first` to `last`, in the order of sections."""
        query = f"select {_LINE} from topics where number between ? and ? order by number"
        return list(map(self._line, self.rows(query, first, last)))

    def lines_of_kind(self, course: str, kind: str, most: int = -1) -> list[Line]:
        query = f"select {_LINE} from topics where course = ? and kind = ? order by number limit ?"
        return list(map(self._line, self.rows(query, course, kind, most)))

    def neighbour(self, line: Line) -> Line | None:
        """The topic of the same kind that stands before, or else next, in the course.

        A variant's neighbours are the other variants of its parent.
        """
        for step, order in (("<", "desc"), (">", "asc")):
            query = (
                f"select {_LINE} from topics where course = ? and kind = ?"
                " and parent = (select parent from topics where number = ?)"
                f" and number {step} ? order by number {order} limit 1"
            )
            found = self.rows(query, line.course, line.kind, line.number, line.number)
            if found:
                return self._line(found[0])
        return None

    def reading(self, first: int, last: int) -> list[int]:
        """The same topics' numbers in the order to be read."""
        query = "select topic from reading where topic between ? and ? order by place"
        return [number for (number,) in self.rows(query, first, last)]

    def read_first(self, span: Span) -> Line | None:
        """The topic of a span with which its reading begins; None where there is none."""
        query = "select topic from reading where topic between ? and ? order by place limit 1"
        found = self.rows(query, span.first, span.last)
        return self.line(found[0][0]) if found else None

    def line(self, number: int) -> Line:
        found = self.lines(number, number)
        if not found:
            raise LibraryDamaged(self.file)
        return found[0]

    def topic(self, number: int, field: str | None = None, with_notes: bool = True) -> "Topic":
        """A topic, whole; without notes and links; or no more than one `field` and its names."""
        from studyguide.course.stored import Unpacking  # lists do without

        named, page = self._stored(number)
        return Unpacking(self._shared_by(named.course)).topic(named, page, field, with_notes)

    def texts(self, number: int) -> "Texts":
        """All that a topic says, as it is searched."""
        from studyguide.course.full_text import texts_of  # only who searches wants it

        named, page = self._stored(number)
        return texts_of(named, page, self._shared_by(named.course))

    def _stored(self, number: int) -> "tuple[Named, Page]":
        from studyguide.course.stored import Named, checksum, page_of

        query = f"select {', '.join(Named._fields)}, page, checksum from topics where number = ?"
        ((*columns, page, expected),) = self.rows(query, number)
        is_text = all(isinstance(text, str) for text in (*columns, page))
        if not is_text or checksum(*columns, page) != expected:
            raise LibraryDamaged(self.file)
        return Named(*columns), page_of(page)

    def bare(self, number: int) -> "Topic":
        """A topic without notes and links, kept for who asks for its other facts later."""
        if number not in self._bare:
            if len(self._bare) == _MOST_BARE:
                self._bare.clear()
            self._bare[number] = self.topic(number, with_notes=False)
        return self._bare[number]

    def is_whole(self) -> bool:
        """Whether the file is sound, and every topic in it as it was written."""
        from studyguide.course.stored import Named, checksum

        query = f"select {', '.join(Named._fields)}, page, checksum from topics"
        try:
            if self.rows("pragma integrity_check(1)") != [("ok",)]:
                return False
            return all(checksum(*texts) == expected for *texts, expected in self.rows(query))
        except (LibraryDamaged, TypeError):
            return False

    def _shared_by(self, course: str) -> Callable[[int], Any]:
        """What many topics of a course share and is stored once, by number."""

        def shared(number: int) -> Any:
            if (course, number) not in self._known:
                query = "select said from shared where course = ? and number = ?"
                found = self.rows(query, course, number)
                if not found:
                    raise LibraryDamaged(self.file)
                self._known[course, number] = self.read(json.loads, found[0][0])
            return self._known[course, number]

        return shared

    def where(self, line: Line) -> str:
        """The title of the section a topic stands in, else of its unit."""
        query = "select title from sections where course = ? and unit = ? and id = ?"
        found = self.rows(query, line.course, line.unit, line.section) if line.section else []
        query = "select title from units where course = ? and id = ?"
        found = found or self.rows(query, line.course, line.unit)
        return found[0][0] if found else ""

    def number_of_path(self, path: str) -> int | None:
        """The number of the topic with a path such as `course/topic`, if there is one."""
        course, _, id_ = path.partition("/")
        found = self.rows("select number from topics where course = ? and id = ?", course, id_)
        return found[0][0] if found else None

    def fact_count(self, course: str) -> int:
        """How many facts of a course memory can be kept of."""
        ((count,),) = self.rows("select facts from courses where id = ?", course)
        return int(count)

    def renames(self, course: str) -> dict[str, str]:
        """The paths of topics and questions now, by those that they had earlier."""
        query = "select old, new from renames where course = ?"
        return {f"{course}/{old}": f"{course}/{new}" for old, new in self.rows(query, course)}

    def fields(self, course: str, kind: str) -> "dict[str, Field]":
        """The stored schema of each field that a kind declares, by id."""
        from studyguide.course.schema import SUMMARY, field_from  # not wanted to show a topic

        query = (
            "select id, schema from fields where course = ? and kind = ? and id <> ? order by rowid"
        )
        rows = self.rows(query, course, kind, SUMMARY.id)
        return {id_: self.read(field_from, schema) for id_, schema in rows}

    def figures(self, course: str) -> "dict[str, Figure]":
        """The figures that a course declares, by id and in order."""
        from studyguide.course.figures import figure_from  # few commands draw

        query = "select id, declared from figures where course = ? order by rowid"
        return {id_: self.read(figure_from, text) for id_, text in self.rows(query, course)}

    def declared(self, course: str, kind: str) -> list[tuple[str, str, str]]:
        """Id, type and label of every row that a topic of a kind can have, in order."""
        rows = [(id_, f.type, f.label) for id_, f in self.fields(course, kind).items()]
        for other, *_ in self.kinds(course):
            for field in self.fields(course, other).values():
                if field.to == kind and field.inverse:
                    rows.append((field.inverse.name, "links", field.inverse.label))
        return rows

    def can_ask(self, span: Span) -> bool:
        """Whether a part of a course has a question, or facts enough to make one."""
        between = "where topic between ? and ? limit 3"
        authored = self.rows(f"select 1 from questions {between}", span.first, span.last)
        facts = self.rows(f"select 1 from facts {between}", span.first, span.last)
        return bool(authored) or len(facts) > 2

    def problem_counts(self) -> dict[str, int]:
        """How many problems of each severity the folder has."""
        return dict(self.rows("select severity, count(*) from problems group by severity"))

    def _line(self, row: Row) -> Line:
        number, course, unit, section, id_, kind, title, aliases, summary = row
        names = tuple(self.read(json.loads, aliases))
        return Line(number, course, unit, section, id_, kind, title, names, summary)

    def read(self, reader: Callable[[str], T], text: str) -> T:
        """What `reader` makes of a stored text, which must be as it was written."""
        try:
            return reader(text)
        except (TypeError, ValueError) as error:
            raise LibraryDamaged(self.file) from error


def _bound(value: object) -> object:
    """A value as SQLite takes it: what a terminal could not decode is a question mark."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
