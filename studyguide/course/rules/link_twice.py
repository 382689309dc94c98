"""A link is written from both of its ends.

A fact is written once. The other end shows it by itself, under the field's inverse name.

Bad:

    - {id: war, kind: event, facts: {leader: cy}}
    - {id: cy, kind: person, facts: {led: war}}

Good:

    - {id: war, kind: event, facts: {leader: cy}}
    - {id: cy, kind: person}
"""

from pathlib import PurePath

from studyguide.course.flaw import Flaw
from studyguide.course.model import Place


def flaw(fact: str, first: Place) -> Flaw:
    """`fact` is already written at the place `first`."""
    file = "/".join(PurePath(first.file).parts[-2:])
    message = f"{fact} is already written in {file}:{first.line}."
    return Flaw("link-twice", message, "Write a link from one end only.")
