"""Which numbers the topics of a course, of its units and of its sections have."""

from collections.abc import Iterator

from studyguide.course.schema import Course

_NONE = (0, -1)
"""The first and last number of a part without topics."""


class Spans:
    """Takes the topics' numbers in the order of sections."""

    def __init__(self) -> None:
        self._of_units: dict[str, tuple[int, int]] = {}
        self._of_sections: dict[tuple[str, str], tuple[int, int]] = {}

    def add(self, number: int, unit: str, section: str) -> None:
        """Note where the topic with the next number stands."""
        first, _ = self._of_units.get(unit, (number, 0))
        self._of_units[unit] = (first, number)
        first, _ = self._of_sections.get((unit, section), (number, 0))
        self._of_sections[unit, section] = (first, number)

    def units(self, course: Course) -> Iterator[tuple[object, ...]]:
        """Every unit, with its first and last number; without topics the last is smaller."""
        for unit in course.units:
            yield course.id, unit.id, unit.title, *self._of_units.get(unit.id, _NONE)

    def sections(self, course: Course) -> Iterator[tuple[object, ...]]:
        """Every section and, without a name, what stands in none; as `units`."""
        for unit in course.units:
            for section in unit.sections:
                span = self._of_sections.get((unit.id, section.id), _NONE)
                yield course.id, unit.id, section.id, section.title, *span
            if (unit.id, "") in self._of_sections:
                yield course.id, unit.id, "", "", *self._of_sections[unit.id, ""]
