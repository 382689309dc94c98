"""`questions` prints a bank: counted, in full, or for another program."""

import json
import re

import pytest

from studyguide.quiz.forms import FORMS
from tests.cli.conftest import Run


def test_a_wide_scope_is_counted(run: Run) -> None:
    ended = run("questions", "week1")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Generative AI and language models  week1.foundations\n")
    assert "\nAsked in fewer than two forms\n" in ended.out
    assert ended.out.endswith("  studyguide questions week1.foundations --form choose-one\n")


def test_a_topic_is_printed_in_full(run: Run) -> None:
    out = run("questions", "bert").out
    assert "\n  choose-one  Which company or group made BERT?\n" in out
    assert "\n    ✓ Google\n" in out
    assert "facts" not in out


def test_one_form_is_printed_in_full_whatever_the_scope(run: Run) -> None:
    out = run("questions", "week1.models", "--form", "order", "--form", "compare").out
    assert set(re.findall(r"^  ([a-z-]+)  ", out, re.MULTILINE)) == {"order", "compare"}


def test_a_course_and_a_kind_of_one_topic_are_counted(run: Run) -> None:
    assert "asked in two forms or more" in run("questions", "concept").out


def test_json_is_a_list_of_questions_with_names_of_their_own(run: Run) -> None:
    ended = run("questions", "--format", "json")
    told = json.loads(ended.out)
    assert ended.out.isascii()
    assert len({question["id"] for question in told}) == len(told) > 500
    assert {question["form"] for question in told} == set(FORMS)
    assert {question["source"] for question in told} == {"authored", "computed", "generated"}


def test_the_seed_decides_what_is_asked(run: Run) -> None:
    first = run("questions", "gpt-3", "--format", "json").out
    assert run("questions", "gpt-3", "--format", "json", "--seed", "1").out == first
    assert run("questions", "gpt-3", "--format", "json", "--seed", "2").out != first


def test_json_of_nothing_is_an_empty_list(run: Run) -> None:
    ended = run("questions", "model-card", "--form", "number", "--format", "json")
    assert (ended.code, ended.out) == (0, "[]\n")


@pytest.mark.parametrize(
    ("arguments", "code", "message", "hint"),
    [
        (
            ["--form", "essay"],
            2,
            "No form of question is called 'essay'.",
            f"The forms are: {', '.join(FORMS)}.",
        ),
        (
            ["model-card", "--form", "number"],
            1,
            "No such question is about model-card, for this seed.",
            "Try a wider scope, another form or another --seed.",
        ),
        (["nothing-of-the-sort"], 1, "No course, unit, section, kind or topic is called", ""),
    ],
)
def test_what_cannot_be_printed_is_told(
    run: Run, arguments: list[str], code: int, message: str, hint: str
) -> None:
    ended = run("questions", *arguments)
    assert (ended.code, ended.out) == (code, "")
    assert message in ended.err
    assert hint in ended.err
