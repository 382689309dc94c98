"""What is written is held against its schema: each flaw once, at its place, the rest kept."""

from typing import Any, TypeVar

import pytest

from studyguide.course.fitting import key_of
from studyguide.course.problems import Problems
from studyguide.course.read_as import read_as, read_values
from studyguide.course.source import (
    WrittenCourse,
    WrittenField,
    WrittenKind,
    WrittenTopic,
    WrittenValue,
)
from studyguide.course.written_schema import json_schema_of
from studyguide.course.yaml_tree import read_yaml

M = TypeVar("M")
Told = list[tuple[str, int, int]]


def read(model: type[M], text: str) -> tuple[M | None, Told]:
    problems = Problems()
    node = read_yaml(text.encode(), "a.yaml", problems)
    written = read_as(model, node, (1, 1), "a.yaml", problems)
    return written, [(p.rule, p.place.line, p.place.column) for p in problems.sorted()]


def sound(model: type[M], text: str) -> M:
    written, told = read(model, text)
    assert told == []
    assert written is not None
    return written


Facts = dict[str, list[WrittenValue | str]]


def topic(lines: str) -> tuple[WrittenTopic, Told]:
    written, _, told = topic_with_facts(lines)
    return written, told


def topic_with_facts(lines: str) -> tuple[WrittenTopic, Facts, Told]:
    """A topic with some lines, the values it states, and the flaws of both."""
    problems = Problems()
    node = read_yaml(f"id: a\nkind: k\n{lines}".encode(), "a.yaml", problems)
    written = read_as(WrittenTopic, node, (1, 1), "a.yaml", problems)
    assert written is not None
    facts: Facts = {}
    for name, value in written.facts.items():
        mark = node["facts"].values_at[name]
        found = read_values(value, name, mark, "a.yaml", problems)
        facts[name] = [each.value for each in found]
    return written, facts, [(p.rule, p.place.line, p.place.column) for p in problems.sorted()]


def test_a_value_is_a_text_or_a_text_with_what_belongs_to_it() -> None:
    lines = "facts: {x: a, y: [b, {value: c, note: n, source: s, at: p. 1, when: w, asked: false}]}"
    _, facts, told = topic_with_facts(lines)
    assert told == []
    full = WrittenValue(value="c", note="n", source="s", at="p. 1", when="w", asked=False)
    assert facts == {"x": ["a"], "y": ["b", full]}


@pytest.mark.parametrize("key", ["aliases", "after", "was", "sources"])
def test_a_single_text_stands_for_a_list_of_one(key: str) -> None:
    one, told = topic(f"{key}: b")
    assert (getattr(one, key), told) == (("b",), [])
    assert topic(f"{key}: [b]")[0] == one


EMPTY: dict[str, object] = {
    "facts": {},
    "not_": {},
    **dict.fromkeys(("aliases", "after", "was", "sources", "lab", "figure", "questions"), ()),
    "notes": "",
}


@pytest.mark.parametrize("name", EMPTY)
def test_a_key_that_is_still_empty_says_nothing(name: str) -> None:
    for lines in (f"{key_of(name)}:", f"{key_of(name)}:\n  #x: y"):
        written, told = topic(lines)
        assert told == []
        assert getattr(written, name) == EMPTY[name]


def test_an_editor_may_be_told_so() -> None:
    keys = json_schema_of(WrittenTopic)["properties"]
    assert {key for key, schema in keys.items() if {"type": "null"} in schema.get("anyOf", [])} == {
        *map(key_of, EMPTY),
        *("title", "section", "variant-of"),
    }


def test_nor_does_one_in_a_course() -> None:
    course = sound(WrittenCourse, "id: c\nunits:\nsources:\nkinds: {k: {fields: }}\nfigures:\n")
    assert (course.units, course.sources, course.kinds["k"].fields) == ((), {}, {})
    assert course.figures == {}
    course = sound(WrittenCourse, "id: c\nunits: [{id: u, sections: }]\nkinds: {k: {}}\n")
    assert course.units[0].sections == ()


def test_what_is_reserved_is_read_as_written() -> None:
    written, _ = topic("variant-of: b\nnot: {x: [p, q]}\nplural: yes\n")
    assert written.variant_of == "b"
    assert written.not_ == {"x": ("p", "q")}
    assert written.plural is True


FLAWS: dict[str, Told] = {
    "titel: x": [("unknown-key", 3, 1)],
    "title: [x]": [("wrong-type", 3, 8)],
    "title: ''": [("wrong-type", 3, 8)],
    "title: '  '": [("wrong-type", 3, 8)],
    "aliases: [a, {b: c}]": [("wrong-type", 3, 14)],
    "aliases: [a, ~, b]": [("wrong-type", 3, 14)],
    "plural: perhaps": [("wrong-type", 3, 9)],
    "section: Week 1": [("wrong-type", 3, 10)],
    "after: [b, B]": [("wrong-type", 3, 12)],
    "facts: x": [("wrong-type", 3, 8)],
    "facts: [x]": [("wrong-type", 3, 8)],
    "facts: {x: [a, {note: n}]}": [("missing-key", 3, 16)],
    "facts: {x: {note: n}}": [("missing-key", 3, 12)],
    "facts: {x: {value: a, b: c}}": [("unknown-key", 3, 23)],
    "facts: {x: [a, {value: [b]}]}": [("wrong-type", 3, 24)],
    "facts: {x: {value: {b: c}}}": [("wrong-type", 3, 20)],
    "facts: {x: }": [("wrong-type", 3, 12)],
    "questions: [{id: q}]": [("missing-key", 3, 13)],
    "questions: {id: q}": [("wrong-type", 3, 12)],
}


@pytest.mark.parametrize("line", FLAWS)
def test_a_flaw_is_told_at_its_place_and_the_topic_is_still_read(line: str) -> None:
    written, told = topic(line + "\nsummary: S.")
    assert set(told) == set(FLAWS[line])
    assert written.summary == "S."


def test_the_smallest_thing_that_holds_a_flaw_is_left_out() -> None:
    written, facts, told = topic_with_facts(
        "facts:\n  x: [a, {value: b, odd: c}, {note: n}, d]\n  y: {value: e, source: E}\n"
        "aliases: [f, ~, g]\n"
    )
    assert facts == {"x": ["a", WrittenValue(value="b"), "d"], "y": [WrittenValue(value="e")]}
    assert written.aliases == ("f", "g")
    assert [rule for rule, *_ in told] == ["unknown-key", "missing-key", "wrong-type", "wrong-type"]


@pytest.mark.parametrize("broken", [{0}, {9, 10}, {1, 9, 10, 11}, {2, 10}, set(range(11))])
def test_of_a_long_list_only_what_is_flawed_is_left_out(broken: set[int]) -> None:
    questions = "".join(
        f"- {{id: q{n}, {'' if n in broken else 'prompt: p, '}answer: a, distractors: [b, c]}}\n"
        for n in range(12)
    )
    written, told = topic("questions:\n" + questions)
    assert [q.id for q in written.questions] == [f"q{n}" for n in range(12) if n not in broken]
    assert told == [("missing-key", n + 4, 3) for n in sorted(broken)]


def test_what_follows_from_a_flaw_is_not_told_again() -> None:
    written, told = topic(
        "questions:\n"
        "- {id: Q, prompt: p, answer: a, distractors: [b, c]}\n"
        "- {id: r, prompt: p, answer: a, distractors: [b, ~]}\n"
        "- {id: s, prompt: p, answer: a, distractors: [b, c]}\n"
    )
    assert [question.id for question in written.questions] == ["r", "s"]
    assert told == [("wrong-type", 4, 8), ("wrong-type", 5, 50)]
    _, told = read(WrittenCourse, "id: c\nkinds: {k: a}\n")
    assert told == [("wrong-type", 2, 12)]


def test_two_flaws_in_one_thing_are_both_told() -> None:
    _, told = topic("questions: [{id: q, prompt: [p], answer: a, distractors: [[b]]}]")
    assert told == [("wrong-type", 3, 29), ("wrong-type", 3, 59)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id: Ann\nkind: k\n", [("wrong-type", 1, 5)]),
        ("id: a\n", [("missing-key", 1, 1)]),
        ("{}", [("missing-key", 1, 1), ("missing-key", 1, 1)]),
        ("words", [("wrong-type", 1, 1)]),
        ("[a]", [("wrong-type", 1, 1)]),
        ("", [("wrong-type", 1, 1)]),
    ],
)
def test_too_little_is_none_and_says_why_once(text: str, told: Told) -> None:
    assert read(WrittenTopic, text) == (None, told)


@pytest.mark.parametrize("id_", ["a", "gpt-3", "3-d", "a" * 80])
def test_an_id_is_small_letters_digits_and_hyphens(id_: str) -> None:
    assert sound(WrittenTopic, f"id: {id_}\nkind: k").id == id_


@pytest.mark.parametrize(
    "id_", ["A", "a_b", "a--b", "-a", "a-", "a b", "é", "a/b", "a.b", "'a\n'", "a" * 81]
)
def test_anything_else_is_no_id(id_: str) -> None:
    assert read(WrittenTopic, f"kind: k\nid: {id_}")[1] == [("wrong-type", 2, 5)]


def course(lines: str) -> tuple[WrittenCourse | None, Told]:
    return read(WrittenCourse, "id: c\nkinds: {k: {}}\n" + lines)


def test_a_course_with_a_flaw_in_one_kind_keeps_the_others() -> None:
    text = (
        "id: c\nkinds:\n  a: {fields: {x: {type: nr}, y: {type: date}}}\n  B: {}\n  c: {odd: d}\n"
    )
    written, told = read(WrittenCourse, text)
    assert written is not None
    assert set(written.kinds) == {"a", "c"}
    assert {name: f.type for name, f in written.kinds["a"].fields.items()} == {
        "x": "text",
        "y": "date",
    }
    assert told == [("wrong-type", 3, 26), ("wrong-type", 4, 3), ("unknown-key", 5, 7)]


def test_a_course_needs_a_kind() -> None:
    assert read(WrittenCourse, "id: c\nkinds: {}")[1] == [("wrong-type", 2, 8)]
    assert read(WrittenCourse, "id: c")[1] == [("missing-key", 1, 1)]


def test_another_format_is_told_and_read_as_far_as_it_goes() -> None:
    written, told = course("format: 2")
    assert written is not None
    assert told == [("wrong-type", 3, 9)]


@pytest.mark.parametrize(
    "url", ["arxiv.org/x", "javascript:alert(1)", "file:///etc/passwd", "https:// x"]
)
def test_a_source_leads_to_the_web_or_nowhere(url: str) -> None:
    written, told = course(f"sources: {{s: {{text: T, url: '{url}'}}}}")
    assert written is not None
    assert written.sources["s"].url == ""
    assert told == [("wrong-type", 3, 29)]


@pytest.mark.parametrize("apart", ["0.9", "nan", "inf", "-2", "much"])
def test_numbers_are_apart_by_a_ratio(apart: str) -> None:
    assert read(WrittenField, f"apart: {apart}")[1] == [("wrong-type", 1, 8)]
    assert sound(WrittenField, "apart: 1.25").apart == 1.25


def test_a_noun_is_singular_and_plural() -> None:
    assert sound(WrittenKind, "noun: [mouse, mice]").noun == ("mouse", "mice")
    assert read(WrittenKind, "noun: mouse")[1] == [("wrong-type", 1, 7)]


def test_a_message_names_the_key_and_hints_at_the_mend() -> None:
    problems = Problems()
    node: Any = read_yaml(b"id: a\ntitel: A\nsection:", "a.yaml", problems)
    read_as(WrittenTopic, node, node.mark, "a.yaml", problems)
    assert [(p.message, p.hint) for p in problems.sorted()] == [
        ("The key 'kind' is missing here.", "Add a line 'kind: …'."),
        ("Nothing reads the key 'titel' here.", "Did you mean title?"),
    ]


@pytest.mark.parametrize(
    ("lines", "message", "hint"),
    [
        ("levl: x", "Nothing reads the key 'levl' here.", "what fields say stands under 'facts'"),
        ("sorces: x", "Nothing reads the key 'sorces' here.", "Did you mean sources?"),
        ("questions: {id: q}", "'questions' is a list.", "- "),
        ("plural: often", "'often' is neither yes nor no.", "Write yes or no."),
        ("aliases: [b, {c: d}]", "'aliases' is a text, and here stands a mapping.", "quotes"),
        (
            "questions: [{id: q, form: chose-one, prompt: p, answer: a, distractors: [b, c]}]",
            "'chose-one' is not one of: choose-one, choose-all, true-false, which-of-two, order, "
            "match, type-in, number, cloze.",
            "Did you mean choose-one?",
        ),
    ],
)
def test_what_does_not_fit_is_told_in_words_for_an_author(
    lines: str, message: str, hint: str
) -> None:
    problems = Problems()
    node = read_yaml(f"id: a\nkind: k\n{lines}".encode(), "a.yaml", problems)
    read_as(WrittenTopic, node, (1, 1), "a.yaml", problems)
    (problem,) = problems.found
    assert problem.message == message
    assert hint in problem.hint


def test_a_key_that_is_written_otherwise_is_not_told_to_be_missing_as_well() -> None:
    _, _, told = topic_with_facts("facts: {x: {valeu: a}}\n")
    assert told == [("unknown-key", 3, 13)]


def test_a_key_is_only_suggested_where_it_may_stand() -> None:
    problems = Problems()
    node = read_yaml(b"id: c\nkinds: {k: {fields: {x: {lable: X}}, noum: m}}", "a.yaml", problems)
    read_as(WrittenCourse, node, (1, 1), "a.yaml", problems)
    assert sorted(problem.hint for problem in problems.found) == [
        "Did you mean label?",
        "Did you mean noun?",
    ]
