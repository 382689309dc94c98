"""YAML is read as text with places; what hides or repeats is refused, what is sound is kept."""

import pytest
import yaml

from studyguide.course import decoding, yaml_events
from studyguide.course.problems import Problems
from studyguide.course.yaml_nodes import MAX_DEPTH
from studyguide.course.yaml_tree import Members, Node, Sequence, read_yaml

Told = list[tuple[str, int, int]]


@pytest.fixture(autouse=True, params=["CSafeLoader", "SafeLoader"])
def each_loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything here holds with libyaml and, where it is not installed, without."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML is built without libyaml")
    monkeypatch.setattr(yaml_events, "_Loader", getattr(yaml, request.param))


def read(content: str | bytes) -> tuple[Node, Told]:
    problems = Problems()
    content = content.encode() if isinstance(content, str) else content
    node = read_yaml(content, "a.yaml", problems)
    assert {problem.place.file for problem in problems.found} <= {"a.yaml"}
    return node, [(p.rule, p.place.line, p.place.column) for p in problems.found]


@pytest.mark.parametrize(
    "scalar", ["no", "3.10", "12:30", "1e9", "0x1F", "2020-01-01", ".inf", "on"]
)
def test_a_scalar_stays_the_text_that_the_author_sees(scalar: str) -> None:
    assert read(f"a: {scalar}") == ({"a": scalar}, [])


@pytest.mark.parametrize("empty", ["", "~", "null", "# a comment"])
def test_an_empty_value_is_none(empty: str) -> None:
    assert read(f"a: {empty}") == ({"a": None}, [])


@pytest.mark.parametrize("quoted", ["''", '""', "'null'", "'~'"])
def test_a_quoted_value_is_never_none(quoted: str) -> None:
    assert read(f"a: {quoted}") == ({"a": quoted[1:-1]}, [])


@pytest.mark.parametrize("content", ["", "# only a comment", "---", "\ufeff"])
def test_a_file_without_a_document_is_none_and_no_flaw(content: str) -> None:
    assert read(content) == (None, [])


def test_every_key_and_value_has_its_place() -> None:
    node, _ = read("a: b\nc:\n  - d\n  - {é: ü, f: g}\n")
    assert node.mark == (1, 1)
    assert node.keys_at == {"a": (1, 1), "c": (2, 1)}
    assert node.values_at == {"a": (1, 4), "c": (3, 3)}
    assert node["c"].marks == [(3, 5), (4, 5)]
    assert node["c"][1].values_at == {"é": (4, 9), "f": (4, 15)}


def test_the_first_of_two_equal_keys_is_kept_with_its_place() -> None:
    node, told = read("a: 1\nb: 2\na: 3\n'a': 4\n")
    assert node == {"a": "1", "b": "2"}
    assert node.values_at["a"] == (1, 4)
    assert told == [("duplicate-key", 3, 1), ("duplicate-key", 4, 1)]


def test_where_a_topic_seems_to_begin_without_its_dash_that_is_said() -> None:
    problems = Problems()
    read_yaml(b"- id: a\n  kind: k\n  id: b\n  kind: k\n", "a.yaml", problems)
    assert [problem.hint for problem in problems.sorted()] == [
        "If another topic begins here, put a dash before it.",
        "Keep one of the two.",
    ]


def test_equal_keys_are_found_at_any_depth_and_in_two_mappings_are_no_flaw() -> None:
    assert read("- {a: [{b: 1, b: 2}]}\n- {a: 1}") == (
        [{"a": [{"b": "1"}]}, {"a": "1"}],
        [("duplicate-key", 1, 15)],
    )


def test_anchors_aliases_and_tags_are_told_and_the_rest_is_read() -> None:
    node, told = read("- a\n- b: &x c\n- *x\n- !!python/object:os.system d\n- &y [e]\n- ! f\n")
    assert node == ["a", {"b": "c"}, None, "d", ["e"], "f"]
    assert told == [("anchor", 2, 6), ("alias", 3, 3), ("tag", 4, 3), ("anchor", 5, 3)]


def test_a_merge_key_merges_nothing() -> None:
    node, told = read("- &x {a: 1}\n- {<<: *x, b: 2}\n")
    assert node == [{"a": "1"}, {"<<": None, "b": "2"}]
    assert [rule for rule, *_ in told] == ["anchor", "alias"]


def test_a_second_document_is_told_and_not_read() -> None:
    node, told = read("- a\n---\n- b\n---\n- c\n")
    assert (node, told) == (["a"], [("second-document", 2, 1)])


@pytest.mark.parametrize("bomb", ["[" * 100_000, "- " * 100_000, "{a: " * 100_000, "? " * 100_000])
def test_deep_nesting_is_refused_and_never_crashes(bomb: str) -> None:
    _, told = read(bomb)
    assert [rule for rule, *_ in told] == ["depth"]
    assert told[0][1] == 1


def test_the_deepest_nesting_allowed_is_read() -> None:
    node, told = read("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1))
    assert told == []
    for _ in range(MAX_DEPTH):
        (node,) = node
    assert node == []


def test_a_bomb_of_aliases_costs_nothing() -> None:
    lines = ["- &a0 [x, x]"] + [f"- &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 40)]
    node, told = read("\n".join(lines))
    assert node[39] == [None, None]
    assert len(told) == 40 + 2 * 39


def test_control_characters_are_told_where_an_editor_shows_them() -> None:
    texts = {"é: [a, \x07]": (1, 8), "éé: a\né: \x07": (2, 4), "🎉: 🎉\n\x1b: a": (2, 1)}
    for text, place in texts.items():
        node, told = read(text)
        assert told == [("control-character", *place)]
        assert "\ufffd" in str(node)


@pytest.mark.parametrize("key", ["[a]", "{a: b}", ""])
def test_a_key_is_a_text(key: str) -> None:
    node, told = read(f"? {key}\n: b\n? c\n: d\n")
    assert node == {"c": "d"}
    assert [rule for rule, *_ in told] == ["syntax"]


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        (b"a: \xff", 1, 4),
        ("a: b\ncafé: ".encode() + b"\xe9", 2, 7),
        (b"\xef\xbb\xbfa\n\xff", 2, 1),
        (b"\xef\xbb\xbfa: \xff", 1, 4),
        ("a: b".encode("utf-16"), 1, 1),
        (b"a: \xed\xa0\x80", 1, 4),
    ],
)
def test_what_is_not_utf8_is_refused_at_its_first_byte(
    content: bytes, line: int, column: int
) -> None:
    assert read(content) == (None, [("encoding", line, column)])


def test_a_byte_order_mark_is_no_part_of_the_first_key() -> None:
    node, told = read(b"\xef\xbb\xbfid: a\n")
    assert (node, told) == ({"id": "a"}, [])
    assert node.keys_at["id"] == (1, 1)


def test_windows_line_ends_change_no_place() -> None:
    node, _ = read(b"a: b\r\nc: d\r\n")
    assert node == {"a": "b", "c": "d"}
    assert node.keys_at["c"] == (2, 1)


def test_a_file_is_read_up_to_its_greatest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "MAX_BYTES", 100)
    assert read(b"- a\n" + b"#" * 96) == (["a"], [])
    assert read(b"- a\n" + b"#" * 97) == (None, [("size", 1, 1)])


def test_members_are_given_one_by_one_with_their_places() -> None:
    problems = Problems()
    members = list(Members(b"- a: b\n-  [c]\n", "a.yaml", problems))
    assert members == [({"a": "b"}, (1, 3)), (["c"], (2, 4))]
    assert list(Members(b"a: b\n", "a.yaml", problems)) == [({"a": "b"}, (1, 1))]


@pytest.fixture
def few_nodes(monkeypatch: pytest.MonkeyPatch) -> int:
    """The number of keys and values that a topic may have, as if it were smaller."""
    monkeypatch.setattr(yaml_events, "MAX_NODES", 500)
    return 500


@pytest.mark.parametrize(("start", "end"), ["{}", "[]"])
def test_one_topic_has_only_so_many_keys_and_values(few_nodes: int, start: str, end: str) -> None:
    _, told = read(start + "a, " * few_nodes + end)
    assert [rule for rule, *_ in told][-1] == "size"


def test_a_list_of_many_topics_is_no_flaw(few_nodes: int) -> None:
    node, told = read("- {a: b}\n" * few_nodes)
    assert (len(node), told) == (few_nodes, [])


def test_a_file_holds_a_text_or_a_list_too() -> None:
    assert read("just words") == ("just words", [])
    assert isinstance(read("[a]")[0], Sequence)


def test_of_a_list_with_too_many_flaws_no_more_is_read_but_one_thing_is_whole() -> None:
    unseen = b"# " + b"\x07" * 1000 + b"\n"
    for text, amount in ((b"- a: b\n", 0), (b"-  [c]\n", 0), (b"a: b\n", 1), (b"[c]\n", 1)):
        assert len(list(Members(unseen + text, "a.yaml", Problems()))) == amount
