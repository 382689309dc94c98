"""How much a learner knows of a topic, or of everything, told from what is remembered."""

from collections.abc import Iterable, Mapping

from studyguide.course.library import Library
from studyguide.course.shelf import Shelf
from studyguide.memory.glance import Glimpse
from studyguide.memory.renames import called_now
from studyguide.memory.standing import Tally, tally
from studyguide.memory.state import State
from studyguide.study.facts import facts_of_topic, facts_of_topics


def names_of(library: Library, course: str, path: str) -> set[str]:
    """What a topic, `course/topic`, is called in a log: as now, or as it was earlier."""
    renamed = library.renames(course)
    return {path} | {old for old in renamed if called_now(old, renamed) == path}


def learnt_of_topic(library: Library, number: int, glimpse: Glimpse, day: int) -> Tally:
    """How much of a topic is known; what is remembered may have it under its earlier names.

    Facts that are suspended do not count.
    """
    renamed = library.renames(library.line(number).course)
    resting = {called_now(fact, renamed) for fact in glimpse.suspended}
    facts = [fact for fact in facts_of_topic(library, number) if fact.key not in resting]
    return tally(facts, with_names(glimpse.memory, renamed), day)


def learnt(shelf: Shelf, glimpse: Glimpse, day: int) -> Tally:
    """How much of all courses is known; only topics with an answer or a wish are looked at.

    Facts that are suspended do not count.
    """
    total = Tally()
    for library, span in shelf.courses():
        renamed = library.renames(span.course)
        memory = with_names(glimpse.memory, renamed)
        resting = {called_now(fact, renamed) for fact in glimpse.suspended}
        own = [fact for fact in {*memory, *resting} if fact.startswith(f"{span.course}/")]
        ids = {fact.rpartition(".")[0].partition("/")[2] for fact in own}
        facts = facts_of_topics(library, span.course, ids)
        asked = [fact for fact in facts if fact.key not in resting]
        count = library.fact_count(span.course) - (len(facts) - len(asked))
        total += tally(asked, memory, day)._replace(facts=count)
    return total


def with_names(memory: Mapping[str, State], renamed: Mapping[str, str]) -> dict[str, State]:
    """Memory by the names of today; what stands there already goes before what had a name once."""
    if not renamed:
        return dict(memory)
    return {called_now(name, renamed): memory[name] for name in _earlier_first(memory, renamed)}


def _earlier_first(memory: Iterable[str], renamed: Mapping[str, str]) -> list[str]:
    return sorted(memory, key=lambda name: called_now(name, renamed) == name)
