"""Drafts made whole, one by one: every topic with its facts in order, links and sources."""

from collections.abc import Iterator, Sequence

from studyguide.course.drafts import Contents, Draft
from studyguide.course.linked import Linked
from studyguide.course.model import Topic
from studyguide.course.packing import to_json
from studyguide.course.schema import Course
from studyguide.course.stored import Named, PackedFact, Page, Unpacking


def whole_topics(course: Course, linked: Linked) -> Iterator[Topic]:
    """All topics of a course, in the order of units, sections and files."""
    return (whole(draft, linked) for draft in in_order(course, linked))


def in_order(course: Course, linked: Linked) -> list[Draft]:
    """All drafts of a course, in the order of units, sections and files."""
    places = _section_order(course)
    return sorted(linked.drafts.values(), key=lambda draft: places[draft.unit.id, draft.section])


def asked_topics(linked: Linked) -> Iterator[Topic]:
    """The topics of a course under which its author wrote questions."""
    drafts = linked.drafts.values()
    return (whole(draft, linked) for draft in drafts if draft.contents().questions)


def whole(draft: Draft, linked: Linked) -> Topic:
    """A draft with its facts in order, and all that leads to it."""
    return Unpacking(linked.shared.at).topic(*stored(draft, linked))


def stored(draft: Draft, linked: Linked) -> tuple[Named, Page]:
    """The same as it is stored."""
    contents = draft.contents()
    links = linked.links
    line, column = contents.marks[""]
    mentions = links.mentions.get(draft.id, ())
    leads_to = links.leads.get(draft.id, ())
    variants = links.variants.get(draft.id, ())
    facts = [*linked.packed_facts(draft.id).values(), *linked.inverse(draft)]
    after = links.after(draft)
    parent = draft.variant_of if draft.variant_of in links.titles else None
    named_here = [*after, *leads_to, *variants]
    for _, *ids in mentions:
        named_here += ids
    if parent:
        named_here.append(parent)
    named = Named(
        linked.course.id,
        draft.unit.id,
        draft.section,
        draft.id,
        draft.kind.id,
        parent or "",
        draft.title,
        to_json(draft.aliases) if draft.aliases else "[]",
        contents.summary,
    )
    return named, Page(
        linked.shared.noun(draft.kind),
        line,
        column,
        linked.shared.text(draft.file),
        facts,
        contents.notes,
        contents.blocks,
        {id_: links.titles[id_] for id_ in named_here},
        mentions,
        _sources(linked, contents, facts),
        contents.plural,
        after,
        leads_to,
        variants,
        contents.denied,
        contents.questions,
        contents.labs,
        contents.figures,
    )


def _section_order(course: Course) -> dict[tuple[str, str], int]:
    keys = [
        (unit.id, section)
        for unit in course.units
        for section in [*(section.id for section in unit.sections), ""]
    ]
    return {key: number for number, key in enumerate(keys)}


def _sources(linked: Linked, contents: Contents, facts: Sequence[PackedFact]) -> list[int]:
    """Every source of a topic once: its own, then those of its values."""
    sources, shared = linked.course.sources, linked.shared
    if not sources:
        return []
    ids = [*contents.sources]
    for fact in facts:
        values = fact[1]
        for value in values:
            if len(value) > 6 and value[6]:
                ids.append(value[6])
        if shared.at(fact[0])[2] == "source":
            ids += [value[1] for value in values if False not in value[9:]]
    return [shared.source(sources[id_]) for id_ in dict.fromkeys(ids) if id_ in sources]
