"""A choice with a comma in it was split into two by its brackets.

In [early, late] YAML sees two choices. Quotes keep a choice with a comma whole.

Bad:

    id: war
    kind: event
    facts: {era: [early, late]}

Good:

    id: war
    kind: event
    facts: {era: ['early, late']}
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from studyguide.course.flaw import Flaw
from studyguide.course.names import folded
from studyguide.course.schema import Field

RULE = "split-choice"


def in_values(texts: Sequence[str], field: Field) -> dict[int, Flaw | None]:
    """By the number of each value that is a piece of a choice: a flaw for its first piece."""
    found: dict[int, Flaw | None] = {}
    for at, whole in _joined(texts, [choice for choice in field.of if "," in choice]):
        pieces = range(at, at + whole.count(",") + 1)
        found |= dict.fromkeys(pieces) | {at: _flaw(f"{whole!r} is one choice", whole)}
    return found


def in_choices(text: str, field: Field) -> Flaw | None:
    """The flaw where a value with a comma is what two neighbouring choices were to be."""
    for _, whole in _joined(field.of, [text] if "," in text else []):
        return _flaw(f"{whole!r} is two choices of {field.label!r}", whole)
    return None


def _joined(pieces: Sequence[str], wholes: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Where neighbouring pieces make one of `wholes`."""
    if not wholes:
        return
    folds, places = _folded(tuple(pieces))
    for whole in wholes:
        parts = [folded(part) for part in whole.split(",")]
        for at in places.get(parts[0], ()):
            if folds[at : at + len(parts)] == parts:
                yield at, whole


@lru_cache(4)
def _folded(pieces: tuple[str, ...]) -> tuple[list[str], dict[str, list[int]]]:
    """Pieces as they are compared, and where each stands."""
    folds = [folded(piece) for piece in pieces]
    places: dict[str, list[int]] = {}
    for at, fold in enumerate(folds):
        places.setdefault(fold, []).append(at)
    return folds, places


def _flaw(what: str, whole: str) -> Flaw:
    return Flaw(RULE, f"{what}, split by its comma.", f"Put it in single quotes: '{whole}'")
