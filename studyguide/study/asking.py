"""A question for each fact that a review asks, from the bank of its library."""

from collections.abc import Iterable, Iterator, Mapping
from random import Random

from studyguide.course.library import Library
from studyguide.course.shelf import Shelf
from studyguide.memory.state import State
from studyguide.quiz.bank import Bank
from studyguide.quiz.question import Question
from studyguide.study.choosing import choose
from studyguide.study.review import Ask


def questions_for(
    asks: Iterable[Ask],
    shelf: Shelf,
    memory: Mapping[str, State],
    seed: str,
    confusions: Iterable[tuple[str, str]] = (),
) -> Iterator[Question]:
    """A question about each fact that can be asked for this seed, in the order of `asks`.

    `confusions` are pairs of topics' paths that are dealt into one hand.
    """
    pairs = [(one.partition("/"), other.partition("/")) for one, other in confusions]
    libraries = {span.course: library for library, span in shelf.courses()}
    banks: dict[str, Bank] = {}
    for ask in asks:
        course = ask.fact.course
        if course not in banks:
            own = tuple((one[2], other[2]) for one, other in pairs if one[0] == other[0] == course)
            banks[course] = Bank(libraries[course], seed, own)
        found = list(_about(ask.fact.key, libraries[course], banks[course]))
        Random(f"{ask.fact.key}/{seed}").shuffle(found)
        if question := choose(found, memory.get(ask.fact.key)):
            yield question


def _about(key: str, library: Library, bank: Bank) -> Iterator[Question]:
    """All questions about a fact: those made of it and those written."""
    path, _, name = key.rpartition(".")
    number = library.number_of_path(path)
    query = "select number from facts where topic = ? and field = ?"
    for (fact,) in library.rows(query, number, name):
        yield from bank.of_fact(fact)
    query = "select number from questions where topic = ? order by place"
    for (written,) in library.rows(query, number):
        question = bank.authored(written)
        if question and question.fact == key:
            yield question
