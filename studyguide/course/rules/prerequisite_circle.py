"""Topics each of which is to be read before the other.

`after` says what to read first. In a circle nothing comes first, so the order in which
`read` goes would be an accident.

Bad:

    - {id: war, kind: event, after: [siege]}
    - {id: siege, kind: event, after: [war]}

Good:

    - {id: war, kind: event}
    - {id: siege, kind: event, after: [war]}
"""

from collections.abc import Iterator

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import Flaw
from studyguide.course.problems import Problems

RULE = "prerequisite-circle"


def look(drafted: Drafted, problems: Problems) -> None:
    """Note each circle once, at the `after` that closes it."""
    after = {
        id_: [one for one in draft.after if one in drafted.drafts and one != id_]
        for id_, draft in drafted.drafts.items()
        if draft.after
    }
    for circle in _circles(after):
        last, first = circle[-1], circle[0]
        draft = drafted.drafts[last]
        place = draft.place(f"after.{draft.after.index(first)}")
        way = " after ".join([*circle, first])
        hint = f"Take {first!r} out here, or mend another step."
        problems.add(Flaw(RULE, f"Nothing comes first: {way}.", hint), place)


def _circles(after: dict[str, list[str]]) -> Iterator[list[str]]:
    """The circles that a walk along `after` closes: each topic is after the next one."""
    done: set[str] = set()
    for start in after:
        way: dict[str, Iterator[str]] = {}
        if start not in done:
            way[start] = iter(after[start])
        while way:
            id_ = next(reversed(way))
            earlier = next(way[id_], None)
            if earlier is None:
                done.add(id_)
                del way[id_]
            elif earlier in way:
                walked = list(way)
                yield walked[walked.index(earlier) :]
            elif earlier not in done:
                way[earlier] = iter(after.get(earlier, ()))
