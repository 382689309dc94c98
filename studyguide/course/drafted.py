"""A course as its author wrote it, as the rules that look at all of it see it."""

from typing import NamedTuple

from studyguide.course.document import Document
from studyguide.course.drafts import Draft
from studyguide.course.linked import Linked
from studyguide.course.schema import Course


class Drafted(NamedTuple):
    """What a course declares and where, its topics, and what was gathered in reading them.

    `sources` are those referred to; `numbers`, by kind and field, those that nothing
    keeps apart, with how they are written.
    """

    course: Course
    document: Document
    linked: Linked
    sources: set[str]
    numbers: dict[tuple[str, str], dict[float, str]]

    @property
    def drafts(self) -> dict[str, Draft]:
        return self.linked.drafts
