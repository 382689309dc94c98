"""A list field has wording for questions, and nothing says whether its lists are complete.

With `closed: true`, what a list does not name is known to be false, and can be a wrong
option of a question. With `closed: false` it may be true, and is never one. Lists are
open until their author decides.

Bad:

    # course.yaml
    id: history
    kinds:
      event: {fields: {place: {}, armies: {type: list, ask: 'Who fought in {topic}?'}}}
      person: {}

Good:

    # course.yaml
    id: history
    kinds:
      event:
        fields: {place: {}, armies: {type: list, closed: true, ask: 'Who fought in {topic}?'}}
      person: {}
"""

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import WARNING, Flaw
from studyguide.course.problems import Problems
from studyguide.course.schema import LISTS

RULE = "undecided-closed"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note each field at its declaration."""
    for kind_id, kind in drafted.course.kinds.items():
        for field in kind.fields.values():
            has_wording = field.says or field.ask or field.ask_back
            if field.type in LISTS and field.asked and has_wording and not field.is_decided:
                message = f"Are lists of {field.label!r} complete? Nothing says so."
                hint = "Add 'closed: true' if what is not named is false, else 'closed: false'."
                place = drafted.document.place("kinds", kind_id, "fields", field.id, key=True)
                problems.add(Flaw(RULE, message, hint, WARNING), place)
