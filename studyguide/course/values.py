"""Values as written, read by the type of their field."""

from collections.abc import Sequence
from dataclasses import dataclass

from studyguide.course.maths import MathsError, to_unicode
from studyguide.course.model import DAYS, Place, Value
from studyguide.course.names import folded
from studyguide.course.numbers import WrongMeasure, read_date, read_quantity
from studyguide.course.problems import Flaw, Problems
from studyguide.course.rules import (
    bad_date,
    bad_number,
    dangling_link,
    split_choice,
    unknown_choice,
    unknown_maths,
    unknown_source,
    unsourced_number,
    wrong_measure,
    wrong_type,
)
from studyguide.course.schema import Course, Field, Kind
from studyguide.course.source import WrittenValue

UNKNOWN = "unknown"
_YES_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}


class _Refused(Exception):
    """A value that its field cannot hold; `flaw` says why, unless that is told already."""

    def __init__(self, flaw: Flaw | None) -> None:
        super().__init__()
        self.flaw = flaw


@dataclass(frozen=True)
class Titled:
    """What a link needs to know of the topic it leads to."""

    kind: Kind
    title: str


@dataclass(frozen=True)
class ValueReader:
    """Reads the values of one course; `topics` are all that a link can lead to."""

    course: Course
    topics: dict[str, Titled]
    problems: Problems

    def read(self, written: WrittenValue, field: Field, place: Place) -> Value | None:
        """Return the value, or note why the field cannot hold it and return None."""
        self.check_source(written, place)
        try:
            value = self._typed(written.value, field)
        except _Refused as refused:
            if refused.flaw:
                self.problems.add(refused.flaw, place)
            return None
        return self.annotated(value, written)

    def read_all(
        self, written: Sequence[WrittenValue], field: Field, places: Sequence[Place]
    ) -> list[Value]:
        """The values of one fact that its field can hold; the others are noted."""
        split = split_choice.in_values([each.value for each in written], field) if field.of else {}
        values = []
        for number, (each, place) in enumerate(zip(written, places, strict=True)):
            if number not in split:
                values.append(self.read(each, field, place))
                self._want_source(values[-1], field, place)
            elif flaw := split[number]:
                self.problems.add(flaw, place)
        return [value for value in values if value]

    def _want_source(self, value: Value | None, field: Field, place: Place) -> None:
        """Note a number without a source, where the course has sources at all."""
        is_number = value and value.known and field.type == "number"
        if value and is_number and not value.source and self.course.sources:
            self.problems.add(unsourced_number.flaw(value.text), place)

    def annotated(self, value: Value, written: WrittenValue) -> Value:
        """The value with the note, source, place and condition it was written with."""
        known_source = written.source if written.source in self.course.sources else None
        return value._replace(
            note=written.note.strip(),
            source=known_source,
            at=written.at,
            when=written.when,
            asked=written.asked and value.asked,
        )

    def link(self, id_: str, kind: str) -> Value:
        """The value that leads to a topic of `kind`; it is refused when there is none."""
        titled = self.topics.get(id_)
        if titled is None and id_ in self.problems.lost:
            raise _Refused(None)
        if titled is None:
            raise _Refused(dangling_link.flaw(id_, self.topics, self.problems))
        if titled.kind.id != kind:
            one, wanted = titled.kind.noun[0], self.course.kinds[kind].noun[0]
            raise _Refused(dangling_link.of_another_kind(id_, one, wanted))
        return Value(titled.title, id_, topic=id_)

    def try_link(self, id_: str, kind: str, place: Place) -> Value | None:
        """As `link`, but notes the flaw and returns None."""
        try:
            return self.link(id_, kind)
        except _Refused as refused:
            if refused.flaw:
                self.problems.add(refused.flaw, place)
            return None

    def check_source(self, written: WrittenValue, place: Place) -> None:
        """Note a source of a value that the course does not declare."""
        if written.source and written.source not in self.course.sources:
            check_source(written.source, self.course, place, self.problems)

    def _typed(self, text: str, field: Field) -> Value:
        if text == UNKNOWN:
            return Value(text, text, asked=False, known=False)
        match field.type:
            case "choice" | "choices":
                return _choice(text, field)
            case "link" | "links":
                return self.link(text, field.to or "")
            case "number":
                return _number(text, field)
            case "date":
                return _date(text)
            case "yes-no":
                return _yes_no(text)
            case "maths":
                return _maths(text)
            case "source":
                return self._source(text)
            case "ratio":
                raise _Refused(wrong_type.computed(field))
            case _:
                return Value(text, field.key_of(text))

    def _source(self, id_: str) -> Value:
        source = self.course.sources.get(id_)
        if source is None:
            raise _Refused(unknown_source.flaw(id_, self.course.sources, self.problems))
        return Value(source.text, id_)


def check_source(id_: str, course: Course, place: Place, problems: Problems) -> None:
    """Note a source that the course does not declare."""
    if id_ not in course.sources:
        problems.add(unknown_source.flaw(id_, course.sources, problems), place)


def _choice(text: str, field: Field) -> Value:
    for choice in field.of:
        if folded(choice) == folded(text):
            return Value(choice, folded(choice))
    raise _Refused(split_choice.in_choices(text, field) or unknown_choice.flaw(text, field))


def _number(text: str, field: Field) -> Value:
    try:
        read = read_quantity(text, field.measure)
    except WrongMeasure as error:
        raise _Refused(wrong_measure.flaw(str(error))) from None
    except ValueError as error:
        raise _Refused(bad_number.flaw(str(error))) from None
    key = f"{read.low!r}..{read.high!r}"
    return Value(text, key, low=read.low, high=read.high, measure=read.measure or field.measure)


def _date(text: str) -> Value:
    try:
        read = read_date(text)
    except ValueError as error:
        raise _Refused(bad_date.flaw(str(error))) from None
    return Value(read.text, read.iso, low=read.low, high=read.high, measure=DAYS)


def _yes_no(text: str) -> Value:
    answer = _YES_NO.get(text.casefold())
    if answer is None:
        raise _Refused(wrong_type.no_yes_no(text))
    return Value(answer, answer)


def _maths(text: str) -> Value:
    latex = text.strip().strip("$")
    try:
        return Value(to_unicode(latex), latex)
    except MathsError as error:
        understood = latex[: error.position][-40:].strip()
        raise _Refused(unknown_maths.flaw(str(error), understood)) from None
