"""Members of a field, made of a title and values."""

from collections.abc import Iterable
from zlib import crc32

from studyguide.course.model import Fact, Place, Value
from studyguide.quiz.member import Member


def value(text: str, key: str = "", when: str = "", note: str = "") -> Value:
    return Value(text, key or text.casefold(), when=when, note=note)


def number(low: float | None, high: float | None) -> Value:
    return Value(f"{low}..{high}", f"{low}..{high}", low=low, high=high, measure="m")


def member(
    title: str,
    *values: Value | str,
    denied: Iterable[str] = (),
    rank: int = 0,
    plural: bool = False,
    section: str = "",
) -> Member:
    held = tuple(value(each) if isinstance(each, str) else each for each in values)
    fact = Fact("maker", "Maker", "text", held, Place("cars.yaml", 7, 3))
    id_ = title.casefold().replace(" ", "-")
    number, keys = crc32(title.encode()), frozenset(denied)
    return Member(number, rank, id_, title, plural, fact, keys, section=section)
