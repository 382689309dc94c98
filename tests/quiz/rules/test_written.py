"""Every flaw a question can have is told alone, at one exact place, and kept from by its twin."""

from pathlib import Path

import pytest

from studyguide.quiz.rules.written_manual import MANUAL
from studyguide.study.checking import check
from tests.course.rules.history import TOPIC, example, written

FACTS = """\
id: battle
kind: event
facts:
  size: {value: 5 hectares, source: book}
  dead: {value: 12K, source: book}
  began: 1914-07
  place: Ulm
questions:
"""
LINE = 9

Case = tuple[str, str, int, str]
"""A rule, a question's keys that break it, in which column, and keys that keep it."""

CASES: list[Case] = [
    ("no-answer", "distractors: [b, c]", 5, "answer: a, distractors: [b, c]"),
    ("no-answer", "form: choose-all, distractors: [b, c]", 5, "answer: a, distractors: [b, c]"),
    ("no-answer", "form: true-false", 5, "form: true-false, answer: true"),
    ("no-answer", "form: order", 5, "form: order, answer: [a, b, c]"),
    ("no-answer", "form: type-in, accept: a", 5, "form: type-in, answer: a"),
    ("no-answer", "form: number", 5, "form: number, fact: dead"),
    ("no-answer", "form: number, fact: place", 5, "form: number, fact: began"),
    (
        "several-answers",
        "answer: [a, b], distractors: [c, d]",
        36,
        "form: choose-all, answer: [a, b], distractors: [c, d]",
    ),
    ("several-answers", "form: number, answer: [4, 5]", 50, "form: number, answer: 4..5"),
    ("several-answers", "form: type-in, answer: [a, b]", 51, "form: type-in, answer: a, accept: b"),
    (
        "right-and-wrong",
        "answer: A-bird, distractors: [c, a birds]",
        57,
        "answer: A-bird, distractors: [c, a bird's]",
    ),
    (
        "right-and-wrong",
        "answer: Steam, distractors: [c, 'The steam.']",
        56,
        "answer: Steam, distractors: [c, 'The streams.']",
    ),
    (
        "right-and-wrong",
        "form: type-in, answer: a, accept: b, distractors: {because: c, text: B}",
        93,
        "form: type-in, answer: a, accept: b, distractors: {because: c, text: d}",
    ),
    (
        "doubled-option",
        "answer: a, distractors: [b, {because: d, text: B}]",
        71,
        "answer: a, distractors: [b, {because: d, text: c}]",
    ),
    (
        "doubled-option",
        "form: choose-all, answer: [a, Á], distractors: b",
        54,
        "form: choose-all, answer: [a, c], distractors: b",
    ),
    ("too-few-options", "answer: a, distractors: b", 35, "answer: a, distractors: [b, c]"),
    ("too-few-options", "answer: a", 5, "answer: a, distractors: [b, c]"),
    ("too-few-options", "form: choose-all, answer: [a, b, c]", 5, "answer: a, distractors: [b, c]"),
    (
        "too-few-options",
        "form: choose-all, answer: a, distractors: b",
        53,
        "form: choose-all, answer: [a, c], distractors: b",
    ),
    ("too-few-options", "form: which-of-two, answer: a", 5, "answer: a, distractors: [b, c]"),
    ("too-few-options", "form: order, answer: [a, b]", 37, "form: order, answer: [a, b, c]"),
    ("too-few-options", "form: match", 5, "form: match, pairs: {a: b, c: d, e: f}"),
    (
        "too-few-options",
        "form: match, pairs: {a: b, c: d}",
        37,
        "form: match, pairs: {a: b, c: d, e: f}",
    ),
    (
        "too-many-options",
        "answer: a, distractors: [b, c, d, e, f, g, h, i, j]",
        35,
        "answer: a, distractors: [b, c, d, e, f, g, h, i]",
    ),
    (
        "too-many-options",
        "form: choose-all, answer: [a, b, c, d, e], distractors: [f, g, h, i, j]",
        67,
        "form: choose-all, answer: [a, b, c, d, e], distractors: [f, g, h, i]",
    ),
    (
        "too-many-options",
        "form: which-of-two, answer: a, distractors: [b, c]",
        55,
        "form: which-of-two, answer: a, distractors: b",
    ),
    (
        "too-many-options",
        "form: order, answer: [a, b, c, d, e, f, g, h, i, j]",
        37,
        "form: order, answer: [a, b, c, d, e, f, g, h, i]",
    ),
    ("no-true-false", "form: true-false, answer: yes", 50, "form: true-false, answer: False"),
    ("equal-steps", "form: order, answer: [a, b, A]", 52, "form: order, answer: [a, b, c]"),
    (
        "equal-sides",
        "form: match, pairs: {a: b, c: d, e: B}",
        60,
        "form: match, pairs: {a: b, c: d, e: a}",
    ),
    (
        "equal-sides",
        "form: match, pairs: {a: b, c: d, A: e}",
        60,
        "form: match, pairs: {a: b, c: d, e: f}",
    ),
    ("no-gap", "form: cloze, answer: a", 21, "form: type-in, answer: a"),
    ("unused-key", "answer: a, distractors: [b, c], accept: d", 56, "form: type-in, answer: a"),
    (
        "unused-key",
        "form: number, answer: 5, distractors: 6",
        49,
        "form: number, answer: 5, tolerance: 5 %, measure: acres, hint: h, explain: e, level: why, "
        "was: r",
    ),
    ("bare-number", "form: number, fact: size, answer: 5", 58, "form: number, fact: size"),
    (
        "bare-number",
        "form: number, fact: size, answer: ~1K",
        58,
        "form: number, fact: size, answer: 1K hectares",
    ),
    (
        "wrong-measure",
        "form: number, fact: size, answer: 5 acres",
        58,
        "form: number, fact: size, answer: 5, measure: hectares",
    ),
    (
        "wrong-measure",
        "form: number, fact: size, answer: 5, measure: acres",
        70,
        "form: number, fact: dead, answer: 5, measure: acres",
    ),
    ("wrong-measure", "form: number, answer: 5 acres", 46, "form: number, answer: 5 GB"),
    ("bad-number", "form: number, answer: many", 46, "form: number, answer: ~5"),
    ("bad-date", "form: number, fact: began, answer: May", 59, "form: number, fact: began"),
    (
        "bad-tolerance",
        "form: number, answer: 5, tolerance: -1 %",
        60,
        "form: number, answer: 5, tolerance: 0",
    ),
    (
        "bad-tolerance",
        "form: number, answer: 5, tolerance: 5",
        60,
        "form: number, answer: 5, tolerance: 0.99",
    ),
    (
        "bad-tolerance",
        "form: number, answer: 5, tolerance: 1..2 %",
        60,
        "form: number, answer: 5, tolerance: 99 %",
    ),
    (
        "bad-tolerance",
        "form: number, fact: began, tolerance: 5 %",
        62,
        "form: number, fact: began, answer: 1914",
    ),
]


def told(root: Path, keys: str) -> list[tuple[str, int, int]]:
    """What is wrong with a course with one question that has these keys: rule and place."""
    files = {TOPIC: f"{FACTS}  - {{id: q, prompt: p, {keys}}}\n".encode()}
    checked = check([written(root, dict(files))])
    return [(p.rule, p.place.line, p.place.column) for p in checked.problems]


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, *_ in CASES} == {*MANUAL, "bad-number", "bad-date", "wrong-measure"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[1])
def test_a_rule_is_broken_alone_at_its_place_and_kept_by_the_twin(
    case: Case, tmp_path: Path
) -> None:
    rule, broken, column, clean = case
    assert told(tmp_path / "broken", broken) == [(rule, LINE, column)]
    assert told(tmp_path / "clean", clean) == []


@pytest.mark.parametrize(
    ("prompt", "is_sound"),
    [("a ___.", True), ("_______", True), ("a __", False), ("___ ___", False)],
)
def test_a_cloze_has_one_gap(prompt: str, is_sound: bool, tmp_path: Path) -> None:
    lines = f"  - {{id: q, form: cloze, answer: a, prompt: '{prompt}'}}\n"
    checked = check([written(tmp_path, {TOPIC: FACTS + lines})])
    places = [(p.rule, p.place.line, p.place.column) for p in checked.problems]
    assert places == ([] if is_sound else [("no-gap", LINE, 45)])


@pytest.mark.parametrize("rule", MANUAL)
def test_a_manual_says_what_the_flaw_is_and_why_it_matters(rule: str) -> None:
    first, _, why = MANUAL[rule].partition("\n\n")
    assert first.endswith(".")
    assert len(why.split()) >= 8


@pytest.mark.parametrize("rule", MANUAL)
def test_the_bad_example_breaks_the_rule_alone_and_the_good_one_breaks_none(
    rule: str, tmp_path: Path
) -> None:
    bad, good = (
        check([written(tmp_path / which, example(MANUAL[rule], which))]).problems
        for which in ("Bad", "Good")
    )
    assert {problem.rule for problem in bad} == {rule}
    assert good == []
