"""Every rule that content is held against: one file each, and a catalogue for the reader's.

A rule's file says what the flaw is, in an author's words: its docstring is the manual that
`check --explain` prints, with a bad and a good example that a test tries. What is found
while a value is read asks the file for a `Flaw`; what only the whole course shows is found
by the file's `look`.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from studyguide.course.rules.reading import MANUAL

if TYPE_CHECKING:
    from studyguide.course.drafted import Drafted
    from studyguide.course.problems import Problems

RULES = tuple(
    sorted(
        (
            *MANUAL,
            "ambiguous-name",
            "backslash",
            "bad-date",
            "bad-number",
            "cut-text",
            "dangling-link",
            "duplicate-id",
            "earlier-id",
            "idle-key",
            "link-twice",
            "markdown",
            "missing-key",
            "off-the-scale",
            "prerequisite-circle",
            "several-values",
            "split-choice",
            "stated-and-denied",
            "stray-file",
            "summary",
            "template",
            "too-near",
            "undecided-closed",
            "unknown-choice",
            "unknown-field",
            "unknown-figure",
            "unknown-key",
            "unknown-kind",
            "unknown-maths",
            "unknown-section",
            "unknown-source",
            "unknown-unit",
            "unreachable-topic",
            "unreadable",
            "unsourced-number",
            "unstated-fact",
            "unused-source",
            "variant-of-variant",
            "wrong-measure",
            "wrong-type",
        )
    )
)
"""The ids of all rules, in order."""

WHOLE = (
    "ambiguous-name",
    "earlier-id",
    "idle-key",
    "off-the-scale",
    "prerequisite-circle",
    "too-near",
    "undecided-closed",
    "unreachable-topic",
    "unused-source",
)
"""Those that look at a course once all of it is read."""


def manual(rule: str) -> str:
    """What a rule is for, with a bad and a good example; KeyError for none of `RULES`."""
    if rule in MANUAL:
        return MANUAL[rule].strip()
    if rule not in RULES:
        raise KeyError(rule)
    return (_module(rule).__doc__ or "").strip()


def look_at(drafted: "Drafted", problems: "Problems") -> None:
    """Hold a course that is read against the rules of `WHOLE`."""
    for rule in WHOLE:
        _module(rule).look(drafted, problems)


def _module(rule: str) -> Any:
    return import_module(f"{__name__}.{rule.replace('-', '_')}")
