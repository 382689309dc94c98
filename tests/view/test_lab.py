"""A lab's steps are shown block by block, with marks that need no colour, in any width."""

import pytest

from studyguide.figure.pictures import Bar, Bars, Grid, Segment
from studyguide.lab.interface import (
    Formula,
    Shown,
    Step,
    Table,
    Term,
    Token,
    Tokens,
    Words,
)
from studyguide.lab.labs import LABS, load
from studyguide.view.lab import list_page, page
from studyguide.view.screen import Screen
from tests.view.screens import WIDTHS, is_shown, on, piped, terminal, widest

ABOUT = "What it is about."
HARM = "[/bold]\x1b[31m\u202e"
READ = Tokens(
    "input",
    (Token("We"), Token("<x>", "special"), Token("tea", "random"), Token("hot", "hidden")),
)
SAID = Tokens("target", (Token("drink", "target"),))
FORMULA = Formula(
    r"s = \frac{h}{\mu}",
    (Term("h", "tokens that are hidden", "5"), Term(r"\mu", "their mean length")),
    ("what is left out",),
    "Somebody (2019)",
)
GRID = Grid("Mask", ("a", "b"), ("a", "b"), ((1, 0), (1, 1)), ("seen", "hidden"))
BARS = Bars("Sizes", (Bar("one", (Segment("s", 1),), "1 B"),))
SHOWN = Shown(
    (
        Step("Read", (READ, SAID, Words("A paragraph."))),
        Step("Count", (Table(("name", "bits"), (("FP16", "16"), ("FP8", "8"))), FORMULA)),
        Step("Draw", (GRID, BARS)),
    ),
    {},
)

WIDE = """\
A lab
What it is about.

1. Read
input       We <x> ~tea~ _hot_
target      *drink*
A paragraph.

2. Count
name  bits
FP16    16
FP8      8
  s = h/μ
    h  tokens that are hidden: 5
    μ  their mean length
It leaves out:
• what is left out
Somebody (2019)

3. Draw

Mask
  a b
a █ ·
b █ █
█ seen
· hidden

Sizes
one  ██████████████████████████████████████████████████████████████████████  1 B

_word_ chosen to be hidden
~word~ put in another's place by chance
*word* to be said by the model
"""

PLAIN = """\
A lab
What it is about.

1. Read
input
We <x> ~tea~ _hot_
target
*drink*
A paragraph.

2. Count
- name: FP16; bits: 16
- name: FP8; bits: 8
  s = h/μ
    h  tokens that are hidden: 5
    μ  their mean length
It leaves out:
- what is left out
Somebody (2019)

3. Draw

Mask
a: seen: a; hidden: b
b: seen: a b

Sizes
one: 1 B

_word_ chosen to be hidden
~word~ put in another's place by chance
*word* to be said by the model
"""


def test_every_block_is_drawn_where_there_is_room() -> None:
    assert (
        on(terminal(80), lambda screen: page("A lab", "What it is about.", SHOWN, screen)) == WIDE
    )


def test_every_block_can_be_read_line_by_line() -> None:
    assert on(piped(), lambda screen: page("A lab", ABOUT, SHOWN, screen)) == PLAIN


def test_the_marks_of_tokens_that_are_not_there_are_not_explained() -> None:
    shown = Shown((Step("Read", (SAID,)),), {})
    told = on(terminal(80), lambda screen: page("A", "B", shown, screen))
    assert "to be said" in told
    assert "hidden" not in told


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", LABS)
def test_no_line_of_a_lab_is_wider_than_the_screen(name: str, width: int) -> None:
    lab = load(name)
    for screen in (terminal(width), terminal(width, "ascii")):
        shown = on(screen, lambda screen: page(lab.title, LABS[name], lab.run(), screen))
        assert widest(shown) <= width


@pytest.mark.parametrize("screen", [terminal(80), piped()], ids=["terminal", "pipe"])
def test_whatever_is_in_a_text_is_shown_and_not_obeyed(screen: Screen) -> None:
    grid = Grid(HARM, (HARM,), (HARM,), ((1,),), (HARM, HARM))
    table = Table((HARM, HARM), ((HARM, HARM),))
    bars = Bars(HARM, (Bar(HARM, (Segment(HARM, 1), Segment("b", 1)), HARM),))
    blocks = (Words(HARM), Tokens(HARM, (Token(HARM, "hidden"),)), table, grid, bars)
    shown = Shown((Step(HARM, blocks),), {})
    told = on(screen, lambda screen: page(HARM, HARM, shown, screen, [HARM]))
    assert is_shown("[/bold]<U+001B>[31m<U+202E>", told)


def test_labs_are_listed_with_a_line_about_each() -> None:
    labs = {"one-lab": "See one.", "another": "See another."}
    assert on(terminal(80), lambda screen: list_page(labs, screen)) == (
        "one-lab  See one.\nanother  See another.\n\n  studyguide lab one-lab\n"
    )
    assert on(piped(), lambda screen: list_page(labs, screen)) == (
        "one-lab\n  See one.\nanother\n  See another.\n\n  studyguide lab one-lab\n"
    )
