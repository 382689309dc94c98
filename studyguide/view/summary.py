"""How a quiz went: the score, what was missed, what was mixed up and what to do next."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.memory.schedule import TRUE_FALSE
from studyguide.study.answered import Answered
from studyguide.study.score import (
    MixUp,
    Score,
    first_answers,
    missed,
    mixed_up,
    score,
    score_by,
)
from studyguide.study.sitting import Sitting
from studyguide.view.facts import bulleted
from studyguide.view.onward import command
from studyguide.view.places import to_look_up
from studyguide.view.screen import Screen
from studyguide.view.verdict import right_lines

_MOST_MIX_UPS = 3

TitleOf = Callable[[str, str], str]
"""The title of a course's topic by its id."""


class Following(NamedTuple):
    """Commands: the same once more, and, if there are such, what is left and what was missed."""

    again: str
    left: str = ""
    missed: str = ""


def summary(
    sitting: Sitting, ending: str, following: Following, title_of: TitleOf, screen: Screen
) -> Iterator[RenderableType]:
    """The whole of it. `ending` says why it ended early."""
    answers = first_answers(sitting.answered)
    if ending:
        yield Text("")
        yield screen.text(ending)
    if not answers:
        yield screen.text("No question was answered.")
        return
    yield screen.text(_in_words(score(answers)), "bold")
    if any(each.is_right and each.question.form == TRUE_FALSE for each in answers):
        luck = "A right true-false may be luck: it does not count as known."
        yield screen.text(luck, "dim")
    if sitting.is_short:
        yield screen.text("That is all that can be asked here at once.")
    sections = score_by(answers, lambda answered: answered.question.section or "Elsewhere")
    yield from _by("By section:", sections, screen)
    yield from _by("By form:", score_by(answers, lambda each: each.question.form), screen)
    if lost := missed(answers):
        yield from _headed("Missed:", screen)
        yield from (_missed(each, screen) for each in lost)
    pairs = mixed_up(sitting.answered)[:_MOST_MIX_UPS]
    if pairs:
        yield from _headed("Mixed up:", screen)
        for pair in pairs:
            yield from _mix_up(pair, title_of, screen)
    yield from _headed("Next:", screen)
    left = sitting.left if following.left else []  # to tell how many, all are made
    yield from _part(following.left, len(left), "left", screen)
    yield from _part(following.missed, len(sitting.missed), "missed", screen)
    look = f"studyguide show {lost[0].question.topic}" if lost and not pairs else following.again
    yield command(look, screen)


def _part(words: str, count: int, what: str, screen: Screen) -> Iterator[RenderableType]:
    """A command that asks so many questions, if there is one and there are any."""
    if words and count:
        yield command(words, screen)
        questions = "question" if count == 1 else f"{count} questions"
        yield Padding(screen.text(f"the {questions} {what}", "dim"), (0, 0, 0, 4))


def _in_words(whole: Score) -> str:
    words = f"{whole.right} of {whole.asked} right"
    if whole.partly:
        words += f", {whole.partly} in part: {_points(whole)} points of {whole.asked}"
    return f"{words}."


def _points(part: Score) -> str:
    return f"{round(part.points, 1):g}"


def _by(head: str, parts: dict[str, Score], screen: Screen) -> Iterator[RenderableType]:
    """The score of each part; one part alone is the whole, whose score was told."""
    if len(parts) < 2:
        return
    yield from _headed(head, screen)
    for name, part in parts.items():
        told = screen.text(f"{name}: {_points(part)} of {part.asked}")
        yield Padding(told, (0, 0, 0, 2))


def _headed(head: str, screen: Screen) -> Iterator[RenderableType]:
    yield Text("")
    yield screen.text(head, "bold")


def _missed(answered: Answered, screen: Screen) -> RenderableType:
    question = answered.question
    place = screen.text(to_look_up(question.topic, question.place), "dim")
    lines = [screen.text(question.prompt), *right_lines(question, screen), place]
    return bulleted(Text("\n").join(lines), screen)


def _mix_up(pair: MixUp, title_of: TitleOf, screen: Screen) -> Iterator[RenderableType]:
    titles = [title_of(pair.course, id_) for id_ in (pair.topic, pair.taken_for)]
    times = f", {pair.times} times" if pair.times > 1 else ""
    yield bulleted(screen.text(" and ".join(titles) + times), screen)
    yield command(f"studyguide compare {pair.topic} {pair.taken_for}", screen)
