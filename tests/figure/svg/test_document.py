"""An SVG is sound XML that says what it shows, in light and in dark, whatever its texts are."""

import re
from random import Random
from xml.etree import ElementTree

from studyguide.figure.pictures import (
    Axis,
    Bar,
    Bars,
    Column,
    Curve,
    Grid,
    Limit,
    Overview,
    Picture,
    Point,
    Points,
    Segment,
)
from studyguide.figure.svg.document import svg
from tests.hostile.texts import hostile_text

NAME = "{http://www.w3.org/2000/svg}"
POINTS = Points("P", Axis("x"), Axis("y", log=True), (Point(1, 2, "a", "g"), Point(2, 9, "b", "h")))
BARS = Bars("B", (Bar("one", (Segment("s", 3), Segment("t", 1)), "4 kg"),), (Limit("full", 5),))
GRID = Grid("G", ("r",), ("c", "d"), ((1, 0.5),), ("on", "off"))
OVERVIEW = Overview("O", ("row",), (Column("col", ("cell",)),))
ALL: tuple[Picture, ...] = (POINTS, BARS, GRID, OVERVIEW)


def root_of(text: str) -> ElementTree.Element:
    return ElementTree.fromstring(text)


def texts(root: ElementTree.Element) -> list[str]:
    return [element.text or "" for element in root.iter(f"{NAME}text")]


def test_screen_readers_hear_a_title_and_the_pictures_in_words() -> None:
    root = root_of(svg("Title", "About it.", (BARS, GRID)))
    title, desc = root[:2]
    assert root.attrib["role"] == "img"
    assert (title.tag, title.text) == (f"{NAME}title", "Title")
    assert desc.tag == f"{NAME}desc"
    assert desc.text is not None
    assert desc.text.split("\n") == [
        "About it.",
        "B",
        "one: 4 kg; s 75 %, t 25 %; within full",
        "G",
        "r: c 100 %, d 50 %",
    ]


def test_it_has_colours_for_light_and_for_dark_and_uses_no_others() -> None:
    text = svg("T", "", ALL)
    style = text[text.index("<style>") : text.index("</style>")]
    light, dark = re.findall(r"{ (?:font: [^;]+; )?((?:--[a-z0-9-]+: #[0-9a-f]{6}; ?)+)}", style)
    names = [re.findall("--[a-z0-9-]+", theme) for theme in (light, dark)]
    assert names[0] == names[1]
    assert "@media (prefers-color-scheme: dark)" in style
    assert not re.search('(fill|stroke)="', text)
    used = set(re.findall(r"var\((--[a-z0-9-]+)\)", style))
    assert used == set(names[0])


def test_pictures_stand_below_one_another_each_under_its_title() -> None:
    root = root_of(svg("P", "", (POINTS, BARS)))
    shown = texts(root)
    assert (shown.count("P"), shown.count("B")) == (1, 1)
    tops = [
        float(re.findall(r"\d+\.\d", g.attrib["transform"])[0]) for g in root.findall(f"{NAME}g")
    ]
    assert tops == sorted(tops)
    assert tops[-1] < float(root.attrib["height"])


def holding(some: list[str]) -> tuple[Picture, ...]:
    """A picture of every sort, with these five texts in it."""
    points = tuple(Point(n, 1 + n, label, label) for n, label in enumerate(some))
    return (
        POINTS._replace(points=points, curves=(Curve(some[0], ((0, 1), (2, 3))),)),
        BARS._replace(bars=tuple(Bar(each, (Segment(each, 1),), each) for each in some)),
        GRID._replace(rows=(some[0],), columns=(some[1], some[2])),
        Overview(some[0], (some[1],), (Column(some[2], (some[3],)),)),
    )


def test_a_text_is_never_markup() -> None:
    harm = '</text><script>&"\x1b\x00\ud800\ufffe'
    root = root_of(svg(harm, harm, holding([harm] * 5)))
    assert not list(root.iter(f"{NAME}script"))
    assert texts(root).count('</text><script>&"') > 10


def test_no_text_whatsoever_breaks_it(is_long: bool) -> None:
    random = Random(7)
    for _ in range(400 if is_long else 20):
        some = [hostile_text(random)[:300] for _ in range(5)]
        root_of(svg(some[0], some[1], holding(some)))
