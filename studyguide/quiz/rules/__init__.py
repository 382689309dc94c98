"""What makes a question a poor one: rules of item writing, one file each.

What makes it none at all is found by its form, and told in the catalogue of `written`. A
rule's file looks at a course and says what is weak, in an author's words: its docstring
is the manual that `check --explain` prints, with a bad and a good example that a test
tries, and names the flaw as research has it. "Haladyna" with a number is a guideline of
Haladyna, Downing and Rodriguez, A Review of Multiple-Choice Item-Writing Guidelines for
Classroom Assessment, 2002; "SAQUET" one of the nineteen criteria of Moore and others, An
Automatic Question Usability Evaluation Toolkit, 2024.
"""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # forms import what stands here, and wait for nothing else
    from studyguide.course.problems import Problem
    from studyguide.quiz.asking import Asking

RULES = (
    "all-of-the-above",
    "few-distractors",
    "given-away",
    "named-term",
    "no-because",
    "plain-not",
    "same-question",
    "second-answer",
    "unasked",
    "unequal-grammar",
    "unequal-length",
)
"""The ids of the rules of item writing, in order."""


def manual(rule: str) -> str:
    """What a rule is for, with a bad and a good example; KeyError for none of `RULES`."""
    if rule not in RULES:
        raise KeyError(rule)
    return (_module(rule).__doc__ or "").strip()


def look_at(asking: "Asking") -> "Iterator[Problem]":
    """What is weak in the questions of a course, rule by rule."""
    for rule in RULES:
        yield from _module(rule).look(asking)


def _module(rule: str) -> Any:
    return import_module(f"{__name__}.{rule.replace('-', '_')}")
