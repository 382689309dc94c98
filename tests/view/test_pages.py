"""What holds for every page: no line too wide, no word lost, nothing obeyed."""

from collections.abc import Iterator
from functools import cache
from itertools import product
from pathlib import Path

import pytest

from studyguide.course.model import Topic
from studyguide.course.shelf import Shelf
from studyguide.view import show
from studyguide.view.screen import Screen
from tests.conftest import COURSES, SHIPPED, shelf_of
from tests.view.screens import (
    GARDEN,
    WIDTHS,
    Page,
    every_page,
    is_shown,
    on,
    piped,
    terminal,
    widest,
    words_of,
)

MOST, ALL = 60, 1_000_000
"""How many topics of a course are listed."""

HARMFUL = "[/bold][link=x]:smile:\x1b[31m\x1b]0;t\x07\x9b2J\u202e\u2066\U000e0041\x00\x7f\r\b"
HARMLESS = (
    "[/bold][link=x]:smile:<U+001B>[31m<U+001B>]0;t<U+0007><U+009B>2J<U+202E><U+2066><U+E0041>"
)

COURSE = """
    id: hostile
    title: @COURSE
    units: [{id: u, title: @UNIT, sections: [{id: s, title: @SECTION}]}]
    sources: {src: {text: @SOURCE, url: "https://x/@URL"}}
    kinds:
      k:
        title: @KIND
        noun: [@NOUN, @NOUNS]
        fields:
          text: {label: @LABEL, says: @SAYS, ask: @ASK, ask-back: @BACK}
          list: {label: @LIST, type: list}
          choice: {label: @CHOOSE, type: choice, of: [@CHOICE, b]}
          claim: {label: @CLAIMED}
          up: {label: @UP, type: links, to: k, inverse: {name: down, label: @DOWN}}
"""
TOPIC = """
    - id: t{n}
      kind: k
      section: s
      title: @TITLE{n}
      aliases: [@ALIAS{n}]
      summary: @SUMMARY
      after: [t{other}]
      facts:
        text: {{value: @VALUE{n}, note: @NOTE, at: @AT, source: src, when: @WHEN}}
        list: [@SHARED, @OWN{n}]
        choice: @CHOICE
        claim: [{{value: @ONE, source: src}}, {{value: @TWO, source: src}}]
        up: t{other}
      notes: @NOTES
      questions:
        - id: q
          prompt: @PROMPT
          answer: @ANSWER
          distractors: [{{text: @WRONG, because: @BECAUSE}}, x]
          explain: @EXPLAIN
"""
SHOWN = [
    *("COURSE", "UNIT", "SECTION", "SOURCE", "NOUN", "LABEL", "LIST", "CHOOSE", "CLAIMED", "UP"),
    *("DOWN", "TITLE0", "TITLE1", "ALIAS0", "SUMMARY", "VALUE0", "VALUE1", "NOTE", "AT", "WHEN"),
    *("SHARED", "OWN0", "OWN1", "CHOICE", "ONE", "TWO", "NOTES", "PROMPT", "ANSWER", "WRONG"),
    *("BECAUSE", "EXPLAIN", "FILE"),
]


def quoted(text: str) -> str:
    """A YAML scalar in which everything strange is escaped."""
    return '"' + "".join(c if c.isascii() and c.isprintable() else f"\\U{ord(c):08X}" for c in text)


def hostile(root: Path) -> Path:
    """A course whose every text, and the name of one file, would harm a terminal."""
    topics = TOPIC.format(n=0, other=1) + TOPIC.format(n=1, other=0)
    written = {"course.yaml": COURSE, "u/t.yaml": topics}
    for name, text in written.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        for mark in sorted({*_marks(text)}, key=len, reverse=True):
            in_url = f'"https://x/@{mark}"'
            text = text.replace(in_url, quoted(f"https://x/{HARMFUL[:30]}") + '"')
            text = text.replace(f"@{mark}", quoted(mark + HARMFUL) + '"')
        file.write_text(text)
    (root / "u" / f"FILE{HARMFUL.replace('/', '').replace(chr(0), '')}.txt").write_text("")
    return root


def _marks(text: str) -> Iterator[str]:
    for piece in text.split("@")[1:]:
        yield "".join(c for c in piece.split()[0].strip('",]}[') if c.isalnum())


@cache
def shelf(folder: Path) -> Shelf:
    return shelf_of(folder)


@cache
def pages(folder: Path, most: int) -> dict[str, Page]:
    return every_page(shelf(folder), folder, most)


@pytest.fixture(scope="module")
def hostile_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module", params=["garden", "shipped", "odd", "hostile"])
def folder(request: pytest.FixtureRequest, hostile_course: Path) -> Path:
    folders = {"garden": GARDEN, "shipped": SHIPPED, "odd": COURSES, "hostile": hostile_course}
    return folders[request.param]


def screens(width: int, encoding: str) -> list[Screen]:
    return [terminal(width, encoding), piped(width, encoding)]


ENCODINGS = ("utf-8", "ascii")
SAMPLE = [(20, "ascii"), *zip(WIDTHS, ENCODINGS * 3, strict=True)]
"""Every width in one encoding, and where most lines are broken in both."""


def looked_at(folder: Path, is_long: bool) -> list[tuple[int, str]]:
    """The widths and encodings in which pages are looked at: few of a course that may grow."""
    if is_long:
        return list(product(WIDTHS, ENCODINGS))
    return [(20, "utf-8"), (80, "ascii")] if folder == SHIPPED else SAMPLE


def test_no_line_is_wider_than_the_screen_and_none_is_obeyed(folder: Path, is_long: bool) -> None:
    for width, encoding in looked_at(folder, is_long):
        for screen in screens(width, encoding):
            for name, page in pages(folder, ALL if is_long else MOST).items():
                shown = on(screen, page)
                assert widest(shown) <= width, (name, width)
                assert shown.isascii() or screen.unicode, (name, width)
                assert shown.strip(), (name, width)


def test_what_would_harm_a_terminal_is_shown_in_every_place(hostile_course: Path) -> None:
    shown = "".join(on(piped(500), page) for page in pages(hostile_course, MOST).values())
    missing = [
        name for name in SHOWN if name + HARMLESS.replace("/", "") not in shown.replace("/", "")
    ]
    assert missing == []


@cache
def topics(folder: Path) -> list[Topic]:
    """The topics of a folder that have most to show."""
    library = shelf(folder).libraries[0]
    ((last,),) = library.rows("select max(number) from topics")
    every = [library.topic(number) for number in range(1, last + 1)]
    return sorted(every, key=lambda topic: -len(words_of(topic)))[:10]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("folder", ["garden", "shipped"], indirect=True)
def test_no_word_of_a_topic_is_lost(folder: Path, width: int) -> None:
    for topic in topics(folder):
        for screen in screens(width, "utf-8"):
            shown = on(screen, lambda screen, topic=topic: show.page(topic, "", screen))  # type: ignore[misc]
            assert [word for word in words_of(topic) if not is_shown(word, shown)] == [], topic.id
