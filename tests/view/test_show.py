"""One topic as a page, as what to do next, and as JSON."""

from pathlib import Path

import pytest

from studyguide.course.model import Place, Topic, Value
from studyguide.course.shelf import Shelf
from studyguide.memory.standing import Tally
from studyguide.view.places import place_as_json
from studyguide.view.show import as_json, onward, page, value_as_json
from tests.conftest import shelf_of
from tests.view.screens import GARDEN, on, piped, terminal, value


@pytest.fixture(scope="module")
def garden() -> Shelf:
    return shelf_of(GARDEN)


def topic(shelf: Shelf, name: str) -> Topic:
    return shelf.find_topic(name).topic()


OAK = """\
Oak
tree · Broadleaves
also: English oak, pedunculate oak

A tree of old woods and parks.

Variants: Red oak (red-oak)

Family                  Beech family
Leaf                    lobed
Height                  35 [mitchell-1974 p. 220]
Oldest known            (sources disagree)
                        • 1200 says mitchell-1974
                        • 900 says more-2003 ch. 3
Uses                    • ships
                        • barrels, quarter-sawn
                          for wine
Rohholztransportgewich  unknown
tsangabe                Nobody has weighed
                        Donaudampfschifffahrtsgesellschaftskapitänsmützenhol
                        z.

Notes
Growing one

An oak is slow; very slow. See the guide (https://example.org/oak) and run
plant(oak).

1. Sow an acorn:

   • in autumn
   • deep
2. Wait.

  From little acorns.

year  height
1     30 cm
10    4 m

    def grow(tree):
        return tree + 1

    h = 2r

* * *

The end.

Sources
• [more-2003] More and White
• [mitchell-1974] Mitchell, A Field Guide to the Trees of Britain
  https://example.org/mitchell
"""


def test_what_is_known_of_it_stands_below_what_it_is(garden: Shelf) -> None:
    tally = Tally(facts=7, seen=4, known=3, due=1)
    shown = on(terminal(50), lambda screen: page(topic(garden, "oak"), "Trees", screen, tally))
    lines = shown.splitlines()
    assert lines[1:5] == [
        "tree · Trees",
        "also: English oak, pedunculate oak",
        "3 of 7 facts known, 1 due today",
        "",
    ]


def test_the_whole_page_of_a_topic(garden: Shelf) -> None:
    oak = topic(garden, "oak")
    assert on(terminal(76), lambda screen: page(oak, "Broadleaves", screen)) == OAK


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("red-oak", ["A variant of Oak.", "Uses (as Oak)", "  - ships"]),
        ("beeches", ["Members", "  - Oak", "  - Beech"]),
        ("saw", ["tool · A shelf", "木を切る道具。日本の鋸は引いて切る。", "鋸は*引く*。"]),
    ],
)
def test_a_page_in_lines(garden: Shelf, name: str, lines: list[str]) -> None:
    shown = on(piped(), lambda screen: page(topic(garden, name), "A shelf", screen))
    assert [line for line in lines if line not in shown.splitlines()] == []


def test_a_link_that_has_no_inverse_is_told_on_the_page_it_leads_to(
    garden: Shelf, tmp_path: Path
) -> None:
    fields = "{likes: {label: Liked by, type: links, to: k}}"
    (tmp_path / "course.yaml").write_text(f"{{id: c, kinds: {{k: {{fields: {fields}}}}}}}")
    (tmp_path / "t.yaml").write_text(
        "[{id: a, kind: k}, {id: b, kind: k, facts: {likes: a}},"
        " {id: d, kind: k, facts: {likes: a}}]"
    )
    shown = on(piped(), lambda screen: page(topic(shelf_of(tmp_path), "a"), "", screen))
    assert shown.endswith("\nLinked from\n  B, D (Liked by)\n")


def test_the_labs_that_there_are_can_be_tried(garden: Shelf) -> None:
    oak = topic(garden, "oak")._replace(labs=("span-corruption", "tree-climbing"))
    shown = on(piped(), lambda screen: page(oak, "A shelf", screen))
    assert "\n\nTry it: studyguide lab span-corruption\n" in shown
    assert "tree-climbing" not in shown
    assert as_json(oak)["labs"] == ["span-corruption", "tree-climbing"]


def test_the_figures_in_which_a_topic_is_seen_are_named(garden: Shelf) -> None:
    oak = topic(garden, "oak")._replace(figures=("heights",))
    shown = on(piped(), lambda screen: page(oak, "A shelf", screen))
    assert "\n\nSee it: studyguide figure heights\n" in shown
    assert as_json(oak)["figures"] == ["heights"]


@pytest.mark.parametrize(
    ("name", "other", "shown"),
    [
        (
            "oak",
            "beech",
            "\nRead\n  first: Beech family (beeches)\n  next: Yew (yew)\n"
            "\nTry\n  studyguide compare oak beech\n  studyguide quiz oak\n",
        ),
        ("saw", None, "\nTry\n  studyguide quiz craft\n"),
        ("beech", None, "\nTry\n  studyguide quiz trees.broadleaves\n"),
    ],
)
def test_the_way_on_names_what_to_read_and_try(
    garden: Shelf, name: str, other: str | None, shown: str
) -> None:
    assert on(piped(), lambda screen: onward(topic(garden, name), other, screen)) == shown


def test_json_has_the_whole_topic(garden: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GARDEN)
    oak = as_json(topic(garden, "oak"))
    facts = {fact["field"]: fact for fact in oak.pop("facts")}
    assert oak.pop("notes").startswith("# Growing one\n\nAn oak is **slow**;")
    assert oak == {
        "course": "garden",
        "unit": "trees",
        "section": "broadleaves",
        "id": "oak",
        "kind": "tree",
        "title": "Oak",
        "aliases": ["English oak", "pedunculate oak"],
        "summary": "A tree of old woods and parks.",
        "linked_from": [],
        "sources": [
            {"id": "more-2003", "text": "More and White", "url": ""},
            {
                "id": "mitchell-1974",
                "text": "Mitchell, A Field Guide to the Trees of Britain",
                "url": "https://example.org/mitchell",
            },
        ],
        "after": ["beeches"],
        "labs": [],
        "figures": [],
        "place": {"file": "trees/broadleaves.yaml", "line": 4, "column": 3},
    }
    assert list(facts) == ["family", "leaf", "height", "age", "uses", "weight"]
    assert facts["age"] == {
        "field": "age",
        "label": "Oldest known",
        "type": "number",
        "inverse": False,
        "inherited": None,
        "disputed": True,
        "values": [
            value("1200", number=1200, measure="years", source="mitchell-1974"),
            value("900", number=900, measure="years", source="more-2003", at="ch. 3"),
        ],
    }
    assert facts["uses"]["values"][1] == value("barrels", note="for wine", when="quarter-sawn")
    assert facts["family"]["values"] == [value("Beech family", topic="beeches")]


def test_json_tells_inverse_inherited_and_incoming_links(garden: Shelf) -> None:
    beeches, red = as_json(topic(garden, "beeches")), as_json(topic(garden, "red-oak"))
    assert [(fact["field"], fact["inverse"]) for fact in beeches["facts"]] == [("members", True)]
    assert beeches["linked_from"] == [
        {"topic": "oak", "field": "family", "label": "Family"},
        {"topic": "beech", "field": "family", "label": "Family"},
    ]
    inherited = {fact["field"]: fact["inherited"] for fact in red["facts"]}
    assert (inherited["uses"], inherited["height"]) == ("oak", None)


@pytest.mark.parametrize(
    ("low", "high", "measure", "number"),
    [
        (340e6, 340e6, "parameters", 340_000_000),
        (16.6, 16.6, "bytes", 16.6),
        (0.0, 0.0, "", 0),
        (12e6, 235e6, "parameters", None),
        (None, 8.0, "parameters", None),
        (736_000.0, 736_000.0, "days", None),
        (None, None, None, None),
    ],
)
def test_a_number_is_a_plain_number_or_null(
    low: float | None, high: float | None, measure: str | None, number: float | None
) -> None:
    shown = value_as_json(Value("as written", "key", low=low, high=high, measure=measure))
    known = {} if number is None else {"number": number, "measure": measure}
    assert shown == value("as written", **known)
    assert type(shown["number"]) is type(number)


def test_a_place_is_relative_to_the_working_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(GARDEN)
    place = Place(str(GARDEN / "trees" / "a.yaml"), 3, 7)
    assert place_as_json(place) == {"file": "trees/a.yaml", "line": 3, "column": 7}
