"""Drafts made whole, one by one: every topic with its facts in order, links and sources."""

from collections.abc import Iterator

from studyguide.course import plain_notes
from studyguide.course.drafts import Contents, Draft
from studyguide.course.linked import Linked
from studyguide.course.model import Fact, Place, Source, Topic
from studyguide.course.schema import Course
from studyguide.course.stored import question_of


def whole_topics(course: Course, linked: Linked) -> Iterator[Topic]:
    """All topics of a course, in the order of units, sections and files."""
    return (whole(course, draft, linked) for draft in in_order(course, linked))


def in_order(course: Course, linked: Linked) -> list[Draft]:
    """All drafts of a course, in the order of units, sections and files."""
    places = _section_order(course)
    return sorted(linked.drafts.values(), key=lambda draft: places[draft.unit.id, draft.section])


def asked_topics(course: Course, linked: Linked) -> Iterator[Topic]:
    """The topics of a course under which its author wrote questions."""
    drafts = linked.drafts.values()
    return (whole(course, draft, linked) for draft in drafts if draft.contents().questions)


def whole(course: Course, draft: Draft, linked: Linked) -> Topic:
    """A draft with its facts in order, and all that leads to it."""
    contents = draft.contents()
    mentions = tuple(linked.mentions.get(draft.id, ()))
    leads_to = tuple(linked.leads.get(draft.id, ()))
    variants = tuple(linked.variants.get(draft.id, ()))
    facts = (*linked.facts(draft.id).values(), *linked.inverse(draft))
    after = tuple(id_ for id_ in draft.after if id_ in linked.drafts and id_ != draft.id)
    parent = draft.variant_of if draft.variant_of in linked.drafts else None
    others = [*after, *leads_to, *variants, *(mention.topic for mention in mentions)]
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
        plural=contents.plural,
        aliases=draft.aliases,
        summary=contents.summary,
        facts=facts,
        linked_from=mentions,
        notes=contents.notes,
        blocks=tuple(contents.blocks or plain_notes.parse(contents.notes) or ()),
        sources=tuple(_sources(course, contents, facts)),
        after=after,
        leads_to=leads_to,
        variant_of=parent,
        variants=variants,
        questions=tuple(
            question_of(each, Place(draft.file, *each[2])) for each in contents.questions
        ),
        titles={id_: linked.drafts[id_].title for id_ in others},
        place=Place(draft.file, *contents.marks[""]),
        denied=contents.denied,
        labs=contents.labs,
        figures=contents.figures,
    )


def _section_order(course: Course) -> dict[tuple[str, str], int]:
    keys = [
        (unit.id, section)
        for unit in course.units
        for section in [*(section.id for section in unit.sections), ""]
    ]
    return {key: number for number, key in enumerate(keys)}


def _sources(course: Course, contents: Contents, facts: tuple[Fact, ...]) -> Iterator[Source]:
    """Every source of a topic once: its own, then those of its values."""
    ids = [*contents.sources]
    for fact in facts:
        ids += [value.source for value in fact.values if value.source]
        if fact.type == "source":
            ids += [value.key for value in fact.values if value.known]
    return (course.sources[id_] for id_ in dict.fromkeys(ids) if id_ in course.sources)
