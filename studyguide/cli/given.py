"""What a learner gives a lab, read: a word, a number, or a topic that has such a number."""

from typing import Any

from studyguide.errors import StudyGuideError
from studyguide.lab.interface import Input

Taken = dict[str, list[str]]
"""What was taken from topics: under the title of each, its numbers and what they count."""

_SCALES = {"T": 10**12, "B": 10**9, "M": 10**6}


def read(given: Input, typed: Any, content: str | None, taken: Taken) -> Any:
    """What was typed as the lab wants it; its default where nothing was.

    Raises StudyGuideError for what cannot be read. `content` is what `--content` says; what
    comes from a topic is noted in `taken`.
    """
    if typed is None or typed == [] or given.is_flag:
        return typed if given.is_flag else given.default
    if given.is_list:
        return tuple(_read_one(given, word, content, taken) for word in typed)
    return _read_one(given, " ".join(typed) if given.is_main else typed, content, taken)


def written(value: Any) -> str:
    """A default as a learner would write it; empty where there is none."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, tuple):
        return " ".join(map(written, value))
    if isinstance(value, (int, float)) and value >= 10**6:
        sizes = ((name, value / scale) for name, scale in _SCALES.items())
        return next((f"{size:g}{name}" for name, size in sizes if size >= 1), str(value))
    return str(value)


def _read_one(given: Input, word: str, content: str | None, taken: Taken) -> Any:
    if given.given.of:
        return _chosen(given, word)
    try:
        return given.given.read(word)
    except ValueError as error:
        if given.given.field and word.strip()[:1].isalpha():  # `7 GB` names no topic
            return _of_topic(given, word, content, taken)
        prefix = "" if given.is_main else f"{_option(given)}: "
        raise StudyGuideError(prefix + str(error), given.given.about, exit_code=2) from None


def _chosen(given: Input, word: str) -> str:
    """The word of a choice that is meant, however it is capitalised; else StudyGuideError."""
    alike = (each for each in given.given.of if each.casefold() == word.casefold())
    if (chosen := next(alike, None)) is None:
        raise _no_choice(given, word)
    return chosen


def _no_choice(given: Input, word: str) -> StudyGuideError:
    from studyguide.course.names import did_you_mean, either

    known = list(given.given.of)
    hint = did_you_mean(word, known) or f"It is {either(known)}."
    message = f"{'This' if given.is_main else _option(given)} cannot be {word!r}."
    return StudyGuideError(message, hint, exit_code=2)


def _option(given: Input) -> str:
    return f"--{given.name.replace('_', '-')}"


def _of_topic(given: Input, name: str, content: str | None, taken: Taken) -> Any:
    """The number that the topic of this name has in the field that the input may be."""
    from studyguide.cli.desk import open_shelf

    try:
        topic = open_shelf(content).find_topic(name).topic()
    except StudyGuideError as error:
        message = f"{name!r} is neither a number nor the name of one topic."
        raise StudyGuideError(message, error.hint, exit_code=2) from None
    values = [v for fact in topic.facts if fact.field == given.given.field for v in fact.values]
    value = next((value for value in values if value.number is not None), None)
    if value is None:
        message = f"{topic.title} says no single number of {given.given.field}."
        raise StudyGuideError(message, "Give a number, or a topic that has one.")
    taken.setdefault(topic.title, []).append(f"{value.text} {given.given.field}")
    return given.given.read(str(value.number))
