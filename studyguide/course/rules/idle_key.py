"""A field has a key that its type has no use for.

Whoever writes `to: person` may have meant a link, which needs `type: link`. Without it the
field is a text, leads nowhere, and nothing else would say so.

Bad:

    # course.yaml
    id: history
    kinds:
      event: {fields: {place: {}, leader: {to: person}}}
      person: {}

Good:

    # course.yaml
    id: history
    kinds:
      event: {fields: {place: {}, leader: {type: link, to: person}}}
      person: {}
"""

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import WARNING, Flaw
from studyguide.course.names import either
from studyguide.course.problems import Problems
from studyguide.course.schema import LINKS

RULE = "idle-key"

_COUNTED = ("number", "date", "ratio")
_SERVES = {
    "to": LINKS,
    "of": ("choice", "choices", "ratio"),
    "measure": ("number",),
    "apart": _COUNTED,
    "compare": _COUNTED,
}
"""The types of field that each key is for; other keys are for all, or refused by their type."""


def look(drafted: Drafted, problems: Problems) -> None:
    """Note each key that serves no purpose where it stands."""
    document = drafted.document
    for kind_id, kind in drafted.course.kinds.items():
        for field in kind.fields.values():
            path = ("kinds", kind_id, "fields", field.id)
            for key in document.keys(*path):
                if field.type not in _SERVES.get(key, (field.type,)):
                    types = either([f"'type: {each}'" for each in _SERVES[key]])
                    message = f"A field of type {field.type} has no use for {key!r}."
                    place = document.place(*path, key, key=True)
                    hint = f"Take it out, or say {types}."
                    problems.add(Flaw(RULE, message, hint, WARNING), place)
