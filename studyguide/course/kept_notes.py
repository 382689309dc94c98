"""Notes that the last library of a folder holds parsed, for who builds the next one.

The Markdown parser takes as long to import as a small course to be read: after an edit it
is wanted only where notes are no longer what they were.
"""

import json
from importlib.util import find_spec
from pathlib import Path

from studyguide.course.blocks import Block
from studyguide.course.library import Library
from studyguide.course.problems import FIRST
from studyguide.errors import LibraryDamaged

_TELLING = ("markdown", "unknown-maths", *FIRST)
"""Rules whose flaws are told, or hidden, where notes are parsed."""


class KeptNotes:
    """The notes of an `old` library, if it was made by the same program; else none."""

    def __init__(self, old: Library | None = None, program: str = "") -> None:
        self._old: Library | None = None
        self._flawed: set[str] = set()
        try:
            if old and old.meta("program") == program:
                rules = ", ".join("?" * len(_TELLING))
                query = f"select place from problems where rule in ({rules})"
                rows = old.rows(query, *_TELLING)
                self._flawed = {old.read(json.loads, place)[0] for (place,) in rows}
                self._old = old
        except LibraryDamaged:
            return

    def blocks(self, topic: str, notes: str) -> list[Block] | None:
        """The blocks of a topic's notes, or None where they must be parsed.

        `topic` is a path such as `course/topic`. Notes of a file with flaws are parsed again
        and again, for what is wrong with them is to be told.
        """
        if self._old is None:
            return None
        try:
            number = self._old.number_of_path(topic)
            known = self._old.topic(number) if number else None
        except LibraryDamaged:
            return None
        if known is None or known.notes != notes or known.place.file in self._flawed:
            return None
        return list(known.blocks)


def parser() -> str:
    """What changes with the Markdown parser."""
    found = [find_spec(name) for name in ("markdown_it", "mdit_py_plugins")]
    files = [Path(spec.origin) for spec in found if spec and spec.origin]
    return "".join(f"; {file} {file.stat().st_mtime_ns}" for file in files)
