"""Which remembered facts the courses at hand still have."""

from collections.abc import Callable
from functools import cache

from studyguide.course.schema import SUMMARY
from studyguide.course.shelf import Shelf


def known_in(shelf: Shelf) -> Callable[[str], bool]:
    """Whether a fact such as `course/topic.name` is of a course on the shelf."""
    libraries = {span.course: library for library, span in shelf.courses()}

    @cache
    def names(path: str) -> frozenset[str]:
        library = libraries.get(path.partition("/")[0])
        number = library.number_of_path(path) if library else None
        if library is None or number is None:
            return frozenset()
        topic = library.topic(number)
        fields = (fact.field for fact in topic.facts)
        return frozenset((SUMMARY.id, *fields, *(question.id for question in topic.questions)))

    def is_known(fact: str) -> bool:
        path, _, name = fact.rpartition(".")
        return name in names(path)

    return is_known
