"""A topic or a figure names a lab that does not exist.

The labs come with the program; `studyguide lab` lists them. One that is not among them is
not shown.

Bad:

    id: war
    kind: event
    lab: spancorruption

Good:

    id: war
    kind: event
    lab: span-corruption
"""

from collections.abc import Iterable, Iterator

from studyguide.course.flaw import Flaw
from studyguide.course.model import Place
from studyguide.course.names import did_you_mean
from studyguide.lab.labs import LABS

RULE = "unknown-lab"


def flaws_of(named: Iterable[tuple[str, Place]]) -> Iterator[tuple[Flaw, Place]]:
    """Every name that is no lab's, and where it stands."""
    for name, place in named:
        if name not in LABS:
            hint = did_you_mean(name, LABS) or "List all labs with: studyguide lab"
            yield Flaw(RULE, f"No lab is called {name!r}.", hint), place
