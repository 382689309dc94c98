"""Every rule of item writing explains itself, by examples that are what they say they are."""

from pathlib import Path

import pytest

from studyguide.course import rules as of_content
from studyguide.quiz import gaps
from studyguide.quiz.rules import RULES, manual, written_manual
from tests.course.rules.history import example
from tests.quiz.rules.weak import weak_in


def test_every_module_is_a_rule_that_is_listed() -> None:
    folder = Path(__file__).parents[3] / "studyguide" / "quiz" / "rules"
    modules = {file.stem.replace("_", "-") for file in folder.glob("[a-z]*.py")}
    assert modules - {"written", "written-manual"} == set(RULES)


def test_no_two_rules_have_one_name() -> None:
    assert not set(RULES) & {*of_content.RULES, *gaps.MANUAL, *written_manual.MANUAL}


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_says_what_is_weak_why_and_how_it_is_published(rule: str) -> None:
    first, why, published = manual(rule).split("\n\n")[:3]
    assert first.endswith(".")
    assert len(why.split()) >= 15
    assert published.startswith("Published as: Haladyna ")


def test_what_is_no_rule_has_no_manual() -> None:
    with pytest.raises(KeyError):
        manual("syntax")


@pytest.mark.parametrize("rule", RULES)
def test_the_bad_example_breaks_the_rule_alone_and_the_good_one_breaks_none(
    rule: str, tmp_path: Path
) -> None:
    bad, good = (
        weak_in(tmp_path / which, example(manual(rule), which)) for which in ("Bad", "Good")
    )
    assert {problem.rule for problem in bad} == {rule}
    assert good == []
