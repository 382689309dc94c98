"""Topics are found in their files, each with its kind and section; a flaw takes only its own."""

from collections.abc import Iterator

import pytest

from studyguide.course.document import Document
from studyguide.course.drafts import Draft
from studyguide.course.kept_notes import KeptNotes
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.read_drafts import DraftReader
from studyguide.course.schema import Course, Kind, Section, Unit
from studyguide.course.yaml_tree import Members

UNIT = Unit("week1", "Week 1", (Section("intro", "Intro"), Section("laws", "Laws")), "week1")
KIND = Kind("idea", "Idea", ("idea", "ideas"), False, {})
COURSE = Course("c", "C", (UNIT,), {"idea": KIND}, {})

Told = list[tuple[str, str, int, int]]


def read(**files: str) -> tuple[dict[str, Draft], Told]:
    """The drafts of some files, named without their ending."""
    problems = Problems()
    reader = DraftReader(COURSE, problems, KeptNotes())
    for name, text in files.items():
        reader.add(reader.read(parts(text, f"week1/{name}.yaml", problems), UNIT))
    told = [(p.rule, p.place.file, p.place.line, p.place.column) for p in problems.sorted()]
    return reader.drafts, told


def parts(text: str, file: str, problems: Problems) -> Iterator[list[Document]]:
    found = Members(text.encode(), file, problems)
    for part in found.parts():
        yield [Document(file, node, mark, found.is_list) for node, mark in part]


def test_a_file_holds_a_topic_or_a_list_of_topics_in_their_order() -> None:
    drafts, told = read(a="- {id: z, kind: idea}\n- {id: b, kind: idea}", b="{id: a, kind: idea}")
    assert (list(drafts), told) == (["z", "b", "a"], [])
    assert drafts["b"].kind is KIND
    assert drafts["b"].unit is UNIT


def test_a_topic_without_a_title_is_called_by_its_id() -> None:
    drafts, _ = read(a="- {id: big-o, kind: idea}\n- {id: b, kind: idea, title: Bee}")
    assert [draft.title for draft in drafts.values()] == ["Big o", "Bee"]


def test_every_part_of_a_topic_has_its_place() -> None:
    drafts, _ = read(a="- {id: z, kind: idea}\n- id: b\n  kind: idea\n  aliases: [c, d]\n")
    assert drafts["b"].place() == Place("week1/a.yaml", 2, 3)
    assert drafts["b"].place("aliases.1") == Place("week1/a.yaml", 4, 16)
    assert drafts["b"].place("title") == drafts["b"].place()


@pytest.mark.parametrize(
    ("file", "line", "section"),
    [
        ("other", "section: laws", "laws"),
        ("laws", "", "laws"),
        ("intro", "section: laws", "laws"),
        ("other", "", ""),
    ],
)
def test_a_topic_stands_in_its_section_or_in_that_of_its_file(
    file: str, line: str, section: str
) -> None:
    drafts, told = read(**{file: f"id: a\nkind: idea\n{line}"})
    assert (drafts["a"].section, told) == (section, [])


def test_a_topic_of_an_unknown_section_stands_in_none() -> None:
    drafts, told = read(laws="id: a\nkind: idea\nsection: lawz")
    assert drafts["a"].section == ""
    assert told == [("unknown-section", "week1/laws.yaml", 3, 10)]


@pytest.mark.parametrize(
    ("flawed", "rule"),
    [
        ("{id: b}", "missing-key"),
        ("{id: b, kind: ideas}", "unknown-kind"),
        ("{id: a, kind: idea}", "duplicate-id"),
        ("words", "wrong-type"),
        ("[]", "wrong-type"),
        ("", "wrong-type"),
    ],
)
def test_a_flawed_topic_hides_none_beside_it(flawed: str, rule: str) -> None:
    drafts, told = read(a=f"- {{id: a, kind: idea}}\n- {flawed}\n- {{id: c, kind: idea}}")
    assert list(drafts) == ["a", "c"]
    assert [rule for rule, *_ in told] == [rule]


@pytest.mark.parametrize("above", ["", "\n", "\n\n"])
def test_empty_lines_around_notes_are_none_of_them(above: str) -> None:
    text = f"id: a\nkind: idea\nnotes: |\n{above}  - $x^2$ $\\oops$\n\n"
    drafts, told = read(a=text)
    assert drafts["a"].contents().notes == "- $x^2$ $\\oops$"
    assert told == [("unknown-maths", "week1/a.yaml", 4 + len(above), 12)]


def test_the_first_of_two_topics_with_one_id_is_kept() -> None:
    drafts, told = read(a="{id: a, kind: idea, title: One}", b="{id: a, kind: idea, title: Two}")
    assert drafts["a"].title == "One"
    assert told == [("duplicate-id", "week1/b.yaml", 1, 6)]


def test_a_kind_that_is_almost_right_is_suggested() -> None:
    problems = Problems()
    file = parts("{id: a, kind: ides}", "a.yaml", problems)
    DraftReader(COURSE, problems, KeptNotes()).read(file, UNIT)
    assert [problem.hint for problem in problems.found] == ["Did you mean idea?"]


@pytest.mark.parametrize(
    ("topic", "rules"),
    [
        (
            "{id: B, kind: idea, facts: {x: y}, odd: z}",
            ["unknown-field", "unknown-key", "wrong-type"],
        ),
        ("{kind: idea, facts: {x: y}}", ["missing-key", "unknown-field"]),
        ("{kind: idea, facts: , aliases: {x: y}}", ["missing-key", "wrong-type"]),
        ("{kind: idea, facts: [x], odd: z}", ["missing-key", "unknown-key", "wrong-type"]),
        ("{id: {x: y}, kind: idea, questions: {}}", ["wrong-type", "wrong-type"]),
    ],
)
def test_all_that_is_wrong_with_a_topic_without_an_id_is_told(topic: str, rules: list[str]) -> None:
    drafts, told = read(a=f"- {topic}\n- {{id: c, kind: idea}}")
    assert list(drafts) == ["c"]
    assert sorted(rule for rule, *_ in told) == rules
