"""A number as an author writes it for an answer: read, or told why it cannot be."""

import re
from collections.abc import Iterator

from studyguide.course.flaw import Flaw
from studyguide.course.model import DAYS, Value
from studyguide.course.numbers import WrongMeasure, in_words, read_date, read_quantity
from studyguide.quiz.forms.interface import Flawed, Written
from studyguide.quiz.forms.written import begun, one_right, unused, wrong
from studyguide.quiz.question import Quantity, Question
from studyguide.quiz.rules import written as rules


def of_author(written: Written, seed: str) -> Question:
    """The number as it is written, or else as the fact has it; of a date, a question for it.

    The prompt tells how far an answer may be off. Of one that is computed, the distractors are
    what it must not be taken for.
    """
    question = written.question
    tolerance = _share(question.tolerance) if question.tolerance else 0.0
    quantity = _read(written)._replace(tolerance=tolerance)
    answers = question.answers or ((written.value.text,) if written.value else ())
    answers = tuple(map(_grouped, answers))
    siblings = tuple(wrong(written))
    near_enough = f" (within {tolerance * 100:g} %)" if tolerance else ""
    built = begun(written)._replace(
        prompt=question.prompt + near_enough, answers=answers, quantity=quantity, siblings=siblings
    )
    return built._replace(form="date") if quantity.measure == DAYS else built


def flaws(written: Written) -> Iterator[Flawed]:
    """Why this is no number, or cannot be judged as one."""
    question, value = written.question, written.value
    yield from unused(question, "answer", "tolerance", "measure")
    if question.answers or value is None or (value.low, value.high) == (None, None):
        yield from one_right(question)
    if question.answers and (flaw := _flaw_in_answer(written)):
        yield Flawed(flaw, "answer", 0)
    counted = _counted(value)
    if question.measure and counted and counted != question.measure:
        yield Flawed(rules.other_measure(question.measure, counted), "measure", 0)
    if question.tolerance and (flaw := _flaw_in_tolerance(written)):
        yield Flawed(flaw, "tolerance", 0)


def _read(written: Written) -> Quantity:
    """What is right, still without a tolerance. Raises ValueError where it cannot be read."""
    question, value = written.question, written.value
    if not question.answers and value:
        return Quantity(value.low, value.high, value.measure, 0.0)
    text = question.answers[0]
    if _counted(value) == DAYS:
        date = read_date(text)
        return Quantity(date.low, date.high, DAYS, 0.0)
    read = read_quantity(text, question.measure or _counted(value))
    return Quantity(read.low, read.high, read.measure, 0.0)


def _counted(value: Value | None) -> str | None:
    """What the fact that is asked about counts, if anything."""
    return value.measure if value else None


def _grouped(text: str) -> str:
    """A long whole number with commas and a range in words, as they are shown elsewhere."""
    return f"{int(text):,}" if re.fullmatch("[1-9][0-9]{4,}", text) else in_words(text)


def _share(text: str) -> float:
    """What `5 %` or `0.05` is of the whole. Raises ValueError for what is no share."""
    read = read_quantity(text, None)
    if read.number is None or read.measure not in (None, "%"):
        raise ValueError(text)
    share = read.number / 100 if read.measure else read.number
    if not 0 <= share < 1:
        raise ValueError(text)
    return share


def _flaw_in_answer(written: Written) -> Flaw | None:
    text, counted = written.question.answers[0], _counted(written.value)
    try:
        _read(written)
    except ValueError as error:
        return _misread(text, error, counted, written.question.measure or counted)
    is_said = written.question.measure or counted in (None, DAYS)
    if counted and not is_said and _is_bare(text):
        return rules.bare_number(text, counted)
    return None


def _misread(text: str, error: ValueError, counted: str | None, measure: str | None) -> Flaw:
    """The flaw that kept an answer from being read; `measure` is what it is to count."""
    from studyguide.course.rules import bad_date, bad_number, wrong_measure  # no quiz needs them

    if counted == DAYS:
        return bad_date.flaw(str(error))
    if not isinstance(error, WrongMeasure):
        return bad_number.flaw(text, str(error), measure)
    if measure is None:
        return rules.unnamed_measure(text)
    return wrong_measure.flaw(f"{text!r} does not count {measure}.", measure)


def _is_bare(text: str) -> bool:
    """Whether a number that can be read does not say what it counts."""
    try:
        return read_quantity(text, None).measure is None
    except WrongMeasure:  # it names a measure of its field's
        return False


def _flaw_in_tolerance(written: Written) -> Flaw | None:
    text = written.question.tolerance
    if _counted(written.value) == DAYS:
        return rules.tolerance_of_date()
    try:
        _share(text)
    except ValueError:
        return rules.bad_tolerance(text)
    return None
