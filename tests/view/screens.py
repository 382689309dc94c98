"""Screens held in memory, and a strict reader of what is written to them."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from rich.cells import cell_len
from rich.console import RenderableType

from studyguide.course.checking import check
from studyguide.course.compare import compare
from studyguide.course.compile_course import Compiled
from studyguide.course.library import Line
from studyguide.course.model import Topic
from studyguide.course.search import search
from studyguide.course.shelf import Scope, Shelf
from studyguide.quiz.asking import Asking
from studyguide.quiz.coverage import coverage
from studyguide.quiz.draw import Wish, draw
from studyguide.quiz.forms import FORMS
from studyguide.quiz.listing import listed
from studyguide.quiz.question import Question
from studyguide.quiz.tally import tally
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.ways.tick import TICK
from studyguide.quiz.wordings import wordings
from studyguide.study.sitting import Limit, Sitting, way_of
from studyguide.view import check as view_check
from studyguide.view import compare as view_compare
from studyguide.view import coverage as view_coverage
from studyguide.view import home, quiz, read, show, topics
from studyguide.view import questions as view_questions
from studyguide.view import search as view_search
from studyguide.view import tally as view_tally
from studyguide.view import wordings as view_wordings
from studyguide.view.screen import Screen, open_screen
from studyguide.view.summary import Following, summary
from studyguide.view.verdict import verdict

GARDEN = Path(__file__).parent / "garden"
"""A course with something of everything that a page can hold."""

FOLLOWING = Following("quiz", "quiz --resume", "quiz --missed")

WIDTHS = (20, 40, 60, 80, 120, 500)
_SGR = re.compile(r"\x1b\[[0-9;]*m")

Page = Callable[[Screen], Iterator[RenderableType]]


class Stream(io.StringIO):
    """A stream in memory that says what it is."""

    def __init__(self, is_terminal: bool, encoding: str) -> None:
        super().__init__()
        self._is_terminal = is_terminal
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding

    def isatty(self) -> bool:
        return self._is_terminal


def terminal(width: int, encoding: str = "utf-8") -> Screen:
    return open_screen(Stream(True, encoding), plain=False, environment={}, width=width)


def piped(width: int = 80, encoding: str = "utf-8") -> Screen:
    return open_screen(Stream(False, encoding), plain=False, environment={}, width=width)


def without_style(output: str) -> str:
    """What a terminal shows of an output that sets colours and writes, and does nothing else."""
    return harmless(_SGR.sub("", output))


def harmless(output: str) -> str:
    """An output in which there is nothing to obey: printable characters and line ends."""
    if output.replace("\n", "").isprintable():
        return output
    strange = {c for c in output if not c.isprintable() and c != "\n"}
    raise AssertionError(f"a terminal would obey {sorted(strange)!r}")


def on(screen: Screen, page: Page) -> str:
    """A page as it is read: its lines without style and without what is blank at their ends."""
    output = screen.rendered(page(screen))
    shown = harmless(output) if screen.plain else without_style(output)
    return "".join(f"{line.rstrip(' ')}\n" for line in shown.split("\n")[:-1])


def widest(shown: str) -> int:
    """The cells of the widest line of an output that is harmless."""
    return max(len(line) if line.isascii() else cell_len(line) for line in shown.split("\n"))


def is_shown(word: str, shown: str) -> bool:
    """Whether a word stands in a page, on one line or folded at the edge of its column."""
    if word in shown:
        return True
    return _stands_in(_cells(word), [_cells(line) for line in shown.split("\n")])


def _stands_in(word: list[str], rows: list[list[str]]) -> bool:
    return any(
        row[at] == word[0] and _goes_on(word, rows[below:], at)
        for below, row in enumerate(rows)
        for at in range(len(row))
    )


def _goes_on(word: list[str], rows: list[list[str]], at: int) -> bool:
    """Whether a word goes on at a column, from there to the next line and so forth."""
    if not word:
        return True
    if not rows:
        return False
    alike = 0
    for one, other in zip(word, rows[0][at:], strict=False):
        if one != other:
            break
        alike += 1
    return alike > 0 and (alike == len(word) or _goes_on(word[alike:], rows[1:], at))


def _cells(text: str) -> list[str]:
    cells: list[str] = []
    for character in text:
        width = cell_len(character)
        if width == 0 and cells:
            cells[-1] += character
        else:
            cells += [character, *[""] * (width - 1)]
    return cells


def every_page(shelf: Shelf, folder: Path, most: int) -> dict[str, Page]:
    """One page of every sort, of the courses on a shelf; the largest topics come first.

    What lists whole courses lists of each so many topics, in the order of its files.
    """
    scopes = [_beginning(scope, most) for scope in shelf.whole()]
    found = [shelf.find_topic(f"{line.course}/{line.id}") for line in _lines(shelf)]
    found.sort(key=lambda each: -len(each.topic().facts))
    first, second = (each.topic() for each in found[:2])
    held = _held(scopes)
    comparison, hits, checked = compare(found[:2]), search(shelf, first.title, 5), check([folder])
    covered = coverage(shelf.libraries)
    bank = list(listed(scopes, "1"))
    named = {each.question.form: each for every in bank for each in every.questions}
    sections = tally(bank, "1")
    paths = {(each.course, each.id): each.id for each in sections}
    worded = [each for one in checked.compiled for each in wordings(_asking(shelf, one))]
    worded = worded[: 3 * most]
    return {
        "show": lambda screen: show.page(first, "A section", screen),
        "onward": lambda screen: show.onward(first, second.id, screen),
        "compare": lambda screen: view_compare.page(comparison, screen),
        "topics": lambda screen: topics.page(scopes, False, screen),
        "glossary": lambda screen: topics.page(scopes, True, screen),
        "search": lambda screen: view_search.page(hits, screen),
        "home": lambda screen: home.page(shelf, ("trees", "garden/oak"), screen),
        "asked": lambda screen: _questions(held, screen),
        "verdicts": lambda screen: _verdicts(held, screen),
        "summary": lambda screen: summary(held, "You stopped.", FOLLOWING, _title, screen),
        "check": lambda screen: view_check.page(checked, screen),
        "coverage": lambda screen: view_coverage.page(covered, screen),
        "questions": lambda screen: view_questions.page(list(named.values()), screen),
        "tally": lambda screen: view_tally.page(sections, paths, screen),
        "wordings": lambda screen: view_wordings.page(worded, [], screen),
        "separator": read.separator,
    }


def _beginning(scope: Scope, most: int) -> Scope:
    span = scope.span
    return scope._replace(span=span._replace(last=min(span.last, span.first + most - 1)))


def _held(scopes: list[Scope]) -> Sitting:
    """A sitting of a question of every form that can be asked, and one that is authored."""
    found = [next(draw(scopes, "1", Wish([form])), None) for form in FORMS]
    found.append(next((q for q in draw(scopes, "1") if q.source == "authored"), None))
    sitting = Sitting(iter(filter(None, found)), Limit(), lambda: 0.0)
    while sitting.turn:
        sitting.answer(_wrong(sitting.turn.question))
    return sitting


def _wrong(question: Question) -> str:
    """What is not the answer, and is explained where that can be."""
    texts = [option.text for option in question.options]
    wrong = [n for n, option in enumerate(question.options, 1) if not option.right]
    way = way_of(question)
    if way.is_words:
        return "1"  # a word, a number and a year
    if way is TICK:
        return "".join(map(str, wrong))
    if way is CHOOSE:
        return str(max(wrong, key=lambda number: bool(question.options[number - 1].because)))
    return "".join(str(texts.index(text) + 1) for text in reversed(question.answers))


def _questions(sitting: Sitting, screen: Screen) -> Iterator[RenderableType]:
    for answered in sitting.answered:
        yield from quiz.asked(answered.turn, 10, None, screen)


def _verdicts(sitting: Sitting, screen: Screen) -> Iterator[RenderableType]:
    for answered in sitting.answered:
        yield from verdict(answered, screen)


def _title(course: str, topic: str) -> str:
    return f"{topic} of {course}"


def _asking(shelf: Shelf, compiled: Compiled) -> Asking:
    return Asking(shelf.libraries[0], compiled)


def words_of(topic: Topic) -> set[str]:
    """Every word that a topic's page must show."""
    texts = [topic.title, topic.summary, *topic.aliases, *_texts(list(topic.blocks))]
    texts += [source.text for source in topic.sources]
    for fact in topic.facts:
        texts.append(fact.label)
        texts += [part for v in fact.values for part in (v.text, v.note, v.when, v.at)]
    return {word for text in texts for word in text.split()}


def _texts(block: object) -> Iterator[str]:
    """Every text in parsed notes: of spans, code and formulas."""
    if isinstance(block, dict):
        yield from [block["text"]] if "text" in block else []
        for key in ("spans", "blocks", "items", "head", "rows"):
            yield from _texts(block.get(key, []))
    elif isinstance(block, list) and len(block) > 1 and all(isinstance(x, str) for x in block):
        yield block[0]
    elif isinstance(block, list):
        for each in block:
            yield from _texts(each)


def _lines(shelf: Shelf) -> Iterator[Line]:
    for library, span in shelf.courses():
        yield from library.lines(span.first, span.last)


def value(text: str, **known: object) -> dict[str, object]:
    """A value as every JSON output must have it: all its keys, null where it says nothing."""
    keys = ("text", "topic", "number", "measure", "note", "source", "at", "when")
    return dict.fromkeys(keys) | {"text": text, **known}
