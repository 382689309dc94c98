"""Which remembered facts the courses at hand still have."""

from collections.abc import Callable
from functools import cache

from studyguide.course.schema import SUMMARY
from studyguide.course.shelf import Shelf


def known_in(shelf: Shelf) -> Callable[[str], bool]:
    """Whether a topic `course/topic` or a fact `course/topic.name` is of a course on the shelf."""
    libraries = {span.course: library for library, span in shelf.courses()}

    @cache
    def names(path: str) -> frozenset[str] | None:
        """The names of a topic's facts; None where there is no such topic."""
        library = libraries.get(path.partition("/")[0])
        number = library.number_of_path(path) if library else None
        if library is None or number is None:
            return None
        topic = library.topic(number)
        fields = (fact.field for fact in topic.facts)
        return frozenset((SUMMARY.id, *fields, *(question.id for question in topic.questions)))

    def is_known(name: str) -> bool:
        topic, dot, fact = name.rpartition(".")
        found = names(topic if dot else name)
        return found is not None and (not dot or fact in found)

    return is_known
