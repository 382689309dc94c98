"""Drafts made whole: every topic with its facts in order, its links, notes and sources."""

from collections.abc import Iterator
from typing import NamedTuple

from studyguide.course import markdown
from studyguide.course.drafts import Draft
from studyguide.course.model import (
    AuthoredQuestion,
    Distractor,
    Fact,
    Mention,
    Place,
    Source,
    Topic,
)
from studyguide.course.problems import Problems
from studyguide.course.rules import dangling_link, duplicate_id, unknown_maths
from studyguide.course.rules import markdown as unshowable
from studyguide.course.schema import LINKS, Course
from studyguide.course.values import check_source


class _Around(NamedTuple):
    """By topic, what others say of it: links, what it leads to, and its variants."""

    mentions: dict[str, tuple[Mention, ...]]
    leads: dict[str, tuple[str, ...]]
    variants: dict[str, tuple[str, ...]]


def whole_topics(course: Course, drafts: dict[str, Draft], problems: Problems) -> list[Topic]:
    """All topics of a course, in the order of units, sections and files."""
    around = _Around(_mentions(drafts), _leads(drafts, problems), _variants(drafts))
    topics = [_topic(course, draft, drafts, around, problems) for draft in drafts.values()]
    places = _section_order(course)
    return sorted(topics, key=lambda topic: places[topic.unit, topic.section])


def reading_order(topics: list[Topic]) -> list[str]:
    """Ids in the order to be read: as they stand, but prerequisites first.

    In a circle of prerequisites the topic that stands first is read first.
    """
    by_id = {topic.id: topic for topic in topics}
    done: dict[str, None] = {}
    for topic in topics:
        stack = [(topic.id, iter(topic.after))]
        open_ = {topic.id}
        while stack:
            id_, before = stack[-1]
            earlier = next((x for x in before if x not in done and x not in open_), None)
            if earlier is None:
                done.setdefault(id_)
                stack.pop()
            else:
                open_.add(earlier)
                stack.append((earlier, iter(by_id[earlier].after)))
    return list(done)


def _section_order(course: Course) -> dict[tuple[str, str], int]:
    keys = [
        (unit.id, section)
        for unit in course.units
        for section in [*(section.id for section in unit.sections), ""]
    ]
    return {key: number for number, key in enumerate(keys)}


def _mentions(drafts: dict[str, Draft]) -> dict[str, tuple[Mention, ...]]:
    """For every topic, the links of others that lead to it."""
    found: dict[str, list[Mention]] = {}
    for draft in drafts.values():
        for fact in draft.facts.values():
            if fact.type in LINKS and not fact.inherited:
                for value in fact.values:
                    if value.topic:
                        mention = Mention(draft.id, fact.field, fact.label)
                        found.setdefault(value.topic, []).append(mention)
    return {id_: tuple(mentions) for id_, mentions in found.items()}


def _leads(drafts: dict[str, Draft], problems: Problems) -> dict[str, tuple[str, ...]]:
    """For every topic, those that name it as what to read first; notes dangling ones."""
    found: dict[str, list[str]] = {}
    for draft in drafts.values():
        for number, earlier in enumerate(draft.written.after):
            if earlier in drafts and earlier != draft.id:
                found.setdefault(earlier, []).append(draft.id)
            elif earlier not in problems.lost:
                flaw = dangling_link.flaw(earlier, drafts, problems, other=True)
                problems.add(flaw, draft.place("after", number))
    return {id_: tuple(later) for id_, later in found.items()}


def _variants(drafts: dict[str, Draft]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for draft in drafts.values():
        if draft.written.variant_of:
            found.setdefault(draft.written.variant_of, []).append(draft.id)
    return {id_: tuple(variants) for id_, variants in found.items()}


def _topic(
    course: Course,
    draft: Draft,
    drafts: dict[str, Draft],
    around: _Around,
    problems: Problems,
) -> Topic:
    written = draft.written
    mentions = around.mentions.get(draft.id, ())
    leads_to = around.leads.get(draft.id, ())
    facts = tuple(_facts_in_order(draft))
    after = tuple(id_ for id_ in written.after if id_ in drafts and id_ != draft.id)
    parent = written.variant_of if written.variant_of in drafts else None
    others = [
        *after,
        *leads_to,
        *around.variants.get(draft.id, ()),
        *(mention.topic for mention in mentions),
    ]
    others += [parent] if parent else []
    others += [fact.inherited for fact in facts if fact.inherited]
    return Topic(
        course=course.id,
        unit=draft.unit.id,
        section=draft.section,
        id=draft.id,
        kind=draft.kind.id,
        noun=draft.kind.noun,
        title=draft.title,
        plural=written.plural,
        aliases=tuple(" ".join(alias.split()) for alias in written.aliases),
        summary=" ".join(written.summary.split()),
        facts=facts,
        linked_from=mentions,
        notes=written.notes.strip(),
        blocks=tuple(_blocks(draft, problems)),
        sources=tuple(_sources(course, draft, facts, problems)),
        after=after,
        leads_to=leads_to,
        variant_of=parent,
        variants=around.variants.get(draft.id, ()),
        questions=tuple(_questions(draft, problems)),
        titles={id_: drafts[id_].title for id_ in others},
        place=draft.place(),
    )


def _facts_in_order(draft: Draft) -> Iterator[Fact]:
    for field in draft.kind.fields:
        if field in draft.facts:
            yield draft.facts[field]
    written = list(draft.written.facts)
    yield from sorted(
        draft.inverse.values(),
        key=lambda fact: written.index(fact.field) if fact.field in written else len(written),
    )


def _blocks(draft: Draft, problems: Problems) -> list[markdown.Block]:
    """The notes as blocks; LaTeX that cannot be shown is noted and shown as written."""
    if not draft.written.notes:
        return []
    blocks, flaws = markdown.parse(draft.written.notes)
    place, literal = draft.place("notes"), draft.document.node.literal
    for flaw in flaws:
        at = place
        if "notes" in literal:  # the text begins below its `|`
            column = 1 if flaw.column is None else literal["notes"] + flaw.column + 1
            at = Place(place.file, place.line + 1 + flaw.line, column)
        rule = unknown_maths if flaw.is_maths else unshowable
        problems.add(rule.flaw(flaw.message), at)
    return blocks


def _sources(
    course: Course, draft: Draft, facts: tuple[Fact, ...], problems: Problems
) -> Iterator[Source]:
    """Every source of a topic once: its own, then those of its values."""
    for number, id_ in enumerate(draft.written.sources):
        check_source(id_, course, draft.place("sources", number), problems)
    ids = [*draft.written.sources]
    for fact in facts:
        ids += [value.source for value in fact.values if value.source]
        if fact.type == "source":
            ids += [value.key for value in fact.values if value.known]
    for id_ in dict.fromkeys(ids):
        if id_ in course.sources:
            yield course.sources[id_]


def _questions(draft: Draft, problems: Problems) -> Iterator[AuthoredQuestion]:
    taken = {*draft.kind.fields, "summary"}
    for number, written in enumerate(draft.written.questions):
        place = draft.place("questions", number)
        texts = [written.answer, *(each.text for each in written.distractors)]
        if written.id in taken:
            flaw = duplicate_id.of_question(draft.id, written.id)
            problems.add(flaw, draft.place("questions", number, "id"))
        elif len(set(texts)) < len(texts):
            problems.add(duplicate_id.of_option(), place)
        else:
            taken.add(written.id)
            yield AuthoredQuestion(
                written.id,
                written.prompt,
                written.answer,
                tuple(Distractor(each.text, each.because) for each in written.distractors),
                written.explain,
                place,
            )
