"""A new topic is valid as it is, and whatever it shows in comments is true of its course."""

from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.json_schema import topics_schema
from studyguide.course.new_topic import find_kind, new_topic
from studyguide.course.problems import errors_in
from studyguide.errors import StudyGuideError
from tests.conftest import SHIPPED, WriteCourse
from tests.course.uncommented import uncommented
from tests.course.yaml_core import load
from tests.view.screens import GARDEN

ODD = """\
id: odd
units: [{id: u, sections: [{id: 'null'}, {id: s}]}, {id: v}]
sources: {'42': {text: A source}}
kinds:
  thing:
    fields:
      name: {label: "Name:\\n # of it", required: true}
      names: {type: list}
      colour: {type: choice, of: ["it's", red], required: true}
      colours: {type: choices, of: ['[a, b]', 'c: d', '- e', 'null', 'x # y'], required: true}
      shade: {type: choices, of: [one]}
      owner: {type: link, to: person, inverse: {name: owns}, required: true}
      friends: {type: links, to: thing, inverse: {name: friend-of}, required: true}
      like: {type: link, to: thing, inverse: {name: likened-to}}
      size: {type: number, required: true}
      share: {type: number, measure: '%'}
      memory: {type: number, measure: bytes}
      width: {type: number, measure: metres}
      ratio: {type: ratio, of: [width, size], required: true}
      made: {type: date, required: true}
      old: {type: yes-no, required: true}
      formula: {type: maths, required: true}
      paper: {type: source, required: true}
  person: {}
  'true': {fields: {x: {type: links, to: person, inverse: {name: xs}}}}
"""
TOPICS = """\
- id: ball
  kind: thing
  facts:
    {name: b, colour: red, colours: 'null', owner: ada, friends: unknown, size: 1, width: 2,
     made: 1999, old: no, formula: x, paper: '42', like: kite}
- id: kite
  kind: thing
  facts:
    {name: k, colour: red, colours: 'null', owner: unknown, friends: ball, size: 1, width: 2,
     made: 1999, old: no, formula: x, paper: '42'}
- {id: ada, kind: person}
- {id: 'null', kind: person}
"""
BARE = """\
id: bare
kinds: {thing: {fields: {owner: {type: link, to: person, inverse: {name: owns}, required: true},
  near: {type: links, to: thing}, paper: {type: source, required: true}}}, person: {}}
"""


def compiled(root: Path) -> Compiled:
    (one,), problems = compile_folder(root)
    assert errors_in(problems) == 0
    return one


@pytest.fixture
def odd(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": ODD, "u/a.yaml": TOPICS}, "odd")


@pytest.fixture
def courses(odd: Path, write_course: WriteCourse, tmp_path: Path) -> list[Path]:
    """The course that ships, one of every field type, one without topics, and a garden."""
    import shutil

    (shipped,) = SHIPPED.glob("*/")
    copies = [tmp_path / "shipped", tmp_path / "garden"]
    for original, copy in zip((shipped, GARDEN), copies, strict=True):
        shutil.copytree(original, copy)
    return [*copies, odd, write_course({"course.yaml": BARE}, "bare")]


@pytest.mark.parametrize("change", [str, uncommented], ids=["as begun", "all comments in use"])
def test_neither_check_nor_an_editor_finds_an_error_in_a_new_topic(
    courses: list[Path], change: type[str], is_long: bool
) -> None:
    for root in courses:
        before = compiled(root)
        kinds = list(before.course.kinds.values())
        # `odd` has a field of every type; a course that ships has more kinds with each unit
        for kind in kinds if is_long else kinds[:: len(kinds) // 3 or 1]:
            file = new_topic("brand-new", kind, before, root, root)
            file._replace(text=change(file.text)).write()
            (after,), problems = compile_folder(root)
            assert [problem for problem in problems if problem.severity == "error"] == []
            assert after.linked.drafts["brand-new"].kind.id == kind.id
            schema = Draft7Validator(topics_schema(after))
            assert list(schema.iter_errors(load(change(file.text)))) == []
            file.file.unlink()


def test_every_field_and_other_end_of_the_kind_can_be_put_to_use(odd: Path) -> None:
    before = compiled(odd)
    file = new_topic("brand-new", before.course.kinds["thing"], before, odd, odd)
    file._replace(text=uncommented(file.text)).write()
    (topic,) = [topic for topic in compiled(odd).topics() if topic.id == "brand-new"]
    fields = list(before.course.kinds["thing"].fields)
    assert [fact.field for fact in topic.facts] == [*fields, "friend-of", "likened-to"]
    assert topic.section == "null"
    assert [question.id for question in topic.questions] == ["first-question"]


def test_the_other_end_of_a_single_link_is_shown_with_one_that_is_free(odd: Path) -> None:
    before = compiled(odd)
    person = new_topic("bob", before.course.kinds["person"], before, odd, odd)
    assert "  #owns: []\n" in person.text
    thing = new_topic("doll", before.course.kinds["thing"], before, odd, odd)
    assert "  #likened-to: [kite]" in thing.text


def test_an_example_suits_what_a_number_counts(odd: Path) -> None:
    before = compiled(odd)
    text = new_topic("doll", before.course.kinds["thing"], before, odd, odd).text
    assert "  #memory: 16.6 GB\n" in text
    assert "  #share: 42\n" in text


def test_each_line_says_what_its_field_takes(write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": BARE, "a.yaml": "- {id: ada, kind: person}\n"})
    before = compiled(root)
    text = new_topic("ball", before.course.kinds["thing"], before, root, root).text
    assert text == (
        "# yaml-language-server: $schema=.schema/topics.json\n"
        "# Lines like this one explain; to use one of the others, take its `#` away.\n"
        "id: ball\n"
        "kind: thing\n"
        "title: Ball\n"
        "#aliases: [another name]\n"
        "# Topics to read first, by id.\n"
        "#after: [ada]\n"
        "#summary: A sentence or two that say what it is.\n"
        "\n"
        "facts:\n"
        "  # A value may explain itself:"
        " {value: …, note: …, source: …, at: page 3, when: …}.\n"
        "  # Owner: The id of one of the persons. For instance ada. It is required.\n"
        "  owner: ada\n"
        "  # Near: Ids of things.\n"
        "  #near: unknown\n"
        "  # Paper: The id of a source that course.yaml declares. It is required.\n"
        "  paper: unknown\n"
        "\n"
        "# Markdown, with $maths$.\n"
        "#notes: |\n"
        "#  …\n"
        "\n"
        "# Questions of your own, beside those that are made of the facts. Forms and their keys:\n"
        "# choose-one, choose-all, which-of-two: answer, distractors; true-false: answer;\n"
        "# order: answer, a list; match: pairs, as {left: right};"
        " number: answer, tolerance, measure;\n"
        "# type-in, cloze (with ___ in its prompt): answer, accept, distractors.\n"
        "#questions:\n"
        "#  - id: first-question\n"
        "#    form: choose-one\n"
        "#    prompt: What is asked?\n"
        "#    answer: The right answer\n"
        "#    distractors:\n"
        "#      - {text: A wrong answer, because: and why it is wrong}\n"
        "#      - {text: Another, because: and why it is wrong}\n"
        "#    hint: What helps without saying it.\n"
        "#    explain: What is worth knowing once it is answered.\n"
    )


@pytest.mark.parametrize(
    ("working", "unit"), [("", "u"), ("u", "u"), ("v", "v"), ("v/deep", "v"), ("..", "u")]
)
def test_it_lies_in_the_unit_around_the_working_folder(odd: Path, working: str, unit: str) -> None:
    before = compiled(odd)
    folder = Path((odd / working).resolve())
    file = new_topic("doll", before.course.kinds["person"], before, odd.resolve(), folder)
    assert file.file == odd.resolve() / unit / "doll.yaml"
    assert file.text.startswith("# yaml-language-server: $schema=../.schema/topics.json\n")


@pytest.mark.parametrize("id_", ["oak", "english-oak", "oaks", "pine-family"])
def test_a_name_that_means_a_topic_already_is_refused(id_: str) -> None:
    before = compiled(GARDEN)
    with pytest.raises(StudyGuideError, match="already means") as refused:
        new_topic(id_, before.course.kinds["tree"], before, GARDEN, GARDEN)
    assert "studyguide edit" in refused.value.hint


def test_the_first_course_that_declares_a_kind_is_meant(courses: list[Path]) -> None:
    kind, one, root = find_kind("thing", "x", courses)
    assert (kind.id, one.course.id, root) == ("thing", "odd", courses[2])


@pytest.mark.parametrize(
    ("kind", "code", "hint"),
    [("threes", 1, "tree"), ("zzz", 1, "kinds are: tree, family, tool"), (None, 2, "--kind KIND")],
)
def test_a_kind_that_is_not_there_is_told(kind: str | None, code: int, hint: str) -> None:
    with pytest.raises(StudyGuideError) as refused:
        find_kind(kind, "x", [GARDEN])
    assert refused.value.exit_code == code
    assert hint in refused.value.hint


def test_a_course_that_cannot_be_read_is_told(write_course: WriteCourse) -> None:
    root = write_course({"course.yaml": "id: ["})
    with pytest.raises(StudyGuideError) as refused:
        find_kind("thing", "x", [root])
    assert "studyguide check" in refused.value.hint
