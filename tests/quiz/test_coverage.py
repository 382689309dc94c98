"""What a course leaves unused is found, with its place; what it uses is not."""

from pathlib import Path

import pytest

from studyguide.quiz.coverage import Coverage, Crowd, Section, coverage
from studyguide.quiz.gaps import Lack
from studyguide.quiz.listing import listed
from studyguide.quiz.tally import tally
from tests.conftest import COURSES, WriteCourse, library_of, shelf_of
from tests.quiz.lacking import (
    BARK,
    HOST,
    NO_DIFFERENCE,
    NO_LINK,
    NO_QUESTION,
    NO_SIBLING,
    files,
)


def of(write: WriteCourse, written: dict[str, str]) -> Coverage:
    library = library_of(write(written))
    assert library.problem_counts() == {}
    return coverage([library])


def told(section: Section) -> list[tuple[str, str, str, str]]:
    return [(gap.lack, " ".join(gap.topics), gap.field, gap.message) for gap in section.gaps]


QUESTION = ("no-question", "yew", "", "Yew has no question, and no fact besides a definition.")
SIBLING = ("no-sibling", "fig", "bark", "Fig, Bark: no other topic states it.")
DIFFERENCE = ("no-difference", "ash gum", "", "Nothing stated tells Ash and Gum apart.")
FIELD = ("no-link", "", "host", "No tree in this section states 'Host'.")
LED = "- {id: fir, kind: tree, after: box, facts: {leaf: x}}\n"
TOPIC = ("no-link", "box", "", "No link leads to Box or from it.")


@pytest.mark.parametrize(
    ("topics", "fields", "gaps"),
    [
        ("", "", []),
        (NO_QUESTION, "", [QUESTION]),
        (NO_SIBLING, BARK, [SIBLING]),
        (NO_DIFFERENCE, "", [DIFFERENCE]),
        ("", HOST, [FIELD]),
        (NO_LINK, "", [TOPIC]),
        ("", BARK, []),
        (NO_LINK + LED, "", []),
        (
            NO_LINK + NO_DIFFERENCE + NO_SIBLING + NO_QUESTION,
            BARK + HOST,
            [QUESTION, SIBLING, DIFFERENCE, FIELD, TOPIC],
        ),
    ],
)
def test_each_thing_left_over_is_found_and_nothing_else(
    write_course: WriteCourse, topics: str, fields: str, gaps: list[tuple[str, str, str, str]]
) -> None:
    (section,) = of(write_course, files(topics, fields)).sections
    assert told(section) == gaps


def test_a_gap_has_the_place_of_its_topic_or_fact(write_course: WriteCourse) -> None:
    added = NO_QUESTION + NO_SIBLING + NO_DIFFERENCE
    (section,) = of(write_course, files(added, BARK + HOST)).sections
    places = [(gap.lack, gap.place.line, gap.place.column) for gap in section.gaps]
    assert places == [
        (Lack.question, 4, 3),
        (Lack.sibling, 5, 48),
        (Lack.difference, 3, 3),
        (Lack.link, 1, 3),
    ]
    assert {Path(gap.place.file).name for gap in section.gaps} == {"s.yaml"}


def test_an_authored_question_is_enough(write_course: WriteCourse) -> None:
    asked = NO_QUESTION.replace("}}}", "}}, questions: [{id: q, prompt: p, answer: a, &d}]}")
    written = files(asked.replace("&d", "distractors: [b, c]"))
    assert told(of(write_course, written).total) == []


def test_what_a_variant_inherits_is_no_question_of_its_own(write_course: WriteCourse) -> None:
    found = told(of(write_course, files("- {id: bog-oak, kind: tree, variant-of: oak}\n")).total)
    assert [(lack, topics) for lack, topics, *_ in found] == [
        ("no-question", "bog-oak"),
        ("no-difference", "oak bog-oak"),
    ]


def test_what_a_variant_inherits_is_no_sibling(write_course: WriteCourse) -> None:
    variant = "- {id: wild-fig, kind: tree, variant-of: fig, facts: {leaf: x}}\n"
    assert told(of(write_course, files(NO_SIBLING + variant, BARK)).total) == [SIBLING]


def test_what_others_state_without_being_asked_is_told_apart(write_course: WriteCourse) -> None:
    other = (
        "- {id: bay, kind: tree, after: oak, facts: {leaf: x, bark: {value: y, asked: false}}}\n"
    )
    ((*_, message),) = told(of(write_course, files(NO_SIBLING + other, BARK)).total)
    assert message == "Fig, Bark: no other topic that states it can be asked."


def test_an_inherited_link_is_a_link_in_its_section(write_course: WriteCourse) -> None:
    written = files("- {id: v, kind: tree, variant-of: oak, facts: {leaf: x}}\n")
    written["u/t.yaml"] = "{id: w, kind: tree, variant-of: oak, section: t, facts: {leaf: y}}"
    written["course.yaml"] = written["course.yaml"].replace("}]}]", "}, {id: t}]}]")
    assert told(of(write_course, written).total) == []


def test_a_link_written_at_its_other_end_is_stated(write_course: WriteCourse) -> None:
    written = files("- {id: fir, kind: tree, facts: {leaf: x, hosted: oak}}\n")
    written["course.yaml"] += HOST.replace("tree}", "tree, inverse: {name: hosted}}")
    assert [gap for gap in told(of(write_course, written).total) if gap[0] == "no-link"] == []


def test_sections_stand_in_order_with_what_they_hold(write_course: WriteCourse) -> None:
    written = files(NO_LINK)
    written["course.yaml"] = written["course.yaml"].replace(
        "s, title: S}]}", "s, title: S}, {id: empty}]}, {id: v, title: V}"
    )
    written["v/a.yaml"] = "{id: lone, kind: tree, facts: {leaf: x}}"
    found = of(write_course, written)
    assert [section[:5] for section in found.sections] == [
        ("c", "u.s", "S", 4, 7),
        ("c", "u.empty", "Empty", 0, 0),
        ("c", "v", "V", 1, 1),
    ]
    assert [[gap.topics for gap in section.gaps] for section in found.sections] == [
        [("box",)],
        [],
        [(), ("lone",)],
    ]
    assert found.total[:5] == ("", "", "Total", 5, 8)
    assert [found.total.count(lack) for lack in Lack] == [0, 0, 0, 3]


def test_gaps_of_several_kinds_stand_in_the_order_of_topics(write_course: WriteCourse) -> None:
    written = files("".join(f"- {{id: {i}, kind: {k}, after: oak}}\n" for i, k in PLANTS))
    written["course.yaml"] += "  herb: {}\n"
    gaps = of(write_course, written).total.gaps
    assert [gap.topics[0] for gap in gaps if gap.lack is Lack.question] == [i for i, _ in PLANTS]


PLANTS = [("dill", "herb"), ("fir", "tree"), ("rue", "herb"), ("yew", "tree")]


def test_a_kind_of_many_topics_is_told(write_course: WriteCourse) -> None:
    written = files("".join(f"- {{id: t{n}, kind: tree, after: oak}}\n" for n in range(62)))
    assert of(write_course, written).crowds == (Crowd("c", "tree", 65),)
    written = files("".join(f"- {{id: t{n}, kind: tree, after: oak}}\n" for n in range(61)))
    assert of(write_course, written).crowds == ()


def test_courses_do_not_lead_to_one_another(write_course: WriteCourse) -> None:
    for folder, other in (("all/c", "c"), ("all/d", "d")):
        written = files(NO_LINK)
        written["course.yaml"] = written["course.yaml"].replace("id: c", f"id: {other}", 1)
        root = write_course(written, folder)
    found = coverage([library_of(root.parent)])
    assert [(section.course, told(section)) for section in found.sections] == [
        ("c", [TOPIC]),
        ("d", [TOPIC]),
    ]


def test_facts_are_those_that_questions_counts_definitions_too() -> None:
    shelf = shelf_of(COURSES)
    counted = tally(listed(shelf.whole(), "1"), "1")
    found = coverage(shelf.libraries)
    assert found.total.facts == sum(section.facts for section in counted)
    ((definitions,),) = shelf.libraries[0].rows(
        "select count(*) from facts where field = 'summary'"
    )
    assert definitions
