"""Questions printed in full: what is asked, what can be answered, and what of that is right."""

from pathlib import Path

import pytest

from studyguide.course.model import Place
from studyguide.quiz.listing import Named
from studyguide.quiz.question import Option, Question
from studyguide.view.questions import as_json, page
from tests.view.screens import on, piped, terminal

CHOICE = Question(
    fact="garden/oak.leaf",
    topic="oak",
    title="Oak",
    section="Trees",
    form="choose-one",
    template="ask",
    source="generated",
    prompt="What leaf has the oak?",
    options=(Option("needles", False, "that is the yew", "yew"), Option("lobed", True, "", "oak")),
    explain="Look at one.",
    place=Place("/garden/trees.yaml", 7, 3),
    hand="garden/tree.leaf/0/1/0",
    answers=("lobed",),
)


def shown(*questions: Question, width: int = 80) -> str:
    named = [Named(str(at), question) for at, question in enumerate(questions)]
    return on(piped(width), lambda screen: page(named, screen))


def test_a_choice_is_printed_with_the_right_one_marked() -> None:
    assert shown(CHOICE) == (
        "Oak  oak.leaf  garden/trees.yaml:7\n"
        "  choose-one  What leaf has the oak?\n"
        "    - needles\n"
        "    ✓ lobed\n"
        "    Look at one.\n"
    )


def test_what_is_right_is_marked_in_ascii_too() -> None:
    named = [Named("1", CHOICE)]
    assert "    + lobed\n" in on(terminal(80, "ascii"), lambda screen: page(named, screen))


def test_questions_about_one_fact_stand_below_one_line() -> None:
    again = CHOICE._replace(form="true-false")
    other = CHOICE._replace(fact="garden/oak.bark", place=Place("/garden/trees.yaml", 8, 3))
    lines = shown(CHOICE, again, other).splitlines()
    heads = [line for line in lines if not line.startswith(" ")]
    assert heads == ["Oak  oak.leaf  garden/trees.yaml:7", "Oak  oak.bark  garden/trees.yaml:8"]


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        ({"options": (), "answers": ("lobed", "with lobes")}, ["✓ lobed / with lobes"]),
        (
            {
                "options": (Option("needles", True), Option("lobed", True)),
                "answers": ("lobed", "needles"),
            },
            ["✓ 1. lobed", "✓ 2. needles"],
        ),
        (
            {"partners": ("oak", "yew"), "answers": ("lobed", "needles")},
            ["✓ oak: lobed", "✓ yew: needles"],
        ),
        (
            {"table": (("", "Oak", "Yew"), ("Leaf", "____", "needles"), ("", "", ""))},
            ["Oak | Yew", "Leaf | ____ | needles", "- needles", "✓ lobed"],
        ),
    ],
)
def test_each_way_of_answering_shows_what_is_right(
    changes: dict[str, object], lines: list[str]
) -> None:
    told = shown(CHOICE._replace(explain="", **changes)).splitlines()  # type: ignore[arg-type]
    assert [line.strip() for line in told[2:]] == lines


def test_json_has_all_of_a_question(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    question = CHOICE._replace(
        place=Place(str(tmp_path / "a.yaml"), 7, 3),
        table=(("", "Oak"),),
        partners=("oak",),
        hint="Trees.",
    )
    assert as_json(Named("garden/oak.leaf/choose-one/ask/1", question)) == {
        "id": "garden/oak.leaf/choose-one/ask/1",
        "fact": "garden/oak.leaf",
        "form": "choose-one",
        "template": "ask",
        "hand": "garden/tree.leaf/0/1/0",
        "source": "generated",
        "prompt": "What leaf has the oak?",
        "table": [["", "Oak"]],
        "partners": ["oak"],
        "options": [
            {"text": "needles", "right": False, "of": "yew"},
            {"text": "lobed", "right": True, "of": "oak"},
        ],
        "answers": ["lobed"],
        "explain": "Look at one.",
        "hint": "Trees.",
        "place": {"file": "a.yaml", "line": 7, "column": 3},
    }


def test_what_lies_in_no_hand_has_none_in_json() -> None:
    assert as_json(Named("1", CHOICE._replace(hand="")))["hand"] is None
