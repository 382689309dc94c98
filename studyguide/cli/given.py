"""What a learner gives a lab, read: a word, a number, or a topic that has such a number."""

from typing import Any

from studyguide.errors import StudyGuideError, said_back
from studyguide.figure.written import short
from studyguide.lab.interface import Input

Taken = dict[str, list[str]]
"""What was taken from topics: under the title of each, its numbers and what they count."""


def read(wanted: Input, typed: Any, content: str | None, taken: Taken) -> Any:
    """What was typed as the lab wants it; its default where nothing was.

    Raises StudyGuideError for what cannot be read. `content` is what `--content` says; what
    comes from a topic is noted in `taken`.
    """
    if typed is None or typed == [] or wanted.is_flag:
        return typed if wanted.is_flag else wanted.default
    if wanted.is_list:
        return tuple(_read_one(wanted, word, content, taken) for word in typed)
    return _read_one(wanted, " ".join(typed) if wanted.is_main else typed, content, taken)


def written(value: Any) -> str:
    """A default as a learner would write it; empty where there is none."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, tuple):
        return " ".join(map(written, value))
    is_long = isinstance(value, (int, float)) and value >= 10**6
    return short(value, 6) if is_long else str(value)


def _read_one(wanted: Input, word: str, content: str | None, taken: Taken) -> Any:
    if wanted.given.of:
        return _chosen(wanted, word)
    try:
        return wanted.given.read(word)
    except ValueError as error:
        if wanted.given.field and word.strip()[:1].isalpha():  # `7 GB` names no topic
            return _of_topic(wanted, word, content, taken)
        raise _not_read(wanted, error) from None


def _chosen(wanted: Input, word: str) -> str:
    """The word of a choice that is meant, however it is capitalised; else StudyGuideError."""
    alike = (each for each in wanted.given.of if each.casefold() == word.casefold())
    if (chosen := next(alike, None)) is None:
        raise _no_choice(wanted, word)
    return chosen


def _no_choice(wanted: Input, word: str) -> StudyGuideError:
    from studyguide.course.names import did_you_mean, either

    known = list(wanted.given.of)
    hint = did_you_mean(word, known) or f"It is {either(known)}."
    message = f"{'This' if wanted.is_main else wanted.option} cannot be {said_back(word)}."
    return StudyGuideError(message, hint, exit_code=2)


def _not_read(wanted: Input, error: ValueError) -> StudyGuideError:
    prefix = "" if wanted.is_main else f"{wanted.option}: "
    return StudyGuideError(prefix + str(error), wanted.given.about, exit_code=2)


def _of_topic(wanted: Input, name: str, content: str | None, taken: Taken) -> Any:
    """The number that the topic of this name has in the field that the input may be."""
    from studyguide.cli.desk import open_shelf

    try:
        topic = open_shelf(content).find_topic(name).topic()
    except StudyGuideError as error:
        message = f"{said_back(name)} is neither a number nor the name of one topic."
        raise StudyGuideError(message, error.hint, exit_code=2) from None
    values = [v for fact in topic.facts if fact.field == wanted.given.field for v in fact.values]
    value = next((value for value in values if value.number is not None), None)
    if value is None:
        message = f"{topic.title} says no single number of {wanted.given.field}."
        raise StudyGuideError(message, "Give a number, or a topic that has one.")
    taken.setdefault(topic.title, []).append(f"{value.text} {wanted.given.field}")
    try:
        return wanted.given.read(str(value.number))
    except ValueError as error:  # a number may be too large or small for the lab
        raise _not_read(wanted, error) from None
