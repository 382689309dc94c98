"""What the program knows of a topic: frozen, links resolved, ready to show or compare.

Named tuples throughout: making the class costs a sixth of a dataclass, and every
command waits for them (as dataclasses these cost as much as starting Python does).
"""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from studyguide.course.blocks import Block


class Place(NamedTuple):
    """Where something is written: a file, and a line and column counted from one."""

    file: str
    line: int
    column: int


class Source(NamedTuple):
    """A source as a course declares it."""

    id: str
    text: str
    url: str
    year: int | None


class Value(NamedTuple):
    """One value of a fact.

    `text` is what is shown, `key` what is compared: equal keys are equal values,
    whatever other name was written. `topic` is the linked topic's id; `low` and
    `high` bound a number (equal for a plain one) or a date (days since year 1);
    `measure` is what the number counts; `when` is the condition it holds under.
    """

    text: str
    key: str
    topic: str | None = None
    low: float | None = None
    high: float | None = None
    measure: str | None = None
    note: str = ""
    source: str | None = None
    at: str = ""
    when: str = ""
    asked: bool = True
    known: bool = True

    @property
    def number(self) -> float | None:
        """The plain number this value is, or None for a range, a date or a text."""
        is_plain = self.low == self.high and self.measure != DAYS
        return self.low if is_plain else None


DAYS = "days"
"""The measure of a date's bounds."""


class Fact(NamedTuple):
    """What one topic says in one field.

    `inverse` marks a link that is written at its other end; `inherited` names the
    topic a variant has it from; `disputed` says that several claims stand beside
    one another where one value was expected.
    """

    field: str
    label: str
    type: str
    values: tuple[Value, ...]
    place: Place
    inverse: bool = False
    inherited: str | None = None
    disputed: bool = False


class Mention(NamedTuple):
    """A link that comes in: which topic links here, and by which field."""

    topic: str
    field: str
    label: str


class Distractor(NamedTuple):
    """A wrong option of an authored question and why it is wrong."""

    text: str
    because: str


class AuthoredQuestion(NamedTuple):
    """A question as an author wrote it, in whatever form.

    Of one that is computed, `lab` and `ask` say what asks it; the rest is then empty.
    `fact` is the field that it asks about, or empty for a memory of its own; `pairs` are
    left and right sides; `was` are its earlier ids. `places` has, by key, the line and column
    of the key and then of its value, or of each member of a list or mapping.
    """

    id: str
    prompt: str
    place: Place
    places: dict[str, tuple[tuple[int, int], ...]] = {}  # noqa: RUF012
    form: str = "choose-one"
    answers: tuple[str, ...] = ()
    distractors: tuple[Distractor, ...] = ()
    explain: str = ""
    fact: str = ""
    hint: str = ""
    level: str = "recall"
    accept: tuple[str, ...] = ()
    measure: str = ""
    tolerance: str = ""
    pairs: tuple[tuple[str, str], ...] = ()
    was: tuple[str, ...] = ()
    lab: str = ""
    ask: str = ""

    def at(self, key: str, member: int | None = None) -> Place:
        """Where a key stands, or its value or a member of that; else the whole question."""
        marks = self.places.get(key, ())
        number = 0 if member is None else member + 1
        return Place(self.place.file, *marks[number]) if number < len(marks) else self.place


class Topic(NamedTuple):
    """One thing worth knowing, whole.

    `notes` are blocks of parsed Markdown (see `course/markdown.py`); `noun` is the
    kind in singular and plural; `after` is what to read first and `leads_to` what
    names this topic as such; `denied` are, by field, the keys of values it is known
    not to have; `labs` are names of labs, whether there are such or not, and `figures`
    those of figures.
    """

    course: str
    unit: str
    section: str
    id: str
    kind: str
    noun: tuple[str, str]
    title: str
    plural: bool
    aliases: tuple[str, ...]
    summary: str
    facts: tuple[Fact, ...]
    linked_from: tuple[Mention, ...]
    notes: str
    blocks: "tuple[Block, ...]"
    sources: tuple[Source, ...]
    after: tuple[str, ...]
    leads_to: tuple[str, ...]
    variant_of: str | None
    variants: tuple[str, ...]
    questions: tuple[AuthoredQuestion, ...]
    titles: dict[str, str]
    place: Place
    denied: dict[str, tuple[str, ...]] = {}  # noqa: RUF012
    labs: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
