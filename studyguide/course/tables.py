"""The compiled library's tables and how compiled courses are written into them.

Topics are taken some hundreds at a time and little is kept of any, so that a large course
costs no memory here; indexes are made when all rows stand.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import chain, count, islice

from studyguide.course import full_text
from studyguide.course.compile_course import Compiled
from studyguide.course.done_ahead import done_ahead, processors
from studyguide.course.packing import to_json
from studyguide.course.problems import Problem
from studyguide.course.ranks import Ranks
from studyguide.course.reading_order import reading_order
from studyguide.course.rows import RowMaker, Rows
from studyguide.course.schema import SUMMARY, Course
from studyguide.course.spans import Spans

TABLES = f"""
create table meta (key text primary key, value text not null);
create table courses (id text primary key, title text not null, first int, last int,
    facts int);
create table units (course text, id text, title text, first int, last int);
create table sections (course text, unit text, id text, title text, first int, last int);
create table kinds (course text, id text, title text, singular text, plural text, proper int);
create table fields (number integer primary key, course text, kind text, id text, schema text,
    unique (course, kind, id));
create table figures (course text, id text, declared text);
create table topics (number integer primary key, course text, unit text, section text, id text,
    kind text, parent text, title text, aliases text, summary text, page text, checksum int);
create table shared (course text, number int, said text, primary key (course, number))
    without rowid;
create table reading (topic integer primary key, place int);
create temp table written_names (fold text, rank int, topic int);
create table names (fold text, rank int, topic int, primary key (fold, rank, topic)) without rowid;
create table ranks (number integer primary key, topic int, field int, rank int, value blob);
create view facts as select ranks.number, topic, course, kind, id as field, rank, value
    from ranks join fields on fields.number = field;
create table questions (number integer primary key, topic int, place int, fact text,
    value blob);
create table renames (course text, old text, new text);
create table problems (place text, rule text, message text, hint text, severity text);
{full_text.INDEX}
"""

_NAMED = """
insert or ignore into names select * from written_names order by fold, rank, topic;
drop table written_names;
create index topics_by_id on topics (id);
create index topics_by_kind on topics (course, kind, parent);
create index questions_by_topic on questions (topic)
"""
"""Done while other processes rank facts."""

_RANKED = """
create index ranks_by_field on ranks (field, rank);
create index ranks_by_topic on ranks (topic);
update courses set facts = (select count(*) from ranks where topic between first and last) + (
    select count(*) from (
        select distinct topic, fact from questions where topic between first and last
    ) as asked where not exists (
        select 1 from facts where topic = asked.topic and field = asked.fact))
"""

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
            self._execute(_NAMED)
            for ranks in self._ranks:
                self._insert_short("ranks (topic, field, rank, value)", ranks.rows(ahead))
        self._execute(_RANKED)

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
