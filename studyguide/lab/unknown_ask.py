"""A question names what its lab cannot ask.

A question with `lab` and `ask` is computed: the lab makes it anew each time, out of other
numbers or another sentence. What it can ask is its own to say.

Bad:

    id: war
    kind: event
    questions:
      - {id: gap, lab: span-corruption, ask: sentinels}

Good:

    id: war
    kind: event
    questions:
      - {id: gap, lab: span-corruption, ask: sentinel}
"""

from collections.abc import Iterable, Iterator

from studyguide.course.flaw import Flaw
from studyguide.course.model import Place
from studyguide.course.names import did_you_mean, listed
from studyguide.lab.labs import LABS, load

RULE = "unknown-ask"


def flaws_of(named: Iterable[tuple[str, str, Place]]) -> Iterator[tuple[Flaw, Place]]:
    """Every ask that its lab, named before it, does not have; unless there is no such lab."""
    for lab, ask, place in named:
        asks = list(load(lab).asks) if lab in LABS else [ask]
        if ask not in asks:
            hint = did_you_mean(ask, asks) or f"It asks: {listed(asks) or 'nothing'}."
            yield Flaw(RULE, f"The lab {lab} does not ask {ask!r}.", hint), place
