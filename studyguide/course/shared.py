"""What many topics of a course hold: stored once, and in their pages a number.

These are nouns, labels, measures and sources, all of which a course declares, and then the
files that its topics lie in. Numbers of what is declared change only with the declaration:
a topic can be stored by itself, before it is known what others there are.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from studyguide.course.model import DAYS, Source
from studyguide.course.schema import Course, Field, Kind

_MEASURES = (DAYS, "bytes", "%")
"""What a quantity may count that its field does not say."""


class Shared:
    """The numbers of what the topics of a course, which lie in `files`, hold in common.

    `at` gives what stands under a number. What is not among it has none, which is a KeyError;
    0 is left for what is not there.
    """

    def __init__(self, course: Course, files: Iterable[str] = ()) -> None:
        things = dict.fromkeys((type(each), each) for each in (None, *_declared(course), *files))
        # by type as well: a source of the year 1 is no field of which something is true
        self._numbers = {key: number for number, key in enumerate(things)}
        self.at: Callable[[int], Any] = [thing for _, thing in things].__getitem__

    def rows(self) -> Iterator[tuple[int, Any]]:
        """All of it by number, in order."""
        return ((number, thing) for (_, thing), number in self._numbers.items() if number)

    def noun(self, kind: Kind) -> int:
        """What topics of a kind are called."""
        return self._number(kind.noun)

    def fact(self, field: Field) -> int:
        """What a fact in a field is, all but its values."""
        return self._number(_fact(field))

    def inverse(self, field: Field) -> int:
        """What the row is that shows the links of a field at their other end."""
        return self._number(_inverse(field))

    def label(self, field: Field) -> int:
        """By which field a topic links to another."""
        return self._number((field.id, field.label))

    def text(self, text: str) -> int:
        """A measure or a file."""
        return self._number(text)

    def source(self, source: Source) -> int:
        return self._number(source)

    def _number(self, thing: object) -> int:
        return self._numbers[type(thing), thing]


def _declared(course: Course) -> Iterator[object]:
    for kind in course.kinds.values():
        yield kind.noun
        for field in kind.fields.values():
            yield _fact(field)
            yield field.id, field.label
            if field.inverse:
                yield _inverse(field)
            if field.measure is not None:
                yield field.measure
    yield from _MEASURES
    yield from course.sources.values()


def _fact(field: Field) -> tuple[str, str, str, bool]:
    return field.id, field.label, field.type, False


def _inverse(field: Field) -> tuple[str, str, str, bool]:
    assert field.inverse, "only a link has another end"
    return *field.inverse, "links", True
