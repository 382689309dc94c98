"""Values as written, read by the type of their field."""

from dataclasses import dataclass

from studyguide.course.maths import MathsError, to_unicode
from studyguide.course.model import DAYS, Place, Value
from studyguide.course.names import either, folded
from studyguide.course.numbers import read_date, read_quantity
from studyguide.course.problems import Problems
from studyguide.course.schema import Course, Field, Kind
from studyguide.course.source import WrittenValue

UNKNOWN = "unknown"
_YES_NO = {"yes": "yes", "true": "yes", "no": "no", "false": "no"}


class _Flaw(Exception):
    """A value that its field cannot hold: a rule, a message and a hint."""


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
        except _Flaw as flaw:
            self.problems.add(flaw.args[0], place, *flaw.args[1:])
            return None
        return self.annotated(value, written)

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
        """The value that leads to a topic of `kind`; raises a flaw when there is none."""
        titled = self.topics.get(id_)
        if titled is None:
            hint = self.problems.did_you_mean(id_, self.topics)
            raise _Flaw("dangling-link", f"No topic has the id {id_!r}.", hint)
        if titled.kind.id != kind:
            one, wanted = titled.kind.noun[0], self.course.kinds[kind].noun[0]
            message = f"{id_!r} is of the kind {one}; this leads to the kind {wanted}."
            raise _Flaw("dangling-link", message, "Link to another topic or mend its kind.")
        return Value(titled.title, id_, topic=id_)

    def try_link(self, id_: str, kind: str, place: Place) -> Value | None:
        """As `link`, but notes the flaw and returns None."""
        try:
            return self.link(id_, kind)
        except _Flaw as flaw:
            self.problems.add(flaw.args[0], place, *flaw.args[1:])
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
                message = f"The field {field.id!r} is computed from {either(list(field.of))}."
                raise _Flaw("wrong-type", message, "Take the value out.")
            case _:
                return Value(text, field.key_of(text))

    def _source(self, id_: str) -> Value:
        source = self.course.sources.get(id_)
        if source is None:
            raise _Flaw("unknown-source", *_unknown_source(id_, self.course, self.problems))
        return Value(source.text, id_)


def check_source(id_: str, course: Course, place: Place, problems: Problems) -> None:
    """Note a source that the course does not declare."""
    if id_ not in course.sources:
        problems.add("unknown-source", place, *_unknown_source(id_, course, problems))


def _unknown_source(id_: str, course: Course, problems: Problems) -> tuple[str, str]:
    declare = "Declare it under 'sources' in course.yaml."
    hint = problems.did_you_mean(id_, course.sources) or declare
    return f"No source is called {id_!r}.", hint


def _choice(text: str, field: Field) -> Value:
    for choice in field.of:
        if folded(choice) == folded(text):
            return Value(choice, folded(choice))
    hint = f"The choices are: {', '.join(field.of)}."
    raise _Flaw("unknown-choice", f"{text!r} is not a choice of {field.label!r}.", hint)


def _number(text: str, field: Field) -> Value:
    try:
        read = read_quantity(text, field.measure)
    except ValueError as error:
        hint = "Write it as 340M, 1.4T, ~117M, 12M..235M, ..8, 3.14e23 or 16.6 GB."
        raise _Flaw("wrong-type", str(error), hint) from None
    key = f"{read.low!r}..{read.high!r}"
    return Value(text, key, low=read.low, high=read.high, measure=read.measure or field.measure)


def _date(text: str) -> Value:
    try:
        read = read_date(text)
    except ValueError as error:
        hint = "Write 2018, 2018-10 or 2018-10-11."
        raise _Flaw("wrong-type", str(error), hint) from None
    return Value(read.text, read.iso, low=read.low, high=read.high, measure=DAYS)


def _yes_no(text: str) -> Value:
    answer = _YES_NO.get(text.casefold())
    if answer is None:
        raise _Flaw("wrong-type", f"{text!r} is neither yes nor no.", "Write yes or no.")
    return Value(answer, answer)


def _maths(text: str) -> Value:
    latex = text.strip().strip("$")
    try:
        return Value(to_unicode(latex), latex)
    except MathsError as error:
        raise _Flaw("unknown-maths", str(error), "Write it in words or mend the LaTeX.") from None
