"""Unfair ways to make questions, each of which the bar must refuse."""

from collections.abc import Callable, Iterator
from functools import cache
from random import Random

from studyguide.course.library import Library
from studyguide.quiz.forms import choose_one
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.hands import Hand
from studyguide.quiz.likeness import share_something
from studyguide.quiz.member import Member, known_false
from studyguide.quiz.question import Question
from studyguide.quiz.windows import Windows
from studyguide.quiz.wording import Asked, Sentences
from tests.quiz.forms.hands import dealt

Field = tuple[Asked, list[Member]]
_TRIES = 20


def naive(library: Library, seed: str) -> Iterator[Question]:
    """Each fact with any three other values that are false of it."""
    random = Random(seed)
    for asked, members in _fields(library):
        for member in members:
            others = _false_of(member, members, asked)
            random.shuffle(others)
            yield from _ask(member, _different(others), asked, random)


def nearest_first(library: Library, seed: str) -> Iterator[Question]:
    """Each fact with the three values that are nearest to it."""
    random = Random(seed)
    for asked, members in _fields(library):
        for member in members:
            others = _false_of(member, members, asked)
            others.sort(key=lambda other: abs(other.rank - member.rank))
            yield from _ask(member, _different(others), asked, random)


def never_the_longest(library: Library, seed: str) -> Iterator[Question]:
    """A rule held against single questions: the right option is not the longest."""
    for question in naive(library, seed):
        if len(question.right.text) < max(len(option.text) for option in question.options):
            yield question


def one_sided(library: Library, seed: str) -> Iterator[Question]:
    """Hands, of which only those questions are left out whose own answer is given away."""
    random = Random(seed)
    for asked, members in _fields(library):
        left = random.sample(members, len(members))
        while left:
            hand = [left.pop(0)]
            for other in list(left):
                if len(hand) < 4 and all(_differ(other, one, asked) for one in hand):
                    hand.append(other)
                    left.remove(other)
            name = f"{asked.field.id}/{len(left)}"
            for question in _of_hand(hand, asked, Hand(name, tuple(hand), 1)):
                if not share_something(question.prompt, question.right.text):
                    yield question


def retried(library: Library, seed: str) -> Iterator[Question]:
    """Each fact in the first seed in which it lies in a hand."""
    dealt = [Windows(library, f"{seed}/{at}") for at in range(_TRIES)]
    query = "select number, course, kind, field, rank from facts"
    for number, course, kind, field, rank in library.rows(query):
        asked = dealt[0].asked(course, kind)[field]
        hands = (windows.around(course, kind, field, rank).hand_of(number) for windows in dealt)
        if hand := next((hand for hand in hands if hand and len(hand.members) > 2), None):
            made = _of_hand(list(hand.members), asked, hand)
            topic = next(member.id for member in hand.members if member.number == number)
            yield from (question for question in made if question.topic == topic)


UNFAIR: dict[str, Callable[[Library, str], Iterator[Question]]] = {
    "naive": naive,
    "nearest first": nearest_first,
    "never the longest": never_the_longest,
    "one-sided": one_sided,
    "retried": retried,
}


@cache
def _fields(library: Library) -> list[Field]:
    """Every field with its facts of a single value."""
    windows = Windows(library, "")
    found: dict[tuple[str, str, str], dict[int, Member]] = {}
    for *field, rank in library.rows("select course, kind, field, rank from facts"):
        course, kind, name = field
        for member in windows.around(course, kind, name, rank).members:
            if member.is_single and name != "summary":
                found.setdefault((course, kind, name), {})[member.number] = member
    return [
        (windows.asked(course, kind)[name], list(members.values()))
        for (course, kind, name), members in found.items()
    ]


def _differ(one: Member, other: Member, asked: Asked) -> bool:
    return known_false(one.value, other, asked.field) and known_false(other.value, one, asked.field)


def _false_of(member: Member, members: list[Member], asked: Asked) -> list[Member]:
    return [other for other in members if known_false(other.value, member, asked.field)]


def _different(others: list[Member]) -> list[Member]:
    """The first three with different values."""
    return list({other.value.text: other for other in reversed(others)}.values())[::-1][:3]


def _ask(member: Member, others: list[Member], asked: Asked, random: Random) -> Iterator[Question]:
    if len(others) < 3:
        return
    hand = Hand("", (member, *others), random.randrange(4))
    yield from [each for each in _of_hand([member], asked, hand) if each.topic == member.id]


def _of_hand(members: list[Member], asked: Asked, hand: Hand) -> Iterator[Question]:
    like = dealt(tuple(members), asked.field)
    made = Dealt(hand, asked, like.window, like.topic, like.of_field, Sentences())
    if len(hand.members) > 2:
        yield from (each for each in choose_one.of_hand(made) if each.template == choose_one.ASK)
