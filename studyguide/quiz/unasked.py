"""Why few forms, or none, can ask a fact: what stands between it and options, or typing."""

from collections.abc import Iterator, Sequence

from studyguide.course.library import Library
from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.typing import TYPES, is_short
from studyguide.quiz.hands import SMALLEST, WINDOW
from studyguide.quiz.likeness import common_words, share_something, too_unequal
from studyguide.quiz.member import Member, known_false, member_of
from studyguide.quiz.siblings import OPEN as NOT_DENIED
from studyguide.quiz.siblings import lack_of_siblings
from studyguide.quiz.wording import Asked

NAMED = "its name gives it away"
DEFINED = "the definition names it"
COMMON = "a term that is no proper name is not typed"
LENGTH = "what is false of it is over three times as long or as short"
SHARED = "what is false of it shares a word or a number with a name"
MUTUAL = "what is false of it may have its value, too"
CROWDED = "{count} of {all} near it have its value, too many for all to be asked at once"
RESTING = "it rests for this seed, as all that it could be asked beside is dealt already"
SEVERAL = "it has several values"
LONG = "its value is too long to type"
OPEN = "it may have values that nobody states, as its field is open"
UNTYPED = "a value of the type {type} is not typed"
OPTIONS = "its wording speaks of options"

SEEDS = tuple("12345678")
"""A fact may rest for any of them; what rests for so many is never asked."""

_MOST_VALUES = 4
"""Values of one fact that are held against those of another."""


def near(library: Library, course: str, kind: str, field: str, rank: int) -> list[Member]:
    """The facts that may lie in one window with a fact, for some seed or other."""
    query = (
        "select number, rank, topic from facts where course = ? and kind = ? and field = ?"
        " and rank between ? and ? order by rank"
    )
    return [
        member_of(library.bare(topic), field, number, at, topic)
        for number, at, topic in library.rows(
            query, course, kind, field, rank - WINDOW + 1, rank + WINDOW - 1
        )
    ]


def why(member: Member, members: Sequence[Member], asked: Asked) -> str:
    """Why no form asks a fact; `members` are the facts near it, and it is one of them."""
    undealt, untyped = why_undealt(member, members, asked), why_untyped(member, asked)
    is_told = undealt == untyped or (undealt == NOT_DENIED and untyped == OPEN)
    return undealt if is_told else f"{undealt}; and {untyped}"


def why_undealt(member: Member, members: Sequence[Member], asked: Asked) -> str:
    """Why a fact lies in no hand, when these are the facts near it and it is one of them."""
    if lack := lack_of_siblings(member, members, asked.field):
        return lack
    others = [each for each in members if each.number != member.number]
    found = {_obstacle(member, other, asked) for other in others}
    if "" in found:
        alike = [each for each in members if each.value.key == member.value.key]
        is_crowd = len(alike) * SMALLEST > len(members)
        counts = {"count": len(alike), "all": len(members)}
        return CROWDED.format(**counts) if is_crowd else RESTING
    return next(reason for reason in (NAMED, SHARED, LENGTH, MUTUAL) if reason in found)


def why_untyped(member: Member, asked: Asked) -> str:
    """Why the value of a fact, or the term of a definition, is not asked to be typed."""
    field = asked.field
    if field.id == SUMMARY.id:
        return DEFINED if asked.proper else COMMON
    if field.type not in (*TYPES, "number", "date"):
        return UNTYPED.format(type=field.type)
    if not member.is_single:
        return SEVERAL
    if not field.closed:
        return OPEN
    if field.type in TYPES:
        if not is_short(member.value.text):
            return LONG
        if "of these" in field.ask:
            return OPTIONS
    return NAMED


def _obstacle(member: Member, other: Member, asked: Asked) -> str:
    """The least of what keeps two facts from lying in one hand, whichever of their values."""
    order = ("", LENGTH, SHARED, NAMED, MUTUAL)
    found = (_between(one, another, asked) for one, another in _turns(member, other))
    return min(found, key=order.index)


def _turns(member: Member, other: Member) -> Iterator[tuple[Member, Member]]:
    for one in member.fact.values[:_MOST_VALUES]:
        for another in other.fact.values[:_MOST_VALUES]:
            yield (
                member.saying(member.fact._replace(values=(one, *member.fact.values))),
                other.saying(other.fact._replace(values=(another, *other.fact.values))),
            )


def _between(one: Member, other: Member, asked: Asked) -> str:
    field = asked.field
    if not (known_false(one.value, other, field) and known_false(other.value, one, field)):
        return MUTUAL
    titles = [one.title, other.title]
    values = [one.value.text, other.value.text]
    common = common_words(titles)
    if share_something(one.title, one.value.text, common):
        return NAMED
    if any(share_something(title, value, common) for title in titles for value in values):
        return SHARED
    return LENGTH if too_unequal(values) or too_unequal(titles) else ""
