"""What an answer was worth, in words: which was yours, which is right, and why."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.quiz.judgement import Mark, Part
from studyguide.quiz.question import Question
from studyguide.quiz.solution import solution
from studyguide.quiz.ways.arrange import ARRANGE
from studyguide.quiz.ways.pair import PAIR
from studyguide.quiz.ways.tick import TICK
from studyguide.study.answered import Answered
from studyguide.study.sitting import way_of
from studyguide.view.facts import bulleted
from studyguide.view.notes import sentence
from studyguide.view.places import to_look_up
from studyguide.view.screen import Screen

_WHOLE = {Mark.RIGHT: "✓ Right:", Mark.WRONG: "✗ Yours:", Mark.MISSED: "  Right:"}
_IN_PARTS = {
    Mark.RIGHT: "✓ Yours, right:",
    Mark.WRONG: "✗ Yours, wrong:",
    Mark.MISSED: "  Right, missed:",
}
_STYLES = {Mark.RIGHT: "bold green", Mark.WRONG: "bold red", Mark.MISSED: "bold green"}


def verdict(answered: Answered, screen: Screen) -> Iterator[RenderableType]:
    """What was given, what was right and why, and where it stands in the notes."""
    question, way = answered.question, way_of(answered.question)
    in_parts = answered.given is not None and way in (TICK, PAIR)
    labels = _IN_PARTS if in_parts else _WHOLE
    yield Text("")
    told: set[str] = set()
    parts = answered.judgement.parts
    for part in _in_line(parts) if way is ARRANGE else parts:
        yield bulleted(screen.text(part.text), screen, labels[part.mark], _STYLES[part.mark])
        yield from _sentences([part.because], told, screen)
    if 0 < answered.judgement.score < 1:
        yield from _sentences([f"Right in part: it counts {answered.score:.0%}"], told, screen)
    more = [answered.judgement.remark, question.because, question.explain]
    yield from _sentences(more, told, screen)
    where = to_look_up(question.topic, question.place)
    yield Padding(screen.text(where, "dim"), (0, 0, 0, 2))
    yield Text("")


def right_lines(question: Question, screen: Screen) -> list[Text]:
    """All that is right, a line for each part; an order is one line."""
    parts = solution(question)
    told = _in_line(parts) if way_of(question) is ARRANGE else parts
    return [screen.text(part.text, "green") for part in told]


def _in_line(parts: Sequence[Part]) -> list[Part]:
    """An order, wrong and right, each as one part; the reasons follow one another."""
    wrong = [part for part in parts if part.mark is Mark.WRONG]
    right = [part for part in parts if part.mark is not Mark.WRONG]
    because = ". ".join(filter(None, (part.because for part in right)))
    line = " < ".join(part.text for part in right)
    return [*wrong, Part(line, right[0].mark, because)]


def _sentences(texts: list[str], told: set[str], screen: Screen) -> Iterator[RenderableType]:
    """Each text as a sentence, unless it has been told."""
    for text in filter(None, texts):
        if text not in told:
            told.add(text)
            whole = text if text.endswith((".", "!", "?", "…")) else text + "."
            yield Padding(sentence(whole, screen), (0, 0, 0, 2))
