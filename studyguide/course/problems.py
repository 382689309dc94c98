"""A flaw in content: where it is, which rule it breaks, and how to mend it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from studyguide.course.model import Place
from studyguide.course.names import did_you_mean

RULES = {
    "syntax": "the file is not the YAML that its author meant",
    "duplicate-key": "a key is written twice, so one of the two would be lost",
    "yaml-feature": "anchors, aliases, tags and second documents hide what a file says",
    "depth": "nested too deeply to be notes",
    "size": "too large to be notes",
    "encoding": "a content file is UTF-8 text",
    "unreadable": "the file or folder cannot be read",
    "stray-file": "a file here that nothing reads",
    "unknown-key": "a key that nothing reads",
    "missing-key": "a key that must be there",
    "wrong-type": "a value that its key or field cannot hold",
    "unknown-kind": "a kind that the course does not declare",
    "unknown-field": "a field that the kind does not declare",
    "unknown-choice": "a value that is not among the field's choices",
    "unknown-section": "a section that the unit does not declare",
    "unknown-unit": "a folder that is no unit of the course",
    "unknown-source": "a source that the course does not declare",
    "unknown-maths": "LaTeX that cannot be shown in a terminal",
    "markdown": "notes that cannot be shown as they are written",
    "dangling-link": "a link to a topic that does not exist",
    "link-twice": "a link written from both of its ends",
    "duplicate-id": "an id that names two things",
    "ambiguous-name": "a name that means two topics",
    "several-values": "several values, and nothing that tells them apart",
    "template": "a wording template with a placeholder nothing fills",
}
"""Every rule and why it matters."""

_MOST_SUGGESTIONS, _MOST_NAMES = 40, 5000
"""Comparing a name with 5,000 others takes 10 ms: a broken course is told soon, too."""

_LONGEST = 500

ERROR, WARNING = "error", "warning"


@dataclass(frozen=True)
class Problem:
    """One flaw: its rule (a key of `RULES`), its place, what is wrong and the mend."""

    place: Place
    rule: str
    message: str
    hint: str = ""
    severity: str = ERROR


@dataclass
class Problems:
    """Collects flaws while content is read, so that all are told in one run."""

    found: list[Problem] = field(default_factory=list)
    suggested: int = 0

    def add(
        self, rule: str, place: Place, message: str, hint: str = "", severity: str = ERROR
    ) -> None:
        """Note one flaw; `rule` must be one of `RULES`."""
        if rule not in RULES:
            raise ValueError(f"no such rule: {rule}")
        if len(message) > _LONGEST:  # it quotes a whole page
            message = f"{message[:_LONGEST]} …"
        self.found.append(Problem(place, rule, message, hint, severity))

    def did_you_mean(self, name: str, among: Iterable[str]) -> str:
        """A hint with the nearest names; after some dozens of flaws no more are looked for."""
        self.suggested += 1
        if self.suggested > _MOST_SUGGESTIONS:
            return ""
        return did_you_mean(name, islice(among, _MOST_NAMES))

    def sorted(self) -> list[Problem]:
        """The flaws in the order of their places, each once."""
        return sorted(set(self.found), key=_order)


def errors_in(problems: Iterable[Problem]) -> int:
    """How many of the problems are errors; warnings never change an exit code."""
    return sum(problem.severity == ERROR for problem in problems)


def _order(problem: Problem) -> tuple[str, int, int, str, str]:
    place = problem.place
    return (place.file, place.line, place.column, problem.rule, problem.message)
