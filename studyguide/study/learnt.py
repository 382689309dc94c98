"""How much a learner knows of a topic, or of everything, told from what is remembered."""

from collections.abc import Iterable, Mapping

from studyguide.course.library import Library
from studyguide.course.shelf import Shelf
from studyguide.memory.renames import called_now
from studyguide.memory.standing import Tally, tally
from studyguide.memory.state import State
from studyguide.study.facts import facts_of_topic


def names_of(library: Library, course: str, path: str) -> set[str]:
    """What a topic, `course/topic`, is called in a log: as now, or as it was earlier."""
    renamed = library.renames(course)
    return {path} | {old for old in renamed if called_now(old, renamed) == path}


def learnt_of_topic(library: Library, number: int, memory: Mapping[str, State], day: int) -> Tally:
    """How much of a topic is known; `memory` may have it under its earlier names."""
    renamed = library.renames(library.line(number).course)
    return tally(facts_of_topic(library, number), with_names(memory, renamed), day)


def learnt(shelf: Shelf, memory: Mapping[str, State], day: int) -> Tally:
    """How much of all courses is known; only topics that are remembered are looked at."""
    total = Tally()
    for library, span in shelf.courses():
        now = with_names(memory, library.renames(span.course))
        paths = {fact.rpartition(".")[0] for fact in now if fact.startswith(f"{span.course}/")}
        numbers = filter(None, map(library.number_of_path, sorted(paths)))
        facts = [fact for number in numbers for fact in facts_of_topic(library, number)]
        total += tally(facts, now, day)._replace(facts=library.fact_count(span.course))
    return total


def with_names(memory: Mapping[str, State], renamed: Mapping[str, str]) -> dict[str, State]:
    """Memory by the names of today; what stands there already goes before what had a name once."""
    if not renamed:
        return dict(memory)
    return {called_now(name, renamed): memory[name] for name in _earlier_first(memory, renamed)}


def _earlier_first(memory: Iterable[str], renamed: Mapping[str, str]) -> list[str]:
    return sorted(memory, key=lambda name: called_now(name, renamed) == name)
