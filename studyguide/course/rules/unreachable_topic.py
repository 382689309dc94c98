"""A topic that stands in no section, where its unit has some, and to which nothing leads.

No link, no `after` and no variant leads there: only who already knows its name finds it.

Bad:

    # course.yaml
    id: history
    units: [{id: week1, sections: [{id: wars}]}]
    kinds: {event: {fields: {place: {}}}, person: {}}
    # week1/topics.yaml
    - {id: war, kind: event, section: wars}
    - {id: siege, kind: event}

Good:

    # course.yaml
    id: history
    units: [{id: week1, sections: [{id: wars}]}]
    kinds: {event: {fields: {place: {}}}, person: {}}
    # week1/topics.yaml
    - {id: war, kind: event, section: wars}
    - {id: siege, kind: event, section: wars}
"""

from studyguide.course.drafted import Drafted
from studyguide.course.drafts import Draft
from studyguide.course.flaw import WARNING, Flaw
from studyguide.course.names import listed
from studyguide.course.problems import Problems

RULE = "unreachable-topic"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note each topic that nothing leads to, at its id."""
    links = drafted.linked.links
    reached = {*links.mentions, *links.leads, *links.variants}
    for id_, draft in drafted.drafts.items():
        if not draft.section and id_ not in reached and _is_lost(draft):
            sections = [section.id for section in draft.unit.sections]
            message = f"{id_} stands in no section, and nothing leads to it."
            hint = f"Name a 'section': {listed(sections)}."
            problems.add(Flaw(RULE, message, hint, WARNING), draft.place("id"))


def _is_lost(draft: Draft) -> bool:
    """Whether a topic in no section can be found by nothing that it says itself.

    A link of its own is a row at its other end, and a variant stands beside its parent.
    """
    if not draft.unit.sections or draft.variant_of:
        return False
    has_inverse = any(draft.kind.fields[name].inverse for name, *_ in draft.links)
    return not has_inverse and "section" not in draft.contents().marks
