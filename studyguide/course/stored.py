"""Topics as text in the compiled library, and back."""

import json
import zlib
from typing import Any

from studyguide.course.model import (
    AuthoredQuestion,
    Distractor,
    Fact,
    Mention,
    Place,
    Source,
    Topic,
    Value,
)


def to_json(thing: object) -> str:
    """Dataclasses (as objects), named tuples (as lists) and what holds them, as compact JSON."""
    text = json.dumps(thing, default=vars, ensure_ascii=False, separators=(",", ":"))
    # a file's name may hold bytes that are no UTF-8, which SQLite cannot keep but \udcff can
    return text.encode("utf-8", "backslashreplace").decode()


def checksum(page: str) -> int:
    """What a stored page must sum to, so that a damaged one is noticed."""
    return zlib.crc32(page.encode("utf-8", "surrogatepass"))


def topic_from(text: str) -> Topic:
    """The topic that `to_json` wrote; raises ValueError, KeyError or TypeError on other text."""
    stored: dict[str, Any] = json.loads(text)
    stored["noun"] = tuple(stored["noun"])
    stored["facts"] = tuple(fact_from(fact) for fact in stored["facts"])
    stored["linked_from"] = tuple(Mention(*mention) for mention in stored["linked_from"])
    stored["sources"] = tuple(Source(*source) for source in stored["sources"])
    stored["questions"] = tuple(question_from(each) for each in stored["questions"])
    stored["place"] = Place(*stored["place"])
    for key in ("aliases", "blocks", "after", "leads_to"):
        stored[key] = tuple(stored[key])
    return Topic(**stored)


def question_from(stored: dict[str, Any]) -> AuthoredQuestion:
    """An authored question from its stored form."""
    stored["distractors"] = tuple(Distractor(*each) for each in stored["distractors"])
    stored["place"] = Place(*stored["place"])
    return AuthoredQuestion(**stored)


def fact_from(stored: dict[str, Any]) -> Fact:
    """A fact from its stored form."""
    stored["values"] = tuple(Value(**value) for value in stored["values"])
    stored["place"] = Place(*stored["place"])
    return Fact(**stored)
