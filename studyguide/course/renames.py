"""What topics and questions were called earlier, so that what was learnt finds them."""

from collections.abc import Iterator, Sequence

from studyguide.course.drafts import Draft
from studyguide.course.linked import Linked
from studyguide.course.model import AuthoredQuestion
from studyguide.course.stored import Page


def renames(
    draft: Draft, page: Page, questions: Sequence[AuthoredQuestion], linked: Linked
) -> Iterator[tuple[str, str]]:
    """Each earlier name of a topic or one of its questions, and the name now.

    A question's name is `topic.question`. A name that is in use is nothing else's earlier one.
    """
    for id_ in draft.was:
        if id_ not in linked.drafts:
            yield id_, draft.id
    names = {linked.shared.at(head)[0] for head, *_ in page.facts}
    names |= {question.id for question in questions}
    for question in questions:
        for id_ in question.was:
            if id_ not in names:
                yield f"{draft.id}.{id_}", f"{draft.id}.{question.id}"
