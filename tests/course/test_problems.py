"""Problems are collected under known rules and told once, in the order of their places."""

import pytest

from studyguide.course.model import Place
from studyguide.course.problems import ERROR, RULES, WARNING, Problems, errors_in


def test_problems_are_told_once_in_the_order_of_their_places() -> None:
    problems = Problems()
    for file, line, column in [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1), ("b", 1, 1)]:
        problems.add("syntax", Place(file, line, column), "Odd.")
    assert [(p.place.file, p.place.line, p.place.column) for p in problems.sorted()] == [
        ("a", 9, 1),
        ("a", 9, 2),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_a_rule_is_one_of_those_that_are_explained() -> None:
    with pytest.raises(ValueError, match="spelling"):
        Problems().add("spelling", Place("a", 1, 1), "Odd.")


def test_every_rule_says_why_it_matters_in_half_a_sentence() -> None:
    for rule, why in RULES.items():
        assert rule == rule.lower().replace(" ", "-")
        assert why and not why.endswith(".")


def test_only_errors_count() -> None:
    problems = Problems()
    for number, severity in enumerate((ERROR, WARNING, ERROR)):
        problems.add("syntax", Place("a", number, 1), "Odd.", severity=severity)
    assert errors_in(problems.sorted()) == 2


def test_a_course_that_is_broken_throughout_is_told_soon() -> None:
    problems = Problems()
    hints = [problems.did_you_mean("soun", ["sound"]) for _ in range(100)]
    assert hints[0] == hints[39] == "Did you mean sound?"
    assert set(hints[40:]) == {""}


def test_a_message_that_quotes_a_page_is_cut() -> None:
    problems = Problems()
    problems.add("syntax", Place("a", 1, 1), "x" * 300_000)
    assert len(problems.found[0].message) < 600
