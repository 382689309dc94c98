"""Pair each partner with the option that belongs to it."""

from studyguide.quiz.judgement import Judgement, Mark, NotAnAnswer, Part
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way
from studyguide.quiz.ways.numbers import numbers_in

LETTERS = "abcdefghi"


def invite(question: Question) -> str:
    count = len(question.partners)
    return f"the numbers for {LETTERS[:count]} in turn, such as {_sample(count)}"


def judge(question: Question, given: str) -> Judgement:
    """Judge one option's number for each partner. Raises NotAnAnswer for any other text."""
    count = len(question.partners)
    hint = f"Type the number for {' '.join(LETTERS[:count])} in turn: {_sample(count)}, say."
    numbers = numbers_in(given, len(question.options), hint)
    if len(numbers) != count:
        raise NotAnAnswer(hint)
    parts, hits = [], 0
    taken_for: dict[str, None] = {}
    for partner, number, answer in zip(question.partners, numbers, question.answers, strict=True):
        chosen = question.options[number - 1]
        is_right = chosen.text == answer
        hits += is_right
        mark = Mark.RIGHT if is_right else Mark.WRONG
        because = "" if is_right else chosen.because
        parts.append(Part(f"{partner}: {chosen.text}", mark, because, chosen.of))
        if not is_right:
            parts.append(Part(f"{partner}: {answer}", Mark.MISSED))
            if chosen.of:
                taken_for[chosen.of] = None
    return Judgement(hits / count, tuple(parts), tuple(taken_for))


def _sample(count: int) -> str:
    return "".join(map(str, [2, 1, *range(3, count + 1)]))


PAIR = Way(invite, judge)
