"""How compiled courses are written into the tables of the library.

Topics are taken some hundreds at a time and little is kept of any, so that a large course
costs no memory here; indexes are made when all rows stand.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, count, islice

from studyguide.course.compile_course import Compiled
from studyguide.course.done_ahead import done_ahead, processors
from studyguide.course.library_schema import NAMED, RANKED, TABLES
from studyguide.course.packing import to_json
from studyguide.course.problems import Problem
from studyguide.course.ranks import Ranks
from studyguide.course.reading_order import reading_order
from studyguide.course.rows import RowMaker, Rows
from studyguide.course.schema import SUMMARY, Course
from studyguide.course.spans import Spans

_TOGETHER = 50
"""Short rows that one statement writes, in half the time; before 2020 SQLite took 999 values."""

_WORTH = 1000
"""Topics, a tenth of a second's work, for which a process is worth its making."""

_WORTH_RANKING = 5000
"""Topics, whose facts are ranked in a twentieth of a second, for which one is as well."""


def write(
    database: sqlite3.Connection,
    compiled: Iterable[Compiled],
    problems: Iterable[Problem],
    meta: dict[str, str],
) -> None:
    """Create the tables and fill them, in one transaction."""
    database.executescript(TABLES)
    with database:
        writer = _Writer(database)
        for one in compiled:
            writer.course(one)
        writer.finish(problems, meta)


class _Writer:
    """Writes courses one after the other; topics, fields and facts are numbered throughout."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._topics = self._fields = 0
        self._ranks: list[Ranks] = []

    def course(self, one: Compiled) -> None:
        """Write a course, its topics numbered in the order of its sections."""
        course, first = one.course, self._topics + 1
        ranks = Ranks(course.kinds, self._numbered_fields(course), one.linked.shared)
        maker = RowMaker(one, first, ranks)
        self._ranks.append(ranks)
        renamed: dict[str, str] = {}
        for rows in self._written(maker):
            ranks.add(self._topics + 1, rows.told)
            self._topics += len(rows.tables["topics"])
            for old, new in rows.renamed:
                renamed.setdefault(old, new)
        spans = Spans()
        for number, draft in enumerate(maker.drafts, first):
            spans.add(number, draft.unit.id, draft.section)
        after = {draft.id: one.linked.links.after(draft) for draft in maker.drafts}
        places = {id_: place for place, id_ in enumerate(reading_order(after), first)}
        self._insert("courses", [(course.id, course.title, first, self._topics, None)])
        self._insert("units", spans.units(course))
        self._insert("sections", spans.sections(course))
        self._insert("kinds", _kinds(course))
        self._insert("figures", _figures(course))
        self._insert("shared", _shared(one))
        reading = zip(count(first), map(places.__getitem__, after))
        self._insert_short("reading", reading)
        self._insert("renames", ((course.id, *pair) for pair in renamed.items()))

    def _written(self, maker: RowMaker) -> Iterator[Rows]:
        """Write the rows of all topics; some hundreds are made, and given out, at a time."""
        hands = processors(len(maker.drafts) // _WORTH)
        with done_ahead(maker.spans, maker.apart, hands) as ahead:
            for span, made in zip(maker.spans, ahead, strict=True):
                rows = maker.rows(span, made)
                for table, of_table in rows.tables.items():
                    self._insert(table, of_table)
                self._insert_short("written_names", rows.names)
                yield rows

    def finish(self, problems: Iterable[Problem], meta: dict[str, str]) -> None:
        """Write what can be told when every topic is written."""
        self._insert("problems", map(_problem, problems))
        self._insert("meta", meta.items())
        kinds = [(ranks, kind) for ranks in self._ranks for kind in ranks.kinds]
        hands = processors(self._topics // _WORTH_RANKING)
        with done_ahead(kinds, lambda task: task[0].apart(task[1]), hands) as ahead:
            self._execute(NAMED)
            for ranks in self._ranks:
                self._insert_short("ranks (topic, field, rank, value)", ranks.rows(ahead))
        self._execute(RANKED)

    def _execute(self, statements: str) -> None:
        for statement in statements.split(";"):
            self._database.execute(statement)

    def _numbered_fields(self, course: Course) -> dict[tuple[str, str], int]:
        numbers: dict[tuple[str, str], int] = {}
        for kind in course.kinds.values():
            for field in (*kind.fields.values(), SUMMARY):
                self._fields += 1
                numbers[kind.id, field.id] = self._fields
                row = (self._fields, course.id, kind.id, field.id, to_json(field))
                self._insert("fields", [row])
        return numbers

    def _insert(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        rows = iter(rows)
        first = next(rows, None)
        if first:
            places = ", ".join("?" * len(first))
            self._database.execute(f"insert into {table} values ({places})", first)
            self._database.executemany(f"insert into {table} values ({places})", rows)

    def _insert_short(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        """Insert rows of a few numbers and words, with less to be done for each."""
        rows = iter(rows)
        while some := list(islice(rows, _TOGETHER)):
            places = ", ".join("?" * len(some[0]))
            values = ", ".join([f"({places})"] * len(some))
            self._database.execute(
                f"insert into {table} values {values}", list(chain.from_iterable(some))
            )


def _kinds(course: Course) -> Iterator[tuple[object, ...]]:
    for kind in course.kinds.values():
        yield course.id, kind.id, kind.title, *kind.noun, kind.proper


def _figures(course: Course) -> Iterator[tuple[str, ...]]:
    for figure in course.figures.values():
        yield course.id, figure.id, to_json(figure)


def _shared(one: Compiled) -> Iterator[tuple[object, ...]]:
    for number, thing in one.linked.shared.rows():
        yield one.course.id, number, to_json(thing)


def _problem(problem: Problem) -> tuple[str, ...]:
    place = to_json(problem.place)
    texts = (problem.rule, problem.message, problem.hint, problem.severity)
    return place, *(text.encode("utf-8", "replace").decode() for text in texts)
