"""A value that is not among its field's choices.

Choices are declared under `of`. They are matched without regard to case and hyphens.

Bad:

    id: war
    kind: event
    facts: {era: medieval}

Good:

    id: war
    kind: event
    facts: {era: Modern}
"""

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed
from studyguide.course.problems import Problems
from studyguide.course.schema import Field


def flaw(text: str, field: Field, problems: Problems) -> Flaw:
    hint = problems.did_you_mean(text, field.of) or f"The choices are: {listed(field.of)}."
    parts = [part.strip() for part in text.strip("()[]").replace(";", ",").split(",")]
    if len(parts) > 1 and set(parts) <= set(field.of):
        hint = f"Write several as a list: [{', '.join(parts)}]."
    return Flaw("unknown-choice", f"{text!r} is not a choice of {field.label!r}.", hint)
