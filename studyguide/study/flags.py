"""The questions that a learner flagged, as their author mends them."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from studyguide.course.model import Place
from studyguide.course.shelf import Shelf
from studyguide.memory.rows import Row
from studyguide.study.wording import said_in


class Flag(NamedTuple):
    """A flagged question: its id, form and prompt, the remark, and what in the notes it is of."""

    question: str
    form: str
    prompt: str
    remark: str
    place: Place


def flags_of(rows: Iterable[Row], shelf: Shelf, paths: Sequence[Path]) -> list[Flag]:
    """The flags on what stands below some paths and is worded as it was, in its order."""
    said = said_in(shelf)
    found = []
    for row in rows:
        now = said(row.question)
        if now is None or now.wording != row.value:
            continue
        if any(Path(now.place.file).is_relative_to(path) for path in paths):
            found.append(Flag(row.question, row.form, row.chosen, row.given, now.place))
    return sorted(found, key=lambda flag: (flag.place, flag.question))
