"""An id that names two things.

What is learnt is kept under ids, so each must mean one thing: a topic among the topics
of its course, a question among its topic's facts and questions. Nor is anything named
twice in a topic's `after`, `sources`, `lab` or `figure`.

Bad:

    - {id: war, kind: event}
    - {id: war, kind: person}

Good:

    - {id: war, kind: event}
    - {id: warlord, kind: person}
"""

from pathlib import PurePath

from studyguide.course.flaw import Flaw
from studyguide.course.model import Place

RULE = "duplicate-id"


def of_topic(id_: str, first: Place) -> Flaw:
    file = "/".join(PurePath(first.file).parts[-2:])
    message = f"The id {id_!r} is taken by {file}:{first.line}."
    return Flaw(RULE, message, "Choose another id.")


def of_course(id_: str) -> Flaw:
    message = f"Another folder here holds a course with the id {id_!r}."
    return Flaw(RULE, message, "Choose another id.")


def of_part(what: str, id_: str) -> Flaw:
    """`what` is 'unit' or 'section'."""
    return Flaw(RULE, f"The {what} {id_} is declared twice.", "Take one of the two out.")


def of_name(key: str, id_: str) -> Flaw:
    return Flaw(RULE, f"{key} names {id_} twice.", "Take one of the two out.")


def of_inverse(name: str, kind: str) -> Flaw:
    message = f"The kind {kind} already has a field {name!r}."
    return Flaw(RULE, message, "Give the inverse another name.")


def of_summary() -> Flaw:
    message = "Every topic already has a summary, which is a fact of its own."
    return Flaw(RULE, message, "Give the field another name.")


def of_question(topic: str, id_: str, is_fact: bool) -> Flaw:
    """A question goes by the name of a fact of its topic, or of an earlier question."""
    owner = "a fact" if is_fact else "an earlier question"
    message = f"{topic}.{id_} is already the name of {owner}."
    return Flaw(RULE, message, "Choose another id for the question.")
