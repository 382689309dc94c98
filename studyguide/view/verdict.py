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
_DISORDERED = "✗ Yours differs where marked. Right:"
_STYLES = {Mark.RIGHT: "bold green", Mark.WRONG: "bold red", Mark.MISSED: "bold green"}


def verdict(answered: Answered, screen: Screen) -> Iterator[RenderableType]:
    """What was given, what was right and why, and where it stands in the notes."""
    question, way = answered.question, way_of(answered.question)
    in_parts = answered.given is not None and way in (TICK, PAIR)
    labels = _IN_PARTS if in_parts else _WHOLE
    yield Text("")
    told: set[str] = set()
    parts = answered.judgement.parts
    if way is ARRANGE:
        yield from _in_order(parts, screen)
        reasons = ". ".join(filter(None, (part.because for part in parts)))
        yield from _sentences([reasons], told, screen)
    else:
        for part in parts:
            yield bulleted(screen.text(part.text), screen, labels[part.mark], _STYLES[part.mark])
            is_news = part.because not in question.prompt  # as a true statement is
            yield from _sentences([part.because] if is_news else [], told, screen)
    if 0 < answered.judgement.score < 1:
        yield from _sentences([f"Right in part: it counts {answered.score:.0%}"], told, screen)
    more = [answered.judgement.remark, question.because, question.explain]
    yield from _sentences(more, told, screen)
    where = to_look_up(question.topic, question.place)
    yield Padding(screen.text(where, "dim"), (0, 0, 0, 2))
    yield Text("")


def right_lines(question: Question, screen: Screen) -> list[Text]:
    """All that is right, a line for each part; what has an order is numbered."""
    texts = [part.text for part in solution(question)]
    if way_of(question) is ARRANGE:
        texts = [f"{place}. {text}" for place, text in enumerate(texts, 1)]
    return [screen.text(text, "green") for text in texts]


def _in_order(parts: Sequence[Part], screen: Screen) -> Iterator[RenderableType]:
    """The right order, numbered; where yours is another, what you put elsewhere is marked."""
    yours = [part.text for part in parts if part.mark is Mark.WRONG]
    right = [part for part in parts if part.mark is not Mark.WRONG]
    if yours:
        yield screen.text(_DISORDERED, _STYLES[Mark.WRONG])
    else:
        yield screen.text(_WHOLE[right[0].mark], _STYLES[right[0].mark])
    for place, part in enumerate(right, 1):
        put = yours.index(part.text) + 1 if yours else place
        line, mark, style = screen.text(part.text), " ", "green"
        if put != place:
            line.append_text(screen.text(f" (yours: {put})", "dim"))
            mark, style = "✗", "red"
        yield bulleted(line, screen, f"{mark} {place}.", style)


def _sentences(texts: list[str], told: set[str], screen: Screen) -> Iterator[RenderableType]:
    """Each text as a sentence, unless it has been told."""
    for text in filter(None, texts):
        if text not in told:
            told.add(text)
            whole = text if text.endswith((".", "!", "?", "…")) else text + "."
            yield Padding(sentence(whole, screen), (0, 0, 0, 2))
