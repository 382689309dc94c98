"""Topics as text in the compiled library, and back."""

import json
from binascii import crc32
from collections.abc import Iterable
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
    """Named tuples (as lists) and what holds or is held by them, as compact JSON."""
    text = json.dumps(thing, ensure_ascii=False, separators=(",", ":"))
    # a file's name may hold bytes that are no UTF-8, which SQLite cannot keep but \udcff can
    return text.encode("utf-8", "backslashreplace").decode()


def checksum(page: str) -> int:
    """What a stored page must sum to, so that a damaged one is noticed."""
    return crc32(page.encode("utf-8", "surrogatepass"))


def topic_from(text: str) -> Topic:
    """The topic that `to_json` wrote; raises ValueError or TypeError on other text."""
    topic = Topic._make(json.loads(text))
    return topic._replace(
        noun=(topic.noun[0], topic.noun[1]),
        aliases=tuple(topic.aliases),
        facts=tuple(map(fact_from, topic.facts)),
        linked_from=tuple(Mention(*mention) for mention in topic.linked_from),
        blocks=tuple(topic.blocks),
        sources=tuple(Source(*source) for source in topic.sources),
        after=tuple(topic.after),
        leads_to=tuple(topic.leads_to),
        variants=tuple(topic.variants),
        questions=tuple(map(question_from, topic.questions)),
        place=Place(*topic.place),
        denied={field: tuple(keys) for field, keys in topic.denied.items()},
    )


def question_from(stored: Iterable[Any]) -> AuthoredQuestion:
    """An authored question from its stored form."""
    question = AuthoredQuestion._make(stored)
    distractors = tuple(Distractor(*each) for each in question.distractors)
    return question._replace(distractors=distractors, place=Place(*question.place))


def fact_from(stored: Iterable[Any]) -> Fact:
    """A fact from its stored form."""
    fact = Fact._make(stored)
    values = tuple(Value(*value) for value in fact.values)
    return fact._replace(values=values, place=Place(*fact.place))
