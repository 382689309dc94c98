"""The wording of a course, to be read through: by field, each key beside its texts."""

from studyguide.quiz.wordings import Wording
from studyguide.view.wordings import as_json, page
from tests.view.screens import on, piped, terminal

TEXTS = [
    Wording("tree", "leaf", "says", "The leaf of the oak is lobed"),
    Wording("tree", "leaf", "ask-back", "Which of these trees have needles?"),
    Wording("tree", "bark", "ask", "What is the bark of the oak?"),
]


def test_keys_stand_beside_their_texts() -> None:
    assert on(terminal(80), lambda screen: page(TEXTS, [], screen)) == (
        "Wording, with the longest value and the shortest\n"
        "tree.leaf\n"
        "  says      The leaf of the oak is lobed\n"
        "  ask-back  Which of these trees have needles?\n"
        "tree.bark\n"
        "  ask       What is the bark of the oak?\n"
    )


def test_plain_lines_have_no_columns() -> None:
    lines = on(piped(80), lambda screen: page(TEXTS, [], screen)).splitlines()
    assert lines[1:3] == ["tree.leaf", "  says  The leaf of the oak is lobed"]


def test_where_no_field_has_wording_one_line_says_so() -> None:
    assert (
        on(piped(80), lambda screen: page([], [], screen)) == "No field has wording of its own.\n"
    )


def test_fields_without_wording_are_named_last() -> None:
    said = on(piped(80), lambda screen: page(TEXTS[2:], ["tree.age", "tree.new"], screen))
    assert said.splitlines()[-1] == (
        "No 'says', 'ask' or 'ask-back', so plainly asked: tree.age, tree.new"
    )


def test_json_has_them_beside_the_problems() -> None:
    assert as_json(TEXTS[:1], ["tree.age"]) == {
        "wordings": [
            {
                "kind": "tree",
                "field": "leaf",
                "key": "says",
                "text": "The leaf of the oak is lobed",
            }
        ],
        "unworded": ["tree.age"],
    }
