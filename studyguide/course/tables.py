"""The compiled library's tables and how a compiled course is written into them."""

import sqlite3
from collections.abc import Iterable, Iterator

from studyguide.course.blocks import words_of
from studyguide.course.compile import Compiled
from studyguide.course.model import Fact, Topic, Value
from studyguide.course.names import ALIAS, BEGINNING, ID, TITLE, folded
from studyguide.course.nearness import Own, by_value, chain, own
from studyguide.course.problems import Problem
from studyguide.course.reading_order import reading_order
from studyguide.course.stored import checksum, to_json

TABLES = """
create table meta (key text primary key, value text not null);
create table courses (id text primary key, title text not null, first int, last int);
create table units (course text, id text, title text, first int, last int);
create table sections (course text, unit text, id text, title text, first int, last int);
create table kinds (course text, id text, title text, singular text, plural text, proper int);
create table fields (course text, kind text, id text, schema text);
create table topics (number integer primary key, course text, unit text, section text, id text,
    kind text, parent text, title text, aliases text, summary text, reading int, page text,
    checksum int);
create index topics_by_id on topics (course, id);
create index topics_by_kind on topics (course, kind, parent);
create index topics_by_reading on topics (reading);
create table names (fold text, rank int, topic int, name text);
create index names_by_fold on names (fold);
create table facts (number integer primary key, topic int, course text, kind text, field text,
    rank int, said text);
create index facts_by_rank on facts (course, kind, field, rank);
create index facts_by_topic on facts (topic);
create table questions (number integer primary key, topic int, course text, written text);
create index questions_by_topic on questions (topic);
create table problems (place text, rule text, message text, hint text, severity text);
create virtual table search using fts5 (title, aliases, summary, facts, notes,
    tokenize = "porter unicode61 remove_diacritics 2");
"""


def write(
    database: sqlite3.Connection,
    compiled: list[Compiled],
    problems: Iterable[Problem],
    meta: dict[str, str],
) -> None:
    """Create the tables and fill them, in one transaction."""
    database.executescript(TABLES)
    with database:
        database.executemany("insert into meta values (?, ?)", meta.items())
        database.executemany("insert into problems values (?, ?, ?, ?, ?)", map(_problem, problems))
        number = 0
        for one in compiled:
            _write_course(database, one, number)
            number += one.size


def _write_course(database: sqlite3.Connection, one: Compiled, before: int) -> None:
    course, topics = one.course, list(one.topics())
    reading = {
        id_: n
        for n, id_ in enumerate(reading_order({topic.id: topic.after for topic in topics}), before)
    }
    numbered = list(enumerate(topics, before + 1))
    many = database.executemany
    span = (before + 1, before + len(topics))
    database.execute("insert into courses values (?, ?, ?, ?)", (course.id, course.title, *span))
    many("insert into units values (?, ?, ?, ?, ?)", _units(one, topics, before))
    many("insert into sections values (?, ?, ?, ?, ?, ?)", _sections(one, topics, before))
    many("insert into kinds values (?, ?, ?, ?, ?, ?)", _kinds(one))
    fields = [
        (course.id, kind.id, field.id, to_json(field))
        for kind in course.kinds.values()
        for field in kind.fields.values()
    ]
    many("insert into fields values (?, ?, ?, ?)", fields)
    many(
        "insert into topics values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (_topic(number, topic, reading[topic.id]) for number, topic in numbered),
    )
    names = (row for number, topic in numbered for row in _names(number, topic))
    many("insert into names values (?, ?, ?, ?)", names)
    texts = ((number, *_texts(topic)) for number, topic in numbered)
    many(
        "insert into search (rowid, title, aliases, summary, facts, notes)"
        " values (?, ?, ?, ?, ?, ?)",
        texts,
    )
    questions = (
        (number, course.id, to_json(question))
        for number, topic in numbered
        for question in topic.questions
    )
    many("insert into questions (topic, course, written) values (?, ?, ?)", questions)
    facts = _facts(one, topics, {topic.id: number for number, topic in numbered})
    many(
        "insert into facts (topic, course, kind, field, rank, said) values (?, ?, ?, ?, ?, ?)",
        facts,
    )


def _span(topics: list[Topic], before: int, unit: str, section: str | None) -> tuple[int, int]:
    """The numbers of the first and last topic of a unit or section; none: last < first."""
    numbers = [
        number
        for number, topic in enumerate(topics, before + 1)
        if topic.unit == unit and section in (None, topic.section)
    ]
    return (numbers[0], numbers[-1]) if numbers else (0, -1)


def _units(one: Compiled, topics: list[Topic], before: int) -> Iterator[tuple[object, ...]]:
    for unit in one.course.units:
        yield one.course.id, unit.id, unit.title, *_span(topics, before, unit.id, None)


def _sections(one: Compiled, topics: list[Topic], before: int) -> Iterator[tuple[object, ...]]:
    for unit in one.course.units:
        for section in unit.sections:
            span = _span(topics, before, unit.id, section.id)
            yield one.course.id, unit.id, section.id, section.title, *span
        span = _span(topics, before, unit.id, "")
        if span[0]:
            yield one.course.id, unit.id, "", "", *span


def _kinds(one: Compiled) -> Iterator[tuple[object, ...]]:
    for kind in one.course.kinds.values():
        yield one.course.id, kind.id, kind.title, *kind.noun, kind.proper


def _topic(number: int, topic: Topic, reading: int) -> tuple[object, ...]:
    page = to_json(topic)
    place = (number, topic.course, topic.unit, topic.section, topic.id, topic.kind)
    named = (topic.variant_of or "", topic.title, to_json(topic.aliases))
    return (*place, *named, topic.summary, reading, page, checksum(page))


def _names(number: int, topic: Topic) -> Iterator[tuple[str, int, int, str]]:
    names = [(ID, topic.id), (TITLE, topic.title), *((ALIAS, alias) for alias in topic.aliases)]
    for rank, name in names:
        # 'gpt-3' is to be found as 'GPT3', too
        for fold in dict.fromkeys((folded(name), folded(name).replace(" ", ""))):
            yield fold, rank, number, name
    words = folded(topic.title).split()
    for start in range(len(words)):
        yield " ".join(words[start:]), BEGINNING, number, topic.title


def _texts(topic: Topic) -> tuple[str, ...]:
    # what a variant has from its parent is found there
    own = [fact for fact in topic.facts if not fact.inherited]
    said = [f"{fact.label}: {', '.join(map(_said, fact.values))}." for fact in own]
    notes = words_of(topic.blocks)
    return topic.title, ", ".join(topic.aliases), topic.summary, " ".join(said), notes


def _said(value: Value) -> str:
    return f"{value.text} ({value.note.rstrip('.')})" if value.note else value.text


def _problem(problem: Problem) -> tuple[str, ...]:
    place = to_json(problem.place)
    texts = (problem.rule, problem.message, problem.hint, problem.severity)
    return place, *(text.encode("utf-8", "replace").decode() for text in texts)


def _facts(one: Compiled, topics: list[Topic], numbers: dict[str, int]) -> list[tuple[object, ...]]:
    """A row for every fact that can be asked, ranked by nearness, in the order of topics."""
    rows: list[tuple[object, ...]] = []
    for kind in one.course.kinds.values():
        near = chain([own(topic) for topic in topics if topic.kind == kind.id])
        for field in kind.fields.values():
            stating = by_value(near, field.id) if field.asked else []
            ranked = [draft for draft in stating if _askable(draft.facts[field.id])]
            for rank, draft in enumerate(ranked):
                said = to_json(_asked_of(draft, field.id))
                rows.append((numbers[draft.id], one.course.id, kind.id, field.id, rank, said))
    return sorted(rows, key=lambda row: row[0])  # type: ignore[arg-type, return-value]


def _askable(fact: Fact) -> bool:
    """Whether a fact is the topic's own, undisputed and known."""
    return (
        not fact.inherited
        and not fact.disputed
        and all(value.known and value.asked for value in fact.values)
    )


def _asked_of(draft: Own, field: str) -> dict[str, object]:
    """All that a question about a fact needs to know of its topic."""
    return {
        "id": draft.id,
        "title": draft.topic.title,
        "plural": draft.topic.plural,
        "fact": draft.facts[field],
        "denied": draft.topic.denied.get(field, ()),
    }
