"""A wording template holds a placeholder that nothing fills, or a brace that stands alone.

`says`, `ask` and `ask-back` are filled with {topic}, {value}, {which}, {label} and verbs
such as {v:be}, which agree with what they stand behind. A brace that is meant is doubled.

Bad:

    # course.yaml
    id: history
    kinds:
      event: {fields: {place: {says: '{topic} was in {valeu}'}}}
      person: {}

Good:

    # course.yaml
    id: history
    kinds:
      event: {fields: {place: {says: '{topic} was in {value}'}}}
      person: {}
"""

from studyguide.course.flaw import Flaw


def flaw(message: str) -> Flaw:
    """`message` says what is wrong with the template."""
    hint = "Use {topic}, {value}, {which}, {label} or {v:be}; {{ is a brace."
    return Flaw("template", message, hint)
