"""Questions from the banks of the courses at hand: one for each fact, or those of some ids."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from random import Random

from studyguide.course.library import Library
from studyguide.course.shelf import Shelf
from studyguide.memory.state import State
from studyguide.quiz.bank import Bank
from studyguide.quiz.forms import FORMS
from studyguide.quiz.question import Question
from studyguide.study.choosing import by_fit, choose, is_best
from studyguide.study.computing import compute
from studyguide.study.foreseen import Foreseen
from studyguide.study.review import Ask

Pairs = Iterable[tuple[str, str]]
"""Topics' paths that are dealt into one hand."""

Made = Callable[[Collection[str]], list[Question]]
"""Makes the questions of some forms."""


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
        made_of, random, state = near(key), Random(f"{key}/{seed}"), memory.get(key)
        best: Question | None = None
        # in each form only when its turn comes: most are never made
        for suited in by_fit(state):
            for form in random.sample(suited, len(suited)):
                made = made_of((form,))
                found = [each for each in made if is_wanted(each)]
                random.shuffle(found)
                best = choose([best, *found] if best else found, state)
                if best and is_best(best, state):
                    return best
            if best:
                break
        return best

    return Foreseen((question(ask.fact.key) for ask in asks), len(asks))


def questions_named(
    ids: Iterable[str], shelf: Shelf, seed: str, confusions: Pairs = ()
) -> Iterator[Question]:
    """The questions of some ids that there still are for this seed, in their order."""
    near = _near(shelf, seed, confusions)
    for id_ in ids:
        name = id_.rpartition("/")[0].rpartition("/")[0]
        if question := next((each for each in near(name)(FORMS) if each.id == id_), None):
            yield question


def _near(shelf: Shelf, seed: str, confusions: Pairs) -> Callable[[str], Made]:
    """Gives, by a fact's key, what makes its questions and those that are written of it."""
    pairs = [(one.partition("/"), other.partition("/")) for one, other in confusions]
    libraries = {span.course: library for library, span in shelf.courses()}

    @cache
    def bank(course: str) -> Bank:
        own = tuple((one[2], other[2]) for one, other in pairs if one[0] == other[0] == course)
        return Bank(libraries[course], seed, own, compute)

    def near(key: str) -> Made:
        course = key.partition("/")[0]
        if course not in libraries:
            return lambda _: []
        return _made_of(key, libraries[course], bank(course))

    return near


def _made_of(key: str, library: Library, bank: Bank) -> Made:
    path, _, name = key.rpartition(".")
    number = library.number_of_path(path)
    facts = library.rows("select number from facts where topic = ? and field = ?", number, name)
    query = "select number from questions where topic = ? and fact = ? order by place"
    written = [bank.authored(each) for (each,) in library.rows(query, number, name)]

    def made_of(forms: Collection[str]) -> list[Question]:
        made = [question for (fact,) in facts for question in bank.of_fact(fact, forms)]
        return made + [question for question in written if question and question.form in forms]

    return made_of
