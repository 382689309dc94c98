"""Every rule explains itself, by examples that are what they say they are."""

from pathlib import Path

import pytest

from studyguide.course.rules import RULES, WHOLE, manual
from tests.course.rules.history import example, problems_of

WITHOUT_EXAMPLE = {
    "control-character",
    "depth",
    "encoding",
    "markdown",
    "size",
    "stray-file",
    "unknown-unit",
    "unreadable",
}
"""What no few lines of YAML can show."""


def test_every_module_is_a_rule_that_is_listed() -> None:
    folder = Path(__file__).parents[3] / "studyguide" / "course" / "rules"
    modules = {file.stem.replace("_", "-") for file in folder.glob("[a-z]*.py")}
    assert modules - {"reading"} <= set(RULES)
    assert set(WHOLE) <= modules


@pytest.mark.parametrize("rule", RULES)
def test_a_manual_says_what_the_flaw_is_and_why_it_matters(rule: str) -> None:
    first, _, why = manual(rule).partition("\n\n")
    assert first.endswith((".", ":"))
    assert len(why.split()) >= 8


def test_what_is_no_rule_has_no_manual() -> None:
    with pytest.raises(KeyError):
        manual("reading")


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule not in WITHOUT_EXAMPLE])
def test_the_bad_example_breaks_the_rule_alone_and_the_good_one_breaks_none(
    rule: str, tmp_path: Path
) -> None:
    bad, good = (
        problems_of(tmp_path / which, files, whole="course.yaml" in files)
        for which in ("Bad", "Good")
        for files in [example(manual(rule), which)]
    )
    assert {problem.rule for problem in bad} == {rule}
    assert good == []


def test_what_has_no_example_is_tried_elsewhere() -> None:
    assert {rule for rule in RULES if not example(manual(rule), "Bad")} == WITHOUT_EXAMPLE
