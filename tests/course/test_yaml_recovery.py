"""A line that is no YAML costs itself and what is below it, and is explained."""

import pytest

from studyguide.course.problems import Problems
from studyguide.course.yaml_tree import Node, read_yaml


def read(text: str) -> tuple[Node, list[tuple[str, int, int]], Problems]:
    problems = Problems()
    node = read_yaml(text.encode(), "a.yaml", problems)
    return node, [(p.rule, p.place.line, p.place.column) for p in problems.sorted()], problems


RIDDLES = [
    ("title: [MASK] tokens", 8, "title: '[MASK] tokens'"),
    ("title: What: a tour", 12, "title: 'What: a tour'"),
    ("title: {x} and more", 8, "title: '{x} and more'"),
    ("title: `code`", 8, "title: '`code`'"),
    ("title: @home", 8, "title: '@home'"),
    ("title: %s", 8, "title: '%s'"),
    ("title: *very* new", 8, "title: '*very* new'"),
    ('title: "so-called" war', 8, "title: '\"so-called\" war'"),
    ("title: 'it's'", 8, "title: 'it''s'"),
    ("title: ]", 8, "title: ']'"),
    ("title: - x", 8, "title: '- x'"),
]


@pytest.mark.parametrize(("line", "column", "mended"), RIDDLES)
def test_a_riddle_is_told_with_its_place_and_the_line_that_solves_it(
    line: str, column: int, mended: str
) -> None:
    node, told, problems = read(f"id: a\n{line}\nkind: b\n")
    assert told == [("syntax", 2, column)]
    assert problems.sorted()[0].hint == f"Put it in single quotes: {mended}"
    assert node == {"id": "a", "title": None, "kind": "b"}
    assert read(f"id: a\n{mended}\nkind: b\n")[1] == []


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("id: a\naliases: [b, c\nkind: d\n", (2, 10), "never closed"),
        ("id: a\ntitle: 'b\nkind: d\n", (2, 8), "never closed"),
        ("id: a\nkind: d\naliases: [\n", (3, 10), "The [ that opens"),
        ("id: a\nkind: d\nfacts: {x: [b,\n", (3, 12), "The [ that opens"),
        ("id: a\nfacts:\n\tx: b\nkind: d\n", (3, 1), "tab"),
        ("id: a\nfacts:\n  \tx: b\nkind: d\n", (3, 3), "tab"),
        ("id: a\naliases: [b, c]]\nkind: d\n", (2, 16), "closes nothing"),
        ("id: a\ntitle: b\n  summary: c\nkind: d\n", (3, 3), "'title'"),
        ("id: a\nfacts: {x: b: c}\nkind: d\n", (2, 13), "second ': '"),
        ("id: a\nfacts: {x: [b] c}\nkind: d\n", (2, 16), "or }"),
        ("id: a\nfacts: {x: *b* c, y: d}\nkind: d\n", (2, 12), "with * is an alias"),
        ('id: a\ntitle: "b"* "c"\nkind: d\n', (2, 8), "a quoted text"),
        ("id: a\nfacts: {x: &b& c, y: d}\nkind: d\n", (2, 12), "with & is an anchor"),
        ("id: a\njust words\nkind: d\n", (2, 1), "no key"),
        ("id: a\nnotes: |x\n  y\nkind: d\n", (2, 8), "block"),
    ],
)
def test_what_is_no_yaml_is_told_where_it_is_to_be_mended(
    text: str, place: tuple[int, int], words: str
) -> None:
    node, told, problems = read(text)
    assert told == [("syntax", *place)]
    assert words in problems.sorted()[0].message
    assert (node["id"], node["kind"]) == ("a", "d")


def test_all_flaws_of_a_file_are_told_and_all_sound_topics_read() -> None:
    text = "- id: a\n  title: W: x\n  kind: @e\n- id: b\n- {id: c, d: [e}\n- id: f\n  g: 'h\n- i\n"
    node, told, problems = read(text)
    assert told == [("syntax", 2, 11), ("syntax", 3, 9), ("syntax", 5, 16), ("syntax", 7, 6)]
    assert [m and (m if isinstance(m, str) else m.get("id")) for m in node] == [
        *("a", "b", None, "f", "i")
    ]
    assert problems.lost == {"c"}


def test_what_stands_whole_before_an_escape_that_is_none_is_read() -> None:
    node, told, _ = read('- a\n- b\n- "\\q"\n')
    assert node == ["a", "b", None]
    assert told == [("backslash", 3, 4)]


def test_a_line_with_the_wrong_indent_costs_only_itself() -> None:
    node, told, _ = read("- a: b\n c: d\n  e: f\n- g\n")
    assert node == [{"a": "b", "e": "f"}, "g"]
    assert told == [("syntax", 2, 2)]


def test_what_follows_a_document_end_is_told() -> None:
    node, told, _ = read("a: b\n...\nc: d\n")
    assert (node, told) == ({"a": "b"}, [("syntax", 3, 1)])


def test_a_file_of_nothing_but_broken_lines_ends() -> None:
    node, told, problems = read("- [\n" * 20_000)
    assert len(node) < 100 and len(told) < 100
    assert "not read" in problems.sorted()[-1].message


def test_of_lines_that_break_alike_the_first_is_told_and_what_follows_is_read() -> None:
    node, told, _ = read("id: a\nnotes: |\nOne line,\nand two,\nand three.\nkind: d\n")
    assert told == [("syntax", 3, 1)]
    assert (node["id"], node["kind"]) == ("a", "d")
