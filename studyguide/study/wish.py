"""What a learner wants of a quiz: nothing that was set aside, and perhaps some facts first."""

from collections.abc import Callable, Mapping

from studyguide.course.shelf import Shelf
from studyguide.memory.log import Log
from studyguide.memory.set_aside import set_aside
from studyguide.memory.standing import Standing, standing
from studyguide.memory.state import State
from studyguide.quiz.draw import ANYTHING, Wish
from studyguide.study.facts import value_in
from studyguide.study.unwanted import wanted_by
from studyguide.study.wording import said_in


def wish_of(log: Log | None, shelf: Shelf, prefer: Standing | None = None, day: int = 0) -> Wish:
    """What whoever keeps this log wants; without a log all is new.

    Facts that stand as they `prefer` on a study day come first.
    """
    wish = ANYTHING
    if log:
        wish = wish._replace(is_wanted=wanted_by(set_aside(log.deeds()), said_in(shelf)))
    if prefer:
        memory = log.states() if log else {}
        wish = wish._replace(comes_first=prefers(prefer, memory, day, value_in(shelf)))
    return wish


def prefers(
    wanted: Standing, memory: Mapping[str, State], day: int, value_of: Callable[[str], str]
) -> Callable[[str], bool]:
    """Tells of a fact's key whether it stands as `wanted` on a study day.

    `value_of` gives the hash of what is right, and is asked of facts that have been learnt.
    """

    def is_preferred(key: str) -> bool:
        state = memory.get(key)
        return standing(state, day, value_of(key) if state else "") is wanted

    return is_preferred
