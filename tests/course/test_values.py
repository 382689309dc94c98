"""A value is read by the type of its field, or refused with the reason and the mend."""

import pytest

from studyguide.course.model import DAYS, Place, Source, Value
from studyguide.course.problems import Problems
from studyguide.course.read_as import Given
from studyguide.course.schema import Course, Field, Kind
from studyguide.course.source import WrittenValue
from studyguide.course.values import ValueReader

MODEL = Kind("model", "Model", ("model", "models"), True, {})
TASK = Kind("task", "Task", ("task", "tasks"), False, {})
BOOK = Source("book", "A book", "", None)
COURSE = Course("c", "C", (), {"model": MODEL, "task": TASK}, {"book": BOOK})
PLACE = Place("a.yaml", 3, 5)
CHOICE = Field("x", "X", "choice", of=("Encoder only", "decoder only"))
OTHER_NAMES = Field("x", "X", "text", values={"Meta": ("Facebook", "Meta AI")})


def read(field: Field, text: str) -> tuple[Value | None, Problems]:
    problems = Problems()
    reader = ValueReader(COURSE, problems)
    return reader.read(text, field, PLACE.file, PLACE[1:]), problems


def read_whole(written: WrittenValue) -> tuple[Value, Problems]:
    problems = Problems()
    given = [Given(written, PLACE[1:], PLACE[1:])]
    reader = ValueReader(COURSE, problems)
    [(value, _)] = reader.read_all(given, Field("x", "X", "text"), PLACE.file)
    return value, problems


def sound(field: Field | str, text: str) -> Value:
    value, problems = read(Field("x", "X", field) if isinstance(field, str) else field, text)
    assert problems.found == []
    assert value is not None
    return value


SOUND: list[tuple[Field | str, str, Value]] = [
    ("text", "The Loire", Value("The Loire", "the loire")),
    ("list", "Rivers", Value("Rivers", "river")),
    (CHOICE, "encoder-only", Value("Encoder only", "encoder only")),
    (Field("x", "X", "link", to="model"), "bert", Value("", "bert", topic="bert")),
    ("number", "5K", Value("5K", "5000..5000", low=5000, high=5000)),
    ("number", "1..2", Value("1 to 2", "1..2", low=1, high=2)),
    ("number", "..8", Value("at most 8", "None..8", high=8)),
    ("number", "~4 billion", Value("~4 billion", "4000000000..4000000000", low=4e9, high=4e9)),
    ("yes-no", "Yes", Value("yes", "yes")),
    ("yes-no", "false", Value("no", "no")),
    ("maths", "$N^2$", Value("N²", "N^2")),
    ("source", "book", Value("A book", "book")),
]


@pytest.mark.parametrize(("field", "text", "value"), SOUND)
def test_a_value_is_read_by_the_type_of_its_field(
    field: Field | str, text: str, value: Value
) -> None:
    assert sound(field, text) == value


def test_a_date_has_its_first_and_last_day() -> None:
    value = sound("date", "1789-07")
    assert (value.text, value.key, value.measure) == ("July 1789", "1789-07", DAYS)
    assert value.low is not None and value.high is not None
    assert value.high - value.low == 30
    assert sound("date", "1789-07-14").number is None


def test_a_number_counts_what_its_field_or_its_unit_says() -> None:
    field = Field("x", "X", "number", measure="parameters")
    assert sound(field, "340M").measure == "parameters"
    assert sound("number", "16.6 GB").measure == "bytes"
    assert sound(field, "340M").number == 340_000_000
    assert sound(field, "1M..2M").number is None


@pytest.mark.parametrize("numbers", [("340M", "0.34B", "340,000,000"), ("1..2", "1 .. 2")])
def test_a_number_has_one_key_whatever_way_it_is_written(numbers: tuple[str, ...]) -> None:
    assert len({sound("number", text).key for text in numbers}) == 1


@pytest.mark.parametrize("text", ["Meta", "meta", "Facebook", "meta ai", "facebooks"])
def test_other_names_are_one_value_and_each_is_shown_as_written(text: str) -> None:
    assert sound(OTHER_NAMES, text) == Value(text, "meta")


def test_another_value_has_another_key() -> None:
    assert sound(OTHER_NAMES, "Google").key == "google"


@pytest.mark.parametrize("type_", ["text", "number", "date", "choice", "link", "yes-no", "source"])
def test_unknown_is_shown_and_never_asked(type_: str) -> None:
    assert sound(type_, "unknown") == Value("unknown", "unknown", asked=False, known=False)


FLAWED: list[tuple[Field | str, str, str, str]] = [
    (CHOICE, "both", "unknown-choice", "The choices are: Encoder only, decoder only."),
    (
        "number",
        "many",
        "bad-number",
        "Write it as 340M, 1.4T, ~117M, 12M..235M, ..8, 3.14e23 or 16.6 GB.",
    ),
    ("date", "14 July", "bad-date", "Write 2018, 2018-10 or 2018-10-11."),
    ("yes-no", "on", "wrong-type", "Write yes or no."),
    ("maths", r"\oops", "unknown-maths", "Write it in words or mend the LaTeX."),
    ("source", "bok", "unknown-source", "Did you mean book?"),
    ("source", "z", "unknown-source", "Declare it under 'sources' in course.yaml."),
    (Field("x", "X", "ratio", of=("a", "b")), "2", "wrong-type", "Take the value out."),
]


@pytest.mark.parametrize(("field", "text", "rule", "hint"), FLAWED)
def test_what_a_field_cannot_hold_is_told_with_a_mend(
    field: Field | str, text: str, rule: str, hint: str
) -> None:
    value, problems = read(Field("x", "X", field) if isinstance(field, str) else field, text)
    assert value is None
    assert [(p.rule, p.place, p.hint) for p in problems.found] == [(rule, PLACE, hint)]


def test_a_value_keeps_its_note_source_place_and_condition() -> None:
    written = WrittenValue(value="a", note=" n\n", source="book", at="p. 1", when="w", asked=False)
    value, problems = read_whole(written)
    assert value == Value("a", "a", note="n", source="book", at="p. 1", when="w", asked=False)
    assert problems.found == []


def test_an_unknown_source_is_told_and_the_value_kept_without_it() -> None:
    written = WrittenValue(value="a", source="nope")
    value, problems = read_whole(written)
    assert value == Value("a", "a")
    assert [(p.rule, p.place) for p in problems.found] == [("unknown-source", PLACE)]
