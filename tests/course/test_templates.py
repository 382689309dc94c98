"""Templates are filled with texts that fit a sentence, and verbs agree."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.templates import (
    PATTERN,
    agreed,
    capitalised,
    fill,
    flaw_in_template,
    within_sentence,
)

ONE = ("BERT", "masking", "which of these", "Objective", False)
MANY = ("scaling laws", "power laws", "which of these", "Form", True)


@pytest.mark.parametrize(
    ("template", "one", "many"),
    [
        ("{topic} {v:be} {value}", "BERT is masking", "Scaling laws are power laws"),
        ("{topic} {v:was} on {value}", "BERT was on masking", "Scaling laws were on power laws"),
        ("{which} {v:have} {label}?", "Which of these has Objective?", "Which of these have Form?"),
        ("{v:do} {topic} fly?", "Does BERT fly?", "Do scaling laws fly?"),
        ("a {{brace}}", "A {brace}", "A {brace}"),
        ("no placeholder", "No placeholder", "No placeholder"),
        ("", "", ""),
    ],
)
def test_a_template_is_filled_and_its_verb_agrees(template: str, one: str, many: str) -> None:
    assert flaw_in_template(template) == ""
    assert fill(template, *ONE) == one
    assert fill(template, *MANY) == many


def test_what_fills_a_placeholder_is_never_filled_itself() -> None:
    assert fill("{topic}: {value}", "{value}", "{{v:be}}") == "{value}: {{v:be}}"


@pytest.mark.parametrize(
    ("verb", "singular", "plural"),
    [
        ("be", "is", "are"),
        ("is", "is", "are"),
        ("were", "was", "were"),
        ("have", "has", "have"),
        ("can", "can", "can"),
        ("predict", "predicts", "predict"),
        ("use", "uses", "use"),
        ("mask", "masks", "mask"),
        ("pass", "passes", "pass"),
        ("teach", "teaches", "teach"),
        ("push", "pushes", "push"),
        ("mix", "mixes", "mix"),
        ("go", "goes", "go"),
        ("carry", "carries", "carry"),
        ("play", "plays", "play"),
    ],
)
def test_a_verb_agrees_with_its_topic(verb: str, singular: str, plural: str) -> None:
    assert (agreed(verb, False), agreed(verb, True)) == (singular, plural)


@pytest.mark.parametrize(
    "template", ["{", "}", "{topic", "topic}", "{{topic}", "{}", "{Topic}", "{topic.title}", "{v:}"]
)
def test_a_template_with_a_placeholder_nothing_fills_is_told(template: str) -> None:
    assert flaw_in_template(template)


@given(st.text(alphabet="{}v:betopic "))
def test_a_template_without_a_flaw_leaves_no_placeholder(template: str) -> None:
    if not flaw_in_template(template):
        assert "{" not in fill(template.replace("{{", "").replace("}}", ""), *ONE)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("the end", "The end"),
        ("mT5 is small", "mT5 is small"),
        ("p53 is a gene", "p53 is a gene"),
        ("é is a letter", "É is a letter"),
        ("BERT", "BERT"),
        ("", ""),
        ("  ", "  "),
        ("$x$ is", "$x$ is"),
    ],
)
def test_a_sentence_begins_with_a_capital_unless_a_name_has_none(
    sentence: str, expected: str
) -> None:
    assert capitalised(sentence) == expected


@pytest.mark.parametrize(
    ("title", "common"),
    [
        ("Scaling laws", "scaling laws"),
        ("BERT", "BERT"),
        ("T5", "T5"),
        ("mT5", "mT5"),
        ("RoBERTa large", "RoBERTa large"),
        ("C", "C"),
        ("A priori", "a priori"),
        ("", ""),
    ],
)
def test_only_a_name_keeps_its_capital_inside_a_sentence(title: str, common: str) -> None:
    assert within_sentence(title, proper=False) == common
    assert within_sentence(title, proper=True) == title


@given(
    st.lists(st.sampled_from(["{", "}", "topic", "v:", "be", "B", "\n", "{value}"])).map("".join)
)
def test_the_pattern_for_editors_finds_the_same_flaws(template: str) -> None:
    assert bool(re.fullmatch(PATTERN, template)) == (flaw_in_template(template) == "")
