"""A quiz on the screen: the question, what an answer was worth, and how it went."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.quiz.question import Question
from studyguide.study.sitting import Answered, Sitting
from studyguide.view.facts import bulleted
from studyguide.view.places import at_line
from studyguide.view.screen import Screen
from studyguide.view.show import command


def asked(question: Question, number: int, total: int, screen: Screen) -> Iterator[RenderableType]:
    """The prompt, its options and the keys."""
    where = f"  {question.section}" if question.section else ""
    yield screen.line((f"Question {number} of {total}", "bold cyan"), (where, "dim"))
    yield Text("")
    yield screen.text(question.prompt, "bold")
    yield Text("")
    for key, option in enumerate(question.options, 1):
        body = bulleted(screen.text(option.text), screen, f"{key}", "cyan")
        yield Padding(body, (0, 0, 0, 2))
    yield Text("")
    keys = f"1-{len(question.options)} answer · 0 I don't know · q stop"
    yield screen.text(keys, "dim")


def verdict(answered: Answered, screen: Screen) -> Iterator[RenderableType]:
    """What was chosen, what was right and why, and where it stands in the notes."""
    question, chosen = answered.question, answered.chosen
    right = question.right
    yield Text("")
    if chosen and chosen.right:
        yield bulleted(screen.text(right.text), screen, "✓ Right:", "bold green")
    else:
        if chosen:
            yield bulleted(screen.text(chosen.text), screen, "✗ Yours:", "bold red")
            if chosen.because:
                yield _indented(_sentence(chosen.because), screen)
        yield bulleted(screen.text(right.text), screen, "  Right:", "bold green")
    for why in (right.because, question.explain):
        if why:
            yield _indented(_sentence(why), screen)
    place = f"studyguide show {question.topic}  ({at_line(question.place)})"
    yield Padding(screen.text(place, "dim"), (0, 0, 0, 2))
    yield Text("")


def summary(sitting: Sitting, ending: str, scope: str, screen: Screen) -> Iterator[RenderableType]:
    """The score, what was missed and what to do about it."""
    total = len(sitting.answered)
    if ending:
        yield Text("")
        yield screen.text(ending)
    if not total:
        yield screen.text("No question was answered.")
        return
    yield screen.text(f"{sitting.right} of {total} right.", "bold")
    if sitting.is_short and not sitting.current:
        yield screen.text("That is all that can be asked here at once.")
    if sitting.missed:
        yield Text("")
        yield screen.text("Missed:", "bold")
        for missed in sitting.missed:
            yield from _missed(missed, screen)
    yield Text("")
    yield from _next(sitting, scope, screen)


def _missed(missed: Answered, screen: Screen) -> Iterator[RenderableType]:
    question = missed.question
    yield bulleted(
        Text("\n").join(
            [
                screen.text(question.prompt),
                screen.text(question.right.text, "green"),
                screen.text(at_line(question.place), "dim"),
            ]
        ),
        screen,
    )


def _next(sitting: Sitting, scope: str, screen: Screen) -> Iterator[RenderableType]:
    yield screen.text("Next:", "bold")
    for one, other in sitting.mixed_up[:3]:
        yield command(f"studyguide compare {one} {other}", screen)
    mixed = {id_ for pair in sitting.mixed_up[:3] for id_ in pair}
    topics = dict.fromkeys(missed.question.topic for missed in sitting.missed)
    for topic in [id_ for id_ in topics if id_ not in mixed][:3]:
        yield command(f"studyguide show {topic}", screen)
    yield command(f"studyguide quiz {scope}".rstrip(), screen)


def _indented(sentence: str, screen: Screen) -> RenderableType:
    return Padding(screen.text(sentence), (0, 0, 0, 2))


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else text + "."
