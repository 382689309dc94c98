"""Questions drawn from a scope one after the other, so that they differ as they come."""

from collections.abc import Callable, Collection, Iterator
from itertools import islice
from random import Random
from typing import NamedTuple

from studyguide.course.library import Library
from studyguide.course.shelf import Found, Scope
from studyguide.quiz.authoring import Compute
from studyguide.quiz.bank import Bank
from studyguide.quiz.drawn import Ahead, Drawn
from studyguide.quiz.forms import FORMS
from studyguide.quiz.question import Question

_MOST_TRIES = 2000
"""Facts looked at before a scope is called exhausted: some rest for any one seed."""

_AHEAD = 8
"""Questions among which the next is looked for, so that neighbours have little in common."""


Row = tuple[Bank, str, int]
"""What makes a question: a row of `questions` or `facts` of one library, by its number."""


class Wish(NamedTuple):
    """What a learner wants of the questions: forms, none that is not wanted, some facts first.

    `comes_first` tells it of a fact's key; None where no fact is to come before another.
    """

    forms: Collection[str] = FORMS
    is_wanted: Callable[[Question], bool] = lambda _: True
    comes_first: Callable[[str], bool] | None = None


ANYTHING = Wish()


class _Source(NamedTuple):
    """The numbers of a table's rows in one library, and what makes questions of them."""

    bank: Bank
    table: str
    numbers: range | list[int]


def draw(
    scopes: list[Scope], seed: str, wish: Wish = ANYTHING, compute: Compute | None = None
) -> Drawn:
    """Questions of the scopes in an order drawn from the seed, until none is left.

    Authored and generated ones take turns. A topic's fact is asked once, and a hand is
    never asked twice: what was right before would not be right again.
    """
    banks = {id(scope.library): Bank(scope.library, seed, compute=compute) for scope in scopes}
    random = Random(seed)
    streams = []
    for table in ("questions", "facts"):
        parts = [
            _Source(bank := banks[id(scope.library)], table, bank.numbers(scope, table))
            for scope in scopes
        ]
        most = _MOST_TRIES if wish.comes_first is None else None
        streams.append(_shuffled(parts, random, most))
    if wish.comes_first:
        random.shuffle(streams)
        return Drawn(_in_rounds(streams, wish, wish.comes_first))
    # a hand must be dealt for a generated one, but an authored one is read and shown
    authored = Ahead(_questions(streams[0], wish))
    both = [authored, _questions(streams[1], wish)]
    random.shuffle(both)
    return Drawn(_spread(_in_turns(both)), authored)


def draw_contrast(one: Found, other: Found, seed: str, wish: Wish = ANYTHING) -> Drawn:
    """Questions that tell two topics of one library apart: each weighs both of them."""
    ids = (one.line.id, other.line.id)
    bank = Bank(one.library, seed, confusions=(ids,))
    numbers = _facts_of(one.library, (one.line.number, other.line.number))
    Random(seed).shuffle(numbers)
    source = ((bank, "facts", number) for number in numbers)
    if wish.comes_first:
        return Drawn(_in_rounds([source], wish, wish.comes_first, ids))
    return Drawn(_spread(_questions(source, wish, ids)))


def _facts_of(library: Library, topics: tuple[int, int]) -> list[int]:
    query = "select number from facts where topic in (?, ?) order by number"
    return [number for (number,) in library.rows(query, *topics)]


def _in_rounds(
    streams: list[Iterator[Row]],
    wish: Wish,
    comes_first: Callable[[str], bool],
    among: Collection[str] = (),
) -> Iterator[Question]:
    """All that comes first, then all that comes later, the streams of each in turns."""
    dealt: set[str] = set()
    split = [_split(rows, comes_first) for rows in streams]
    for each in zip(*split, strict=True):
        yield from _spread(_in_turns([_questions(iter(rows), wish, among, dealt) for rows in each]))


def _split(rows: Iterator[Row], comes_first: Callable[[str], bool]) -> tuple[list[Row], list[Row]]:
    first: list[Row] = []
    later: list[Row] = []
    for bank, table, number in rows:
        is_first = comes_first(bank.key(table, number))
        (first if is_first else later).append((bank, table, number))
    return first, later


def _questions(
    rows: Iterator[Row], wish: Wish, among: Collection[str] = (), dealt: set[str] | None = None
) -> Iterator[Question]:
    """A question for each row that can be asked, unless its hand is among those dealt.

    Facts are asked by what weighs all the topics `among` against one another.
    """
    dealt = set() if dealt is None else dealt
    for bank, table, number in rows:
        if table == "questions":
            question = bank.authored(number)
            if question and question.form in wish.forms and wish.is_wanted(question):
                yield question
            continue
        hand = bank.hand_name(number)
        found = None if hand in dealt else bank.generated(number, wish.forms, among)
        if found and wish.is_wanted(found):
            dealt.add(hand)
            yield found


def _in_turns(streams: list[Iterator[Question]]) -> Iterator[Question]:
    while streams:
        stream = streams.pop(0)
        if question := next(stream, None):
            yield question
            streams.append(stream)


def _spread(questions: Iterator[Question]) -> Iterator[Question]:
    """The same questions, each as unlike the last as those that are about to come allow."""
    first = next(questions, None)  # any will do, so it does not wait for others to be made
    if first is None:
        return
    yield first
    last, waiting = first, list(islice(questions, _AHEAD - 1))
    while waiting:
        waiting += islice(questions, 1)
        last = min(waiting, key=lambda question: _likeness(question, last))
        waiting.remove(last)
        yield last


def _likeness(question: Question, last: Question) -> int:
    same_field = question.fact.rpartition(".")[2] == last.fact.rpartition(".")[2]
    same_topic = question.topic == last.topic or question.topic in (o.of for o in last.options)
    return 4 * same_topic + 2 * same_field + (question.form == last.form)


def _shuffled(parts: list[_Source], random: Random, most: int | None) -> Iterator[Row]:
    """Each number once, but no more than `most`, in an order drawn by `random`."""
    total = sum(len(part.numbers) for part in parts)
    order = random.sample(range(total), min(total, most or total))

    def each() -> Iterator[Row]:
        seen: set[tuple[int, int]] = set()
        for at in order:
            for bank, table, numbers in parts:
                if at < len(numbers):
                    if (id(bank), numbers[at]) not in seen:
                        seen.add((id(bank), numbers[at]))
                        yield bank, table, numbers[at]
                    break
                at -= len(numbers)

    return each()
