"""What a lab is, what it is given, and what it shows."""

from collections.abc import Callable, Mapping
from random import Random
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple, get_args, get_origin

from studyguide.figure.pictures import Picture

if TYPE_CHECKING:
    from inspect import Parameter


class Given(NamedTuple):
    """What an input of a lab is; stands in the annotation of a parameter of its `run`.

    `read` turns what the learner wrote into a value; it raises ValueError with one sentence
    (`reading` has those for numbers). `of` lists the words that may be chosen. `field` names
    the field of a topic whose number may be given by the topic's name.
    """

    about: str
    metavar: str = ""
    read: Callable[[str], Any] = str
    of: tuple[str, ...] = ()
    field: str = ""


class Token(NamedTuple):
    """A piece of text and the part it plays.

    `role` is one of: kept, hidden (the model does not see it), special (a mask or sentinel),
    random (put in another's place) and target (the model is to say it).
    """

    text: str
    role: str = "kept"


class Tokens(NamedTuple):
    """A line of tokens under a label."""

    label: str
    tokens: tuple[Token, ...]


class Table(NamedTuple):
    """Rows under heads; columns after the first hold numbers where `numeric`."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: bool = True


class Term(NamedTuple):
    """One symbol of a formula, what it means, and its value here."""

    symbol: str
    means: str
    value: str = ""


class Formula(NamedTuple):
    """A formula in LaTeX, every term of it, and what it leaves out."""

    latex: str
    terms: tuple[Term, ...]
    leaves_out: tuple[str, ...] = ()
    source: str = ""


class Words(NamedTuple):
    """A paragraph."""

    text: str


Block = Words | Tokens | Table | Formula | Picture


class Step(NamedTuple):
    """One step of an algorithm: what is done, and what it looks like then."""

    title: str
    blocks: tuple[Block, ...]


class Shown(NamedTuple):
    """What a lab shows: its steps, and the same as numbers and lists for `--format json`."""

    steps: tuple[Step, ...]
    numbers: dict[str, Any]


class Wrong(NamedTuple):
    """A wrong answer that is often given, and why it is wrong."""

    text: str
    because: str


class Asked(NamedTuple):
    """A question whose answer was computed.

    `form` is choose-one, choose-all, order, type-in or number. `answers` are what is right:
    one, or several to be chosen, or steps in their order. Of what is typed, `accept` is right
    as well; a number counts `measure` and may be off by `tolerance`, as in `5 %`. `worked`
    tells how the answer comes about.
    """

    prompt: str
    form: str
    answers: tuple[str, ...]
    worked: str
    wrong: tuple[Wrong, ...] = ()
    accept: tuple[str, ...] = ()
    measure: str = ""
    tolerance: str = ""


Ask = Callable[[Random], Asked]
"""Makes a question with new numbers or another sentence by every throw of the dice."""


class Lab(NamedTuple):
    """A lab; its name is its file's in kebab-case, listed in `labs` with a line about it.

    `run` takes its inputs by name, each annotated with `Given`, each with a default worth
    looking at; chance comes from an input `seed`. It raises ValueError with one sentence for
    what cannot be shown. `asks` are what it can ask, by name.
    """

    title: str
    run: Callable[..., Shown]
    asks: Mapping[str, Ask] = {}


class Input(NamedTuple):
    """An input of a lab, as its `run` declares it.

    What `is_main` is written right behind the lab's name, all others as options.
    """

    name: str
    given: Given
    default: Any
    is_flag: bool
    is_list: bool
    is_main: bool

    @property
    def option(self) -> str:
        """The option that gives it, such as `--head-width`."""
        return f"--{self.name.replace('_', '-')}"


def inputs(lab: Lab) -> list[Input]:
    """What a lab may be given, in the order of its parameters.

    The first is the main one, unless it can only be given by name: `run(*, width=…)`.
    """
    from inspect import signature  # half of what a lab costs a quiz that it asks a question in

    parameters = list(signature(lab.run, eval_str=True).parameters.values())
    return [_input(each, is_first=each is parameters[0]) for each in parameters]


def _input(parameter: "Parameter", is_first: bool) -> Input:
    assert get_origin(parameter.annotation) is Annotated, f"{parameter.name} tells nothing"
    kind, given = get_args(parameter.annotation)[:2]
    is_list = get_origin(kind) is tuple
    is_main = is_first and parameter.kind is not parameter.KEYWORD_ONLY
    return Input(parameter.name, given, parameter.default, kind is bool, is_list, is_main)
