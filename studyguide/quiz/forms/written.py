"""What forms share in making a question of one that is written, and in telling its flaws."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from studyguide.course.model import AuthoredQuestion
from studyguide.course.names import folded
from studyguide.quiz.arrangement import disarranged
from studyguide.quiz.forms.interface import Flawed, Written
from studyguide.quiz.question import AUTHORED, COMPUTED, Option, Question
from studyguide.quiz.rules import written as rules

MOST = 9
"""Options of a question, as many as there are keys."""

_BESIDE = re.compile(r"^(?:an?|the) |[.!?]+$")

_OF_EVERY_FORM = ("id", "form", "prompt", "fact", "hint", "explain", "level", "was")


def begun(written: Written) -> Question:
    """The question, still without what answers it."""
    topic, question = written
    source = COMPUTED if question.lab else AUTHORED
    return Question(
        fact=f"{topic.course}/{topic.id}.{question.fact or question.id}",
        topic=topic.id,
        title=topic.title,
        section="",
        form=question.form,
        template=source,
        source=source,
        prompt=question.prompt,
        options=(),
        explain=question.explain,
        place=question.place,
        hint=question.hint,
        among=(topic.id,),
        written=f"{topic.course}/{topic.id}.{question.id}",
    )


def shuffled(options: Sequence[Option], written: Written, seed: str) -> tuple[Option, ...]:
    """The options in an order drawn from the seed."""
    return tuple(_dice(written, seed).sample(options, len(options)))


def disordered(options: Sequence[Option], written: Written, seed: str) -> tuple[Option, ...]:
    """The options in another order than theirs, which is the right one, drawn from the seed."""
    return tuple(disarranged(options, _dice(written, seed)))


def _dice(written: Written, seed: str) -> Random:
    topic, question = written
    return Random(f"{topic.course}/{topic.id}.{question.id}/{seed}")


def chosen(written: Written, seed: str) -> Question:
    """A question whose answers and distractors are its options."""
    right = [Option(text, True) for text in written.question.answers]
    options = shuffled([*right, *wrong(written)], written, seed)
    answers = tuple(option.text for option in options if option.right)
    return begun(written)._replace(options=options, answers=answers)


def wrong(written: Written) -> list[Option]:
    """The distractors, each with the reason why it is wrong."""
    return [Option(each.text, False, each.because) for each in written.question.distractors]


def flaws_in_choice(question: AuthoredQuestion, least: int, most: int) -> Iterator[Flawed]:
    """What a choice of one right answer and `least` to `most` distractors lacks."""
    yield from unused(question, "answer", "distractors")
    yield from one_right(question)
    count = len(question.distractors)
    yield from counted(question, "distractors", "distractor", count, (least, most))
    yield from doubled(question)


def unused(question: AuthoredQuestion, *used: str) -> Iterator[Flawed]:
    """Each key that a form does not use, when it uses these beside what every form does."""
    for key in question.places:
        if key not in used and key not in _OF_EVERY_FORM:
            yield Flawed(rules.unused_key(question.form, key, used), key)


def one_right(question: AuthoredQuestion) -> Iterator[Flawed]:
    """That there is not one right answer."""
    if not question.answers:
        yield Flawed(rules.no_answer())
    elif len(question.answers) > 1:
        flaw = rules.several_answers(question.form, len(question.answers))
        yield Flawed(flaw, "answer", 1)


def counted(
    question: AuthoredQuestion, key: str, noun: str, count: int, bounds: tuple[int, int]
) -> Iterator[Flawed]:
    """That there are too few or too many of what stands under a key."""
    least, most = bounds
    if count < least:
        yield Flawed(rules.too_few(question.form, noun, least, count), key)
    elif count > most:
        yield Flawed(rules.too_many(question.form, noun, most, count), key)


def doubled(question: AuthoredQuestion) -> Iterator[Flawed]:
    """Options that are the same as an earlier one, and distractors that are right."""
    right = {_meant(text) for text in (*question.answers, *question.accept)}
    yield from _again("answer", question.answers)
    for number, each in enumerate(question.distractors):
        if _meant(each.text) in right:
            yield Flawed(rules.right_and_wrong(each.text), "distractors", number)
    yield from _again("distractors", [each.text for each in question.distractors])


def _again(key: str, texts: Sequence[str]) -> Iterator[Flawed]:
    for number in repeated(texts):
        yield Flawed(rules.doubled_option(texts[number]), key, number)


def repeated(texts: Sequence[str]) -> list[int]:
    """The texts that were there before, by their numbers."""
    meant = [_meant(text) for text in texts]
    return [number for number, each in enumerate(meant) if each in meant[:number]]


def _meant(text: str) -> str:
    """What a text says beside its article and its stop."""
    fold = folded(text)
    return _BESIDE.sub("", fold) or fold
