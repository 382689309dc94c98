"""A topic's summary as a definition: a text in which the topic is not named."""

import re
from functools import lru_cache

from studyguide.course.model import Fact, Topic, Value
from studyguide.course.schema import SUMMARY as FIELD

SUMMARY = FIELD.id
GAP = "____"
_BETWEEN = re.compile(r"[\s-]+")
_ENDING = re.compile(r"(?:s|es)?(?!\w)")
_LETTER = re.compile(r"\w")


def definition_of(topic: Topic) -> Fact:
    """The fact that a topic's summary is."""
    text = masked(topic.summary, (topic.title, *topic.aliases))
    value = Value(text, topic.id, note=topic.summary if GAP in text else "")
    return Fact(SUMMARY, FIELD.label, FIELD.type, (value,), topic.place)


@lru_cache(maxsize=4096)
def masked(summary: str, names: tuple[str, ...]) -> str:
    """The text with a gap for each of the names, in whatever case, hyphenation or number."""
    told = summary.casefold()
    for name in sorted(names, key=len, reverse=True):
        words = list(filter(None, _BETWEEN.split(name)))
        if words and words[0].casefold() in told:
            words[-1] = words[-1].removesuffix("s") or words[-1]
            summary = _without(list(map(_small, words)), summary)
    return summary


def _without(words: list[str], text: str) -> str:
    """The text with a gap wherever these words stand in it.

    An expression made for them would say it in one line, and takes ten times as long to make.
    """
    told = _small(text)
    kept, done = [], 0
    at = told.find(words[0])
    while at >= 0:
        end = _end_of(words, told, at)
        if end:
            kept.append(text[done:at])
            done = end
        at = told.find(words[0], end or at + 1)
    return GAP.join([*kept, text[done:]])


def _end_of(words: list[str], told: str, at: int) -> int:
    """Where these words end, one of them or many, that begin at a place; 0 if they do not."""
    if _LETTER.match(told[at - 1 : at]):
        return 0
    for word in words[:-1]:
        between = _BETWEEN.match(told, at + len(word))
        if not between or not told.startswith(word, at):
            return 0
        at = between.end()
    end = _ENDING.match(told, at + len(words[-1]))
    return end.end() if end and told.startswith(words[-1], at) else 0


def _small(text: str) -> str:
    """A text in small letters and as long as it was; İ is the one letter that would become two."""
    return text.replace("İ", "I").lower()
