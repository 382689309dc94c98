"""Questions from the banks of the courses at hand: one for each fact, or those of some ids."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from random import Random

from studyguide.course.library import Library
from studyguide.course.shelf import Shelf
from studyguide.memory.state import State
from studyguide.quiz.bank import Bank
from studyguide.quiz.question import Question
from studyguide.study.choosing import choose
from studyguide.study.computing import compute
from studyguide.study.foreseen import Foreseen
from studyguide.study.review import Ask

Pairs = Iterable[tuple[str, str]]
"""Topics' paths that are dealt into one hand."""


def questions_for(
    asks: Sequence[Ask],
    shelf: Shelf,
    memory: Mapping[str, State],
    seed: str,
    confusions: Pairs = (),
    is_wanted: Callable[[Question], bool] = lambda _: True,
) -> Foreseen:
    """A wanted question about each fact that can be asked for this seed, in the order of `asks`."""
    near = _near(shelf, seed, confusions)

    def question(key: str) -> Question | None:
        found = [each for each in near(key) if each.fact == key and is_wanted(each)]
        Random(f"{key}/{seed}").shuffle(found)
        return choose(found, memory.get(key))

    return Foreseen((question(ask.fact.key) for ask in asks), len(asks))


def questions_named(
    ids: Iterable[str], shelf: Shelf, seed: str, confusions: Pairs = ()
) -> Iterator[Question]:
    """The questions of some ids that there still are for this seed, in their order."""
    near = _near(shelf, seed, confusions)
    for id_ in ids:
        name = id_.rpartition("/")[0].rpartition("/")[0]
        if question := next((each for each in near(name) if each.id == id_), None):
            yield question


def _near(shelf: Shelf, seed: str, confusions: Pairs) -> Callable[[str], Iterator[Question]]:
    """Gives the questions made of a fact, by its key, and all that are written of its topic."""
    pairs = [(one.partition("/"), other.partition("/")) for one, other in confusions]
    libraries = {span.course: library for library, span in shelf.courses()}

    @cache
    def bank(course: str) -> Bank:
        own = tuple((one[2], other[2]) for one, other in pairs if one[0] == other[0] == course)
        return Bank(libraries[course], seed, own, compute)

    def near(key: str) -> Iterator[Question]:
        course = key.partition("/")[0]
        return _made_of(key, libraries[course], bank(course)) if course in libraries else iter(())

    return near


def _made_of(key: str, library: Library, bank: Bank) -> Iterator[Question]:
    path, _, name = key.rpartition(".")
    number = library.number_of_path(path)
    query = "select number from facts where topic = ? and field = ?"
    for (fact,) in library.rows(query, number, name):
        yield from bank.of_fact(fact)
    query = "select number from questions where topic = ? order by place"
    for (written,) in library.rows(query, number):
        if question := bank.authored(written):
            yield question
