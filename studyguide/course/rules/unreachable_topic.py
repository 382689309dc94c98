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

from studyguide.course.drafts import Drafted
from studyguide.course.problems import WARNING, Flaw, Problems
from studyguide.course.schema import LINKS

RULE = "unreachable-topic"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note each topic that nothing leads to, at its id."""
    reached = {
        value.topic
        for draft in drafted.drafts.values()
        for fact in (*draft.facts.values(), *draft.inverse.values())
        if fact.type in LINKS and not fact.inherited
        for value in fact.values
    }
    for id_, draft in drafted.drafts.items():
        reached.update(draft.written.after)
        if draft.written.variant_of:
            reached |= {id_, draft.written.variant_of}
    for id_, draft in drafted.drafts.items():
        is_nowhere = draft.unit.sections and draft.written.section is None and not draft.section
        if is_nowhere and id_ not in reached:
            hint = f"Name a 'section': {', '.join(section.id for section in draft.unit.sections)}."
            message = f"{id_} stands in no section, and nothing leads to it."
            problems.add(Flaw(RULE, message, hint, WARNING), draft.place("id"))
