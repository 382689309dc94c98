"""The compiled library's tables, and their indexes, which are made when all rows stand."""

from studyguide.course import full_text

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

NAMED = """
insert or ignore into names select * from written_names order by fold, rank, topic;
drop table written_names;
create index topics_by_id on topics (id);
create index topics_by_kind on topics (course, kind, parent);
create index questions_by_topic on questions (topic)
"""
"""Orders names and what is found by an index, while other processes rank facts."""

RANKED = """
create index ranks_by_field on ranks (field, rank);
create index ranks_by_topic on ranks (topic);
update courses set facts = (select count(*) from ranks where topic between first and last) + (
    select count(*) from (
        select distinct topic, fact from questions where topic between first and last
    ) as asked where not exists (
        select 1 from facts where topic = asked.topic and field = asked.fact))
"""
"""Done when facts are ranked: their order, and how many a course has."""
