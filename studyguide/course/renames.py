"""What topics and questions were called earlier, so that what was learnt finds them."""

from collections.abc import Container, Iterator

from studyguide.course.model import Topic


def renames(
    topic: Topic, was: tuple[str, ...], living: Container[str]
) -> Iterator[tuple[str, str]]:
    """Each earlier name of a topic or one of its questions, and the name now.

    A question's name is `topic.question`. `was` are the topic's earlier ids, and `living` the
    ids of all topics: a name that is in use is nothing else's earlier one.
    """
    for id_ in was:
        if id_ not in living:
            yield id_, topic.id
    names = {fact.field for fact in topic.facts} | {each.id for each in topic.questions}
    for question in topic.questions:
        for id_ in question.was:
            if id_ not in names:
                yield f"{topic.id}.{id_}", f"{topic.id}.{question.id}"
