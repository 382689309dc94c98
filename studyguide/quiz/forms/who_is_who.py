"""Who is who: two topics, two fields, and the four ways to assign the values."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from studyguide.course.templates import within_sentence
from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.dice import dice
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Form
from studyguide.quiz.likeness import Parts, all_parts, parts, share_parts, too_unequal
from studyguide.quiz.member import Member, known_false
from studyguide.quiz.question import Option, Question
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.wording import Asked, says

NAME = "who-is-who"
_LONGEST = 48
"""Characters of a value: four of them have to be kept in mind."""

_WORD, _LETTER = re.compile(r"\w+"), re.compile(r"\w")
_TURNS = tuple(product((False, True), repeat=2))
_ASSIGNED = (
    ("A and C", "B and D"),
    ("A and D", "B and C"),
    ("B and C", "A and D"),
    ("B and D", "A and C"),
)
"""For each turn of the values of both fields, the letters of one topic and of the other."""


class _Second(NamedTuple):
    """What two topics say in a second field."""

    members: tuple[Member, Member]
    asked: Asked


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask each pair with the four assignments of letters, which are all made of the same words.

    What the letters stand for changes from question to question, so that each of the four
    is right once.
    """
    field = dealt.asked.field
    if field.id == SUMMARY or not all(_is_short(member) for member in dealt.hand.members):
        return
    for pair in dealt.pairs:
        if second := _second(pair, dealt):
            yield from _of_pair(pair, second, dealt)


def _of_pair(pair: tuple[Member, Member], second: _Second, dealt: Dealt) -> Iterator[Question]:
    one, other = pair
    name = within_sentence(other.title, dealt.asked.proper)
    options = [f"{one.title}: {own}; {name}: {others}" for own, others in _ASSIGNED]
    random = dice(f"{dealt.hand.name}/{one.id}/{NAME}")
    turns = list(_TURNS)
    random.shuffle(turns)
    shown = random.sample(options, 4)
    asked, more = dealt.asked, second.asked
    because = ". ".join(
        f"{dealt.says(m)}; {_continued(s, more)}" for m, s in zip(pair, second.members, strict=True)
    )
    first = within_sentence(one.title, asked.proper)
    prompt = f"Which is which? Match the letters to {first} and {name}."
    for at, (first_swapped, second_swapped) in enumerate(turns):
        right = options[2 * first_swapped + second_swapped]
        table = (
            ("", "", ""),
            (asked.field.label, *_lettered(pair, "AB", first_swapped)),
            (more.field.label, *_lettered(second.members, "CD", second_swapped)),
        )
        member, other = pair if at % 2 == 0 else pair[::-1]
        answers = [
            Option(text, True) if text == right else Option(text, False, "", other.id)
            for text in shown
        ]
        told = (right,)
        yield dealt.question(
            member, NAME, NAME, prompt, answers, told, pair, table=table, because=because
        )


def _continued(member: Member, asked: Asked) -> str:
    """What a member says, as it stands behind a semicolon."""
    said = says(member, asked)
    return within_sentence(said, asked.proper and said.startswith(member.title))


def _lettered(pair: tuple[Member, Member], letters: str, swapped: bool) -> tuple[str, str]:
    values = [member.value.text for member in pair]
    first, second = reversed(values) if swapped else values
    return f"{letters[0]}  {first}", f"{letters[1]}  {second}"


def _second(pair: tuple[Member, Member], dealt: Dealt) -> _Second | None:
    """A second field in which the two differ for certain and which gives nothing away."""
    one, other = pair
    titles, values = (one.title, other.title), (one.value.text, other.value.text)
    if not _is_even(titles, values):
        return None  # whatever else they say
    told = all_parts([parts(text) for text in (*titles, *values)])
    fields = [fact.field for fact in dealt.topic(one).facts if fact.field != dealt.asked.field.id]
    dice(f"{dealt.hand.name}/{one.id}/second").shuffle(fields)
    for field in fields:
        found, found_other = dealt.of_field(one, field), dealt.of_field(other, field)
        if found and found_other:
            (first, asked), (second, _) = found, found_other
            if _tells_apart(first, second, asked):
                more = first.value.text, second.value.text
                if _no_leak(more, told) and _is_even(titles, more) and _is_even(values, more):
                    return _Second((first, second), asked)
    return None


def _tells_apart(one: Member, other: Member, asked: Asked) -> bool:
    return (
        _is_short(one)
        and _is_short(other)
        and known_false(one.value, other, asked.field)
        and known_false(other.value, one, asked.field)
    )


def _no_leak(values: tuple[str, str], told: Parts) -> bool:
    """Whether two values are of a length and neither shares something with what is told."""
    return not too_unequal(values) and not any(share_parts(parts(value), told) for value in values)


def _is_even(some: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two texts and two others have as much in common, whichever way they are put
    together: words, small ones too, for who writes of one thing uses one sort of "a" and "of";
    and what they begin with, as MT-NLG and Microsoft do.
    """
    (one, a), (other, b), (first, c), (second, d) = map(_traits, (*some, *others))
    if (a == c) + (b == d) != (a == d) + (b == c):
        return False
    return len(one & first) + len(other & second) == len(one & second) + len(other & first)


@lru_cache(maxsize=4096)
def _traits(text: str) -> tuple[frozenset[str], str]:
    """The words of a text, and the letter that it begins with."""
    letter = _LETTER.search(text)
    return frozenset(_WORD.findall(text.casefold())), letter[0].casefold() if letter else ""


def _is_short(member: Member) -> bool:
    return member.is_single and len(member.value.text) <= _LONGEST and not member.value.when


WHO_IS_WHO = Form(NAME, CHOOSE, of_hand)
