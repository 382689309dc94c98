"""A flaw in content: where it is, which rule it breaks, and how to mend it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from studyguide.course.flaw import ERROR, Flaw
from studyguide.course.model import Place
from studyguide.course.names import did_you_mean

_MOST_SUGGESTIONS, _MOST_NAMES = 40, 5000
"""Comparing a name with 5,000 others takes 10 ms: a broken course is told soon, too."""

_MOST_IN_FILE = 1000
"""A file with more flaws than this is not the notes that anybody meant."""

_LONGEST = 500


@dataclass(frozen=True)
class Problem:
    """One flaw: its rule, its place, what is wrong and the mend."""

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: str = ERROR


@dataclass
class Problems:
    """Collects flaws while content is read, so that all are told in one run.

    `lost` are ids of topics that were written but could not be read, and `undeclared`
    names of kinds and fields that course.yaml has but means nothing by: to use one of
    them is no flaw of its own.
    """

    found: list[Problem] = field(default_factory=list)
    lost: set[str] = field(default_factory=set)
    undeclared: set[str] = field(default_factory=set)
    _suggested: int = 0
    _in_file: Counter[str] = field(default_factory=Counter)
    _spoilt: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    _spoilt_values: set[Place] = field(default_factory=set)

    def add(self, flaw: Flaw, place: Place) -> None:
        """Note one flaw; of a file with over a thousand, the rest is counted as one."""
        self._in_file[place.file] += 1
        if self.is_full(place.file):
            if self._in_file[place.file] > _MOST_IN_FILE:
                return
            message = f"This file has {_MOST_IN_FILE:,} flaws or more; the rest is not listed."
            flaw = Flaw("size", message, "Mend the first ones, then check again.")
        message = flaw.message
        if len(message) > _LONGEST:  # it quotes a whole page
            message = f"{message[:_LONGEST]} …"
        self.found.append(Problem(place, flaw.rule, message, flaw.hint, flaw.severity))

    def is_full(self, file: str) -> bool:
        """Whether a file has so many flaws that no more of it need be read."""
        return self._in_file[file] >= _MOST_IN_FILE

    def spoil(self, file: str, first: int, last: int) -> None:
        """Lines of which nothing could be read: what else seems to be wrong there follows."""
        self._spoilt.setdefault(file, []).append((first, last))

    def is_spoilt(self, file: str) -> bool:
        """Whether some lines of a file could not be read."""
        return file in self._spoilt

    def forgive(self, since: int) -> None:
        """Drop flaws found after the first `since` that may come from what could not be read."""
        self.found[since:] = [one for one in self.found[since:] if one.rule not in FOLLOWING]

    def spoil_value(self, place: Place) -> None:
        """A value that could not be read: what else seems to be wrong with it follows."""
        self._spoilt_values.add(place)

    def did_you_mean(self, name: str, among: Iterable[str]) -> str:
        """A hint with the nearest names; after some dozens of flaws no more are looked for."""
        self._suggested += 1
        if self._suggested > _MOST_SUGGESTIONS:
            return ""
        return did_you_mean(name, islice(among, _MOST_NAMES))

    def sorted(self) -> list[Problem]:
        """The flaws in the order of their places, each once, without what only follows."""
        return in_order(problem for problem in self.found if not self._follows(problem))

    def _follows(self, problem: Problem) -> bool:
        """Whether a flaw lies where nothing could be read, and is not the reason for that."""
        file, line, _ = problem.place
        if problem.rule in FIRST:
            return False
        if problem.place in self._spoilt_values:
            return True
        return file in self._spoilt and any(
            first <= line <= last for first, last in self._spoilt[file]
        )


FIRST = ("alias", "backslash", "control-character", "depth", "size", "syntax")
"""Rules whose flaws spoil what is read; they never only follow from another."""

FOLLOWING = (
    "idle-key",
    "missing-key",
    "undecided-closed",
    "unknown-choice",
    "unknown-field",
    "unknown-figure",
    "unknown-kind",
    "unknown-section",
    "unknown-source",
    "unknown-unit",
    "unused-source",
)
"""Rules that a topic may seem to break where a part of its course.yaml could not be read."""


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems in the order of their places, each once."""
    return sorted(set(problems), key=_order)


def errors_in(problems: Iterable[Problem]) -> int:
    """How many of the problems are errors; warnings never change an exit code."""
    return sum(problem.severity == ERROR for problem in problems)


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    place = problem.place
    return (place.file, place.line, place.column, problem.rule, problem.message)
