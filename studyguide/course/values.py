"""Values as written, read by the type of their field."""

from collections.abc import Sequence
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from studyguide.course.flaw import Flaw
from studyguide.course.maths import MathsError, to_unicode
from studyguide.course.model import DAYS, Place, Value
from studyguide.course.names import folded
from studyguide.course.numbers import WrongMeasure, in_words, read_date, read_quantity
from studyguide.course.problems import Problems
from studyguide.course.read_as import Given
from studyguide.course.rules import (
    bad_date,
    bad_number,
    split_choice,
    unknown_choice,
    unknown_maths,
    unknown_source,
    unsourced_number,
    wrong_measure,
    wrong_type,
)
from studyguide.course.schema import Course, Field
from studyguide.course.source import WrittenValue
from studyguide.course.yaml_nodes import Mark

UNKNOWN = "unknown"
_YES_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}


class _Refused(Exception):
    """A value that its field cannot hold; `flaw` says why."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__()
        self.flaw = flaw


@dataclass
class ValueReader:
    """Reads the values of one course; `used` collects the sources that are referred to."""

    course: Course
    problems: Problems
    used: set[str] = dataclass_field(default_factory=set)
    _names: dict[int, dict[str, str]] = dataclass_field(default_factory=dict)

    def read_all(
        self, written: Sequence[Given], field: Field, file: str
    ) -> list[tuple[Value, Mark]]:
        """The values of one fact that its field can hold; the others are noted."""
        values = []
        split: dict[int, Flaw | None] = {}
        if field.of and len(written) > 1:
            texts = [_text_of(each.value) for each in written]
            split = split_choice.in_values(texts, field)
        for number, given in enumerate(written):
            if number not in split:
                if value := self._read(given, field, file):
                    if field.type == "number":
                        self.want_source(value, given.value, Place(file, *given.mark))
                    values.append((value, given.mark))
            elif flaw := split[number]:
                self.problems.add(flaw, Place(file, *given.mark))
        return values

    def read(self, text: str, field: Field, file: str, mark: Mark) -> Value | None:
        """Return the value, or note why the field cannot hold it and return None.

        A link is not followed: its value has the id it names, and no text.
        """
        try:
            return self._typed(text, field)
        except _Refused as refused:
            self.problems.add(refused.flaw, Place(file, *mark))
        return None

    def _read(self, given: Given, field: Field, file: str) -> Value | None:
        written = given.value
        value = self.read(_text_of(written), field, file, given.mark)
        if isinstance(written, str):
            return value
        source_place = Place(file, *given.source_mark)
        if value:
            return self.annotated(value, written, source_place)
        if written.source:
            self.check_source(written.source, source_place)
        return None

    def annotated(self, value: Value, written: WrittenValue | str, place: Place) -> Value:
        """The value with what it was written with; `place` is that of its source."""
        if isinstance(written, str):
            return value
        if written.source:
            self.check_source(written.source, place)
        return value._replace(
            note=written.note.strip(),
            source=written.source if written.source in self.course.sources else None,
            at=written.at,
            when=written.when,
            asked=written.asked and value.asked,
        )

    def check_source(self, id_: str, place: Place) -> None:
        """Note a source that the course does not declare."""
        self.used.add(id_)
        if id_ not in self.course.sources:
            self.problems.add(unknown_source.flaw(id_, self.course.sources, self.problems), place)

    def want_source(self, value: Value, written: WrittenValue | str, place: Place) -> None:
        """Note a number that names no source, in a course that has sources."""
        has_one = not isinstance(written, str) and written.source
        if self.course.sources and value.known and not has_one:
            self.problems.add(unsourced_number.flaw(value.text), place)

    def _typed(self, text: str, field: Field) -> Value:
        if text == UNKNOWN:
            return Value(text, text, asked=False, known=False)
        match field.type:  # the most usual first
            case "text" | "list":
                key = folded(text)
                return Value(text, self._meant(field).get(key, key) if field.values else key)
            case "link" | "links":
                return Value("", text, text)
            case "number":
                return _number(text, field)
            case "date":
                return _date(text)
            case "choice" | "choices":
                return self._choice(text, field)
            case "yes-no":
                return _yes_no(text)
            case "maths":
                return _maths(text)
            case "source":
                return self._source(text)
            case _:
                raise _Refused(wrong_type.computed(field))

    def _choice(self, text: str, field: Field) -> Value:
        choice = self._meant(field).get(folded(text))
        if choice is None:
            split = split_choice.in_choices(text, field)
            raise _Refused(split or unknown_choice.flaw(text, field, self.problems))
        return Value(choice, folded(choice))

    def _meant(self, field: Field) -> dict[str, str]:
        """By a name as it is compared: the choice it means, or the key of the value."""
        if id(field) not in self._names:  # the course keeps its fields
            names = {folded(choice): choice for choice in reversed(field.of)}
            for name, others in reversed(field.values.items()):
                names |= dict.fromkeys(map(folded, (name, *others)), folded(name))
            self._names[id(field)] = names
        return self._names[id(field)]

    def _source(self, id_: str) -> Value:
        source = self.course.sources.get(id_)
        if source is None:
            raise _Refused(unknown_source.flaw(id_, self.course.sources, self.problems))
        self.used.add(id_)
        return Value(source.text, id_)


def _text_of(written: WrittenValue | str) -> str:
    return written if isinstance(written, str) else written.value


def _number(text: str, field: Field) -> Value:
    try:
        read = read_quantity(text, field.measure)
    except WrongMeasure as error:
        if bad_number.mend(text):  # `5,5 cm` counts no ',5 cm'
            message = f"{text!r} is not a number."
            raise _Refused(bad_number.flaw(text, message, field.measure)) from None
        raise _Refused(wrong_measure.flaw(str(error), field.measure)) from None
    except ValueError as error:
        raise _Refused(bad_number.flaw(text, str(error), field.measure)) from None
    key = f"{read.low!r}..{read.high!r}"
    shown = in_words(text) if ".." in text else text
    return Value(shown, key, None, read.low, read.high, read.measure or field.measure)


def _date(text: str) -> Value:
    try:
        read = read_date(text)
    except ValueError as error:
        raise _Refused(bad_date.flaw(str(error))) from None
    return Value(read.text, read.iso, None, read.low, read.high, DAYS)


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
