"""What a lab shows: its steps, block by block; and the list of labs."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.lab.interface import Block, Formula, Shown, Table, Term, Token, Tokens, Words
from studyguide.view.beside import Beside
from studyguide.view.facts import LABEL, NOTE, bulleted
from studyguide.view.screen import Screen
from studyguide.view.table import table

_ROLES = {
    "hidden": ("_", "underline", "chosen to be hidden"),
    "special": ("", "bold cyan", ""),
    "random": ("~", "yellow", "put in another's place by chance"),
    "target": ("*", "green", "to be said by the model"),
}
"""How a token is marked, in which style, and what that means; the kept ones are not."""


def page(
    title: str, about: str, shown: Shown, screen: Screen, notes: Sequence[str] = ()
) -> Iterator[RenderableType]:
    """A lab that was run. `about` is its line in the list; `notes` tell of what it was given."""
    yield screen.text(title, "bold underline" if not screen.plain else "")
    yield from (screen.text(line, "dim") for line in (about, *notes))
    for number, step in enumerate(shown.steps, start=1):
        yield Text("")
        yield screen.text(f"{number}. {step.title}", "bold")
        for block in step.blocks:
            yield from _block(block, screen)
    yield from _legend(shown, screen)


def list_page(labs: Mapping[str, str], screen: Screen) -> Iterator[RenderableType]:
    """Every lab with a line about it."""
    width = max(map(len, labs))
    for name, about in labs.items():
        if screen.narrow:
            yield screen.text(name, LABEL)
            yield Padding(screen.text(about), (0, 0, 0, 2))
        else:
            yield Beside(screen.text(name, LABEL), screen.text(about), width, gap=2)
    yield Text("")
    first = screen.text(f"studyguide lab {next(iter(labs))}", "green")
    yield Padding(first, (0, 0, 0, 2))


def _block(block: Block, screen: Screen) -> Iterator[RenderableType]:
    match block:
        case Words():
            yield screen.text(block.text)
        case Tokens():
            yield _tokens(block, screen)
        case Table():
            yield from table(block.heads, block.rows, block.numeric, screen)
        case Formula():
            yield from _formula(block, screen)
        case _:
            from studyguide.view.figure import picture  # not all labs draw

            yield Text("")
            yield from picture(block, screen)


def _tokens(block: Tokens, screen: Screen) -> RenderableType:
    line = Text(" ").join(_token(token, screen) for token in block.tokens)
    label = screen.text(block.label, LABEL)
    if screen.narrow:
        return Text("\n").join([label, line])
    return Beside(label, line, max(label.cell_len, 10), gap=2)


def _token(token: Token, screen: Screen) -> Text:
    mark, style, _ = _ROLES.get(token.role, ("", "", ""))
    return screen.line((f"{mark}{token.text}{mark}", style))


def _legend(shown: Shown, screen: Screen) -> Iterator[RenderableType]:
    """What the marks of the tokens mean, of those that are there."""
    blocks = chain.from_iterable(step.blocks for step in shown.steps)
    lines = [block for block in blocks if isinstance(block, Tokens)]
    roles = {token.role for line in lines for token in line.tokens}
    told = [
        screen.line((f"{mark}word{mark}", style), (f" {means}", "dim"))
        for role, (mark, style, means) in _ROLES.items()
        if role in roles and means
    ]
    if told:
        yield from (Text(""), *told)


def _formula(formula: Formula, screen: Screen) -> Iterator[RenderableType]:
    from studyguide.course.maths import to_unicode

    yield Padding(screen.text(to_unicode(formula.latex), "bold cyan"), (0, 0, 0, 2))
    symbols = [screen.text(to_unicode(term.symbol), LABEL) for term in formula.terms]
    width = max((symbol.cell_len for symbol in symbols), default=0)
    for symbol, term in zip(symbols, formula.terms, strict=True):
        yield Padding(Beside(symbol, _meaning(term, screen), width, gap=2), (0, 0, 0, 4))
    if formula.leaves_out:
        yield screen.text("It leaves out:")
        yield from (bulleted(screen.text(each), screen) for each in formula.leaves_out)
    if formula.source:
        yield screen.text(formula.source, NOTE)


def _meaning(term: Term, screen: Screen) -> Text:
    value = f": {term.value}" if term.value else ""
    return screen.line(term.means, (value, "bold"))
