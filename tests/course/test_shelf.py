"""A name means the same topic however it is written, and what is unclear is never guessed."""

from pathlib import Path

import pytest

from studyguide.course.shelf import Shelf
from studyguide.errors import StudyGuideError
from tests.conftest import COURSES, WriteCourse, shelf_of

LANGUAGE = """\
id: language
title: Language models
units:
  - {id: week1, sections: [{id: designs, title: Designs}, {id: scaling}]}
  - {id: week2, sections: [{id: scaling}]}
kinds:
  model: {title: Language model, noun: [network, networks]}
  strategy: {}
"""
TOPICS = """\
- {id: bert, kind: model, title: BERT, aliases: [Bidirectional encoder, encoder]}
- {id: bert-large, kind: model, title: BERT large, after: [gpt]}
- {id: gpt, kind: model, title: Generative transformer}
- {id: encoder-only, kind: strategy, title: Autoencoding models, aliases: [Müller's way]}
- {id: decoder-only, kind: strategy, title: Autoregressive models, section: scaling}
- {id: io, kind: strategy, title: Input/output, section: scaling}
- {id: large, kind: model, title: Something big, aliases: [Autoencoding model family]}
"""
OTHER = "id: other\nunits: [{id: week1}]\nkinds: {model: {}, way: {}}\n"
OTHERS = """\
- {id: bert, kind: model, title: Bert the person}
- {id: ernie, kind: way, title: Ernie}
- {id: scaling, kind: way, title: Scale models}
"""


@pytest.fixture
def folder(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": LANGUAGE, "week1/designs.yaml": TOPICS}, "language")


@pytest.fixture
def other(write_course: WriteCourse) -> Path:
    return write_course({"course.yaml": OTHER, "week1/a.yaml": OTHERS}, "other")


@pytest.fixture
def shelf(folder: Path) -> Shelf:
    return shelf_of(folder)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("bert", "bert"),
        ("BERT", "bert"),
        ("berts", "bert"),
        ("bert large", "bert-large"),
        ("BERT-Large", "bert-large"),
        ("bert_large", "bert-large"),
        ("generative transformers", "gpt"),
        ("Encoder", "bert"),
        ("muller's way", "encoder-only"),
        ("large", "large"),
        ("language/bert", "bert"),
        ("Languages/BERTs", "bert"),
        ("input/output", "io"),
        ("language/input/output", "io"),
    ],
)
def test_a_name_is_found_by_id_then_title_then_alias(shelf: Shelf, name: str, id_: str) -> None:
    found = shelf.find_topic(name)
    assert (found.line.id, found.indirectly) == (id_, False)
    assert found.topic().id == id_


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("gen", "gpt"),
        ("trans", "gpt"),
        ("autoreg", "decoder-only"),
        ("Autoregressive mod", "decoder-only"),
        ("bidir", "bert"),
        ("language/gener", "gpt"),
        ("input/", "io"),
    ],
)
def test_a_unique_beginning_of_a_word_is_enough_and_is_said(
    shelf: Shelf, name: str, id_: str
) -> None:
    found = shelf.find_topic(name)
    assert (found.line.id, found.indirectly) == (id_, True)


def test_an_earlier_id_is_understood_after_every_name_and_is_said(
    write_course: WriteCourse,
) -> None:
    topics = """\
- {id: ash, kind: way, was: [oaken-one, bert], title: Ash, questions: [
    {id: q, was: [z], form: true-false, prompt: P, answer: yes}]}
- {id: elm, kind: way, title: Elm, aliases: [bert]}
- {id: oak, kind: way, title: The oaken one that is oldest}
"""
    course = "id: c\nunits: [{id: u}]\nkinds: {way: {}}\n"
    shelf = shelf_of(write_course({"course.yaml": course, "u/a.yaml": topics}))
    for name, found in {
        "Oaken ones": ("ash", True),
        "c/oaken-one": ("ash", True),
        "bert": ("elm", False),
        "oaken one that": ("oak", True),
    }.items():
        topic = shelf.find_topic(name)
        assert (topic.line.id, topic.indirectly) == found
    assert shelf.find_scope("oaken-one").name == "ash"
    with pytest.raises(StudyGuideError):
        shelf.find_topic("ash.z")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("auto", "It could be encoder-only, large or decoder-only."),
        ("mo", "It could be encoder-only or decoder-only."),
    ],
)
def test_an_ambiguous_beginning_lists_its_candidates(shelf: Shelf, name: str, hint: str) -> None:
    with pytest.raises(StudyGuideError) as error:
        shelf.find_topic(name)
    assert error.value.message.startswith(f"{name!r} means ")
    assert error.value.hint == hint


def test_many_candidates_are_counted(write_course: WriteCourse) -> None:
    topics = "".join(f"- {{id: number-{n}, kind: k}}\n" for n in range(12))
    shelf = shelf_of(write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topics}))
    with pytest.raises(StudyGuideError) as error:
        shelf.find_topic("number")
    assert error.value.message == "'number' means 12 topics."
    assert error.value.hint.count("number-") == 8
    assert error.value.hint.endswith(" and 4 more.")


def test_one_name_in_two_courses_is_told_apart_by_the_course(folder: Path, other: Path) -> None:
    shelf = shelf_of(folder, other)
    with pytest.raises(StudyGuideError) as error:
        shelf.find_topic("bert")
    assert error.value.hint == "It could be language/bert or other/bert."
    assert shelf.find_topic("other/bert").line.title == "Bert the person"
    assert shelf.find_topic("language/bert").line.title == "BERT"
    assert shelf.find_topic("ernie").line.course == "other"


def test_a_beginning_in_one_course_is_not_hidden_by_a_name_in_another(
    write_course: WriteCourse,
) -> None:
    folder = write_course(
        {
            "a/course.yaml": "id: a\nkinds: {k: {}}\n",
            "a/t.yaml": "".join(f"- {{id: ber-{n}, kind: k}}\n" for n in range(200))
            + "- {id: ber, kind: k}\n",
            "b/course.yaml": "id: b\nkinds: {k: {}}\n",
            "b/t.yaml": "{id: x, kind: k, title: Berlin}",
        }
    )
    found = shelf_of(folder).find_topic("b/ber")
    assert (found.line.id, found.indirectly) == ("x", True)
    assert shelf_of(folder).find_topic("ber").line.id == "ber"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("brt", "Did you mean bert?"),
        ("bert-larg3", "Did you mean bert-large?"),
        ("generativ transfrmer", "Did you mean gpt?"),
        ("zzzz", "Look for it with: studyguide search zzzz"),
        ("", "List all topics with: studyguide topics"),
    ],
)
def test_an_unknown_name_is_answered_with_what_is_near(shelf: Shelf, name: str, hint: str) -> None:
    with pytest.raises(StudyGuideError) as error:
        shelf.find_topic(name)
    assert (error.value.message, error.value.exit_code) == (f"No topic is called {name!r}.", 1)
    assert error.value.hint == hint


def test_a_name_that_cannot_be_typed_again_is_in_no_command(shelf: Shelf) -> None:
    for name, said in (("\udcff", "'?'"), (100_000 * "z", f"'{60 * 'z'}…'")):
        with pytest.raises(StudyGuideError) as error:
            shelf.find_topic(name)
        assert error.value.message == f"No topic is called {said}."
        assert error.value.hint == "List all topics with: studyguide topics"


@pytest.mark.parametrize(
    "name", ["", " ", "/", "//", "-", "\0", "\udcff", "%", "_", "' or 1=1 --", "🎉", "x" * 10_000]
)
def test_a_hostile_name_is_simply_unknown(shelf: Shelf, name: str) -> None:
    for find in (shelf.find_topic, shelf.find_scope):
        with pytest.raises(StudyGuideError):
            find(name)


@pytest.mark.parametrize(
    ("name", "scope", "kind", "ids"),
    [
        ("language", "language", None, 7),
        ("Languages", "language", None, 7),
        ("week1", "week1", None, 7),
        ("WEEK1", "week1", None, 7),
        ("language/week1", "week1", None, 7),
        ("week1.designs", "week1.designs", None, 5),
        ("language/week1.scaling", "week1.scaling", None, 2),
        ("model", "model", "model", 4),
        ("networks", "model", "model", 4),
        ("language model", "model", "model", 4),
        ("strategies", "strategy", "strategy", 3),
        ("bert", "bert", None, 1),
        ("auto-encoding", None, None, 0),
        ("generative", "gpt", None, 1),
        ("week2", "week2", None, 0),
    ],
)
def test_a_scope_is_a_course_unit_section_kind_or_topic(
    shelf: Shelf, name: str, scope: str | None, kind: str | None, ids: int
) -> None:
    if scope is None:
        with pytest.raises(StudyGuideError):
            shelf.find_scope(name)
        return
    found = shelf.find_scope(name)
    assert (found.name, found.kind, len(found.lines())) == (scope, kind, ids)
    assert len(found.reading()) == ids


def test_a_scope_is_read_prerequisites_first(shelf: Shelf) -> None:
    by_number = {line.number: line.id for line in shelf.whole()[0].lines()}
    read = [by_number[number] for number in shelf.find_scope("networks").reading()]
    assert read == ["bert", "gpt", "bert-large", "large"]


def test_a_scope_in_two_courses_is_told_apart_by_the_course(folder: Path, other: Path) -> None:
    shelf = shelf_of(folder, other)
    with pytest.raises(StudyGuideError) as error:
        shelf.find_scope("week1")
    assert error.value.message == "'week1' means 2 things."
    assert error.value.hint == "It could be language/week1 or other/week1."
    assert len(shelf.find_scope("other/week1").lines()) == 3
    assert shelf.find_scope("other/model").span.course == "other"
    assert shelf.find_scope("ways").span.course == "other"


def test_a_wider_scope_comes_before_a_topic_of_its_name(folder: Path, other: Path) -> None:
    assert shelf_of(other).find_scope("other").kind is None
    assert shelf_of(folder, other).find_scope("scaling").name == "scaling"


def test_an_unknown_scope_suggests_scopes_and_topics(shelf: Shelf) -> None:
    with pytest.raises(StudyGuideError) as error:
        shelf.find_scope("week3")
    assert error.value.hint in ("Did you mean week1 or week2?", "Did you mean week2 or week1?")
    with pytest.raises(StudyGuideError) as error:
        shelf.find_scope("zzzz")
    assert error.value.hint == "See what there is with: studyguide"


def test_every_course_is_on_the_shelf_in_order(folder: Path) -> None:
    shelf = shelf_of(folder, COURSES)
    assert [scope.name for scope in shelf.whole()] == ["language", "colours", "french-revolution"]
    names = [scope.name for scope in shelf_of(folder).scopes()]
    sections = ["week1.designs", "week1.scaling", "week2.scaling"]
    assert names == ["language", "week1", "week2", *sections, "model", "strategy"]


def test_an_earlier_folder_hides_a_course_of_the_same_id(
    folder: Path, write_course: WriteCourse
) -> None:
    topics = "- {id: bert, kind: model, title: My own BERT}\n- {id: extra, kind: model}\n"
    own = write_course({"course.yaml": LANGUAGE, "week1/a.yaml": topics, "week1/b.yaml": ""}, "own")
    shelf = shelf_of(own, folder)
    assert len(shelf.courses()) == 1
    assert shelf.find_topic("bert").line.title == "My own BERT"
    assert len(shelf.find_scope("language").lines()) == 2
    with pytest.raises(StudyGuideError):
        shelf.find_topic("gpt")
    assert shelf_of(folder, own).find_topic("gpt").line.id == "gpt"
    assert shelf_of(folder, own).find_topic("bert").line.title == "BERT"


def test_a_shelf_without_a_course_says_where_it_looked(write_course: WriteCourse) -> None:
    folder = write_course({"course.yaml": "["})
    shelf = shelf_of(folder)
    for ask in (shelf.courses, shelf.whole, lambda: shelf.find_topic("a")):
        with pytest.raises(StudyGuideError) as error:
            ask()
        assert str(folder) in error.value.message
        assert "studyguide check" in error.value.hint


def test_a_name_is_known_without_its_hyphens_and_spaces(write_course: WriteCourse) -> None:
    topics = "- {id: gpt-3, kind: k, title: GPT-3}\n- {id: t5-11b, kind: k, title: T5-11B}\n"
    shelf = shelf_of(write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topics}))
    names = ("GPT3", "gpt 3", "t511b", "T5 11b")
    assert [shelf.find_topic(name).line.id for name in names] == 2 * ["gpt-3"] + 2 * ["t5-11b"]


def test_an_id_typed_to_the_letter_is_meant(write_course: WriteCourse) -> None:
    topics = "- {id: yew, kind: k, title: One}\n- {id: yews, kind: k, title: Several}\n"
    shelf = shelf_of(write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topics}))
    assert [shelf.find_topic(name).line.id for name in ("yew", "yews")] == ["yew", "yews"]
    with pytest.raises(StudyGuideError):
        shelf.find_topic("YEW")
