"""A question: a prompt, how it is answered and what is said once it is."""

from typing import NamedTuple

from studyguide.course.model import Place

GENERATED, AUTHORED, COMPUTED = "generated", "authored", "computed"


class Option(NamedTuple):
    """A choice of a question; `because` says why it is right or wrong.

    `of` is the topic of which it is true, where one is known: who chooses it takes the
    topic that is asked about for that one.
    """

    text: str
    right: bool
    because: str = ""
    of: str | None = None


class Quantity(NamedTuple):
    """A number to be typed: its bounds (equal for a plain one) and what it counts.

    `tolerance` is how far an answer may lie outside, as a share of the bound: 0.05 for 5 %.
    """

    low: float | None
    high: float | None
    measure: str | None
    tolerance: float


class Question(NamedTuple):
    """One question about one fact, named `course/topic.name`.

    `source` is authored, generated or computed; `template` tells the wordings of one form
    apart; `hand` names the set a generated question was dealt from.

    `answers` is what is right, as texts: of options those that are, in their right order
    where they have one (`order`) or one for each of `partners` (`match`); of a typed answer
    all that are accepted, and first the one that is shown. `siblings` are what a typed
    answer may never be taken for, each with whose truth it is. `table` is shown below the
    prompt, its heads first. `among` are the topics that are weighed against one another, that
    of the question included. `written` names one that an author wrote, `course/topic.id`.
    """

    fact: str
    topic: str
    title: str
    section: str
    form: str
    template: str
    source: str
    prompt: str
    options: tuple[Option, ...]
    explain: str
    place: Place
    hand: str = ""
    answers: tuple[str, ...] = ()
    hint: str = ""
    partners: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()
    siblings: tuple[Option, ...] = ()
    quantity: Quantity | None = None
    because: str = ""
    among: tuple[str, ...] = ()
    written: str = ""

    @property
    def id(self) -> str:
        """Its name, form and template: the same however it is worded and whatever the seed."""
        return f"{self.written or self.fact}/{self.form}/{self.template}"

    @property
    def facts(self) -> tuple[str, ...]:
        """All facts that an answer tells of: of a generated match one for each partner."""
        is_dealt_match = self.hand and self.partners and len(self.partners) == len(self.among)
        if not is_dealt_match:
            return (self.fact,)
        course, _, name = self.fact.partition("/")
        field = name.rpartition(".")[2]
        return tuple(f"{course}/{topic}.{field}" for topic in self.among)

    @property
    def right(self) -> Option:
        """The first option that is right."""
        return next(option for option in self.options if option.right)
