"""What is stored of a topic comes back equal, and another page has another sum."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.model import AuthoredQuestion, Distractor, Fact, Place, Value
from studyguide.course.packing import (
    packed_fact,
    packed_question,
    packed_value,
    page_text,
    to_json,
)
from studyguide.course.schema import FORMS, Course, Field, Kind
from studyguide.course.shared import Shared
from studyguide.course.stored import Named, Page, Unpacking, checksum, page_of, question_of
from studyguide.course.topics import in_order, stored
from tests.conftest import COURSES, SHIPPED, WriteCourse

NAMED = Named("c", "u", "", "a", "k", "", "A", "[]", "")
FIELD = Field("a", "A", "number", measure="tokens")
UNNAMED = Field("b", "B", "number", measure="")
KIND = Kind("k", "K", ("k", "ks"), False, {"a": FIELD, "b": UNNAMED})
SHARED = Shared(Course("c", "C", (), {"k": KIND}, {}), ["here", "there"])


def pages(one: Compiled) -> list[tuple[Named, Page]]:
    return [stored(draft, one.linked) for draft in in_order(one.course, one.linked)]


@pytest.mark.parametrize("folder", [SHIPPED, COURSES])
def test_every_topic_comes_back_as_it_was(folder: Path) -> None:
    for one in compile_folder(folder)[0]:
        shared = dict(one.linked.shared.rows())
        unpacking = Unpacking(lambda number: json.loads(to_json(shared[number])))  # noqa: B023
        back = [unpacking.topic(named, page_of(page_text(page))) for named, page in pages(one)]
        assert back == list(one.topics())
        assert repr(back) == repr(list(one.topics()))


NUMBER = st.none() | st.integers(-5, 5) | st.sampled_from([0.5, 5.0, 1e300, 2**53])
KEY = st.sampled_from(["", "a", "b", "1..1", "None..5", "0.5..None", "é"])
VALUE = st.builds(
    Value,
    KEY, KEY, st.none() | KEY, NUMBER, NUMBER, st.none() | st.sampled_from(["", "days", "tokens"]),
    KEY, st.none() | KEY, KEY, KEY, st.booleans(), st.booleans(),
)  # fmt: skip
PLAIN_VALUE = st.tuples(KEY, KEY, st.none() | KEY).map(lambda each: Value(*each))
PLACE = st.builds(Place, st.sampled_from(["here", "there"]), st.integers(1, 9), st.integers(1, 9))
FACT = st.builds(
    Fact,
    st.just("a"), st.just("A"), st.just("number"),
    st.lists(VALUE | PLAIN_VALUE, max_size=3).map(tuple), PLACE, st.just(False),
    st.none() | KEY, st.booleans(),
)  # fmt: skip
MARKS = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=3).map(tuple)
KEYS = st.lists(KEY, max_size=3).map(tuple)
QUESTION = st.builds(
    AuthoredQuestion,
    KEY, KEY, st.just(Place("here", 3, 4)), st.dictionaries(KEY, MARKS, max_size=2),
    st.sampled_from(FORMS), KEYS,
    st.lists(st.builds(Distractor, KEY, KEY), max_size=2).map(tuple), KEY, KEY, KEY, KEY, KEYS,
    KEY, KEY, st.lists(st.tuples(KEY, KEY), max_size=2).map(tuple),
)  # fmt: skip


@given(FACT)
def test_whatever_a_fact_says_comes_back(fact: Fact) -> None:
    packed = packed_fact(fact, FIELD, "here", SHARED)
    for kept in (packed, json.loads(to_json(packed))):
        back = Unpacking(SHARED.at).fact(kept, "here", {})
        assert back == fact
        assert repr(back) == repr(fact)


@given(QUESTION)
def test_whatever_a_question_says_comes_back(question: AuthoredQuestion) -> None:
    packed = packed_question(*question[:2], (3, 4), *question[3:])
    for kept in (packed, json.loads(to_json(packed))):
        assert question_of(kept, "here") == question


def test_of_most_values_little_is_kept() -> None:
    number = Value("3K", "3000..3000", low=3000, high=3000, measure="tokens")
    assert packed_value(Value("One", "one"), SHARED) == ("One", "one")
    assert packed_value(Value("", "t", topic="t"), SHARED) == ("", "t", "t")
    assert packed_value(number, SHARED) == ("3K", None, None, 3000, SHARED.text("tokens"))


def test_what_topics_share_is_stored_once() -> None:
    (one,), _ = compile_folder(SHIPPED)
    texts = [page_text(page) for _, page in pages(one)]
    shared = [to_json(thing) for _, thing in one.linked.shared.rows()]
    assert len(set(shared)) == len(shared)
    assert str(SHIPPED) in "".join(shared)
    assert str(SHIPPED) not in "".join(texts)


def test_only_notes_that_need_the_full_parser_are_stored_parsed(write_course: WriteCourse) -> None:
    topics = "- {id: a, kind: k, notes: Plain *words*.}\n- {id: b, kind: k, notes: '# Title'}"
    (one,), _ = compile_folder(
        write_course({"course.yaml": "id: c\nkinds: {k: {}}", "a.yaml": topics})
    )
    assert ["type" in page_text(page) for _, page in pages(one)] == [False, True]


@pytest.mark.parametrize("file", ["é.yaml", "🎉", 'a"b\\c\n', "\udcff.yaml", "\0"])
def test_any_name_of_a_file_is_kept_and_can_be_written_as_utf8(file: str) -> None:
    text = to_json(Place(file, 1, 2))
    assert Place(*json.loads(text.encode().decode())) == Place(file, 1, 2)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"noun": 1}', "words"])
def test_what_is_no_topic_is_refused(text: str) -> None:
    with pytest.raises((ValueError, LookupError, TypeError)):
        Unpacking([].__getitem__).topic(NAMED, page_of(text))


def test_a_changed_page_has_another_sum() -> None:
    page = "A page of notes, with some é and 🎉 in it."
    changed = [page[:n] + chr(ord(page[n]) ^ 1) + page[n + 1 :] for n in range(len(page))]
    assert checksum(page) not in map(checksum, changed)
    assert checksum("a", "b") != checksum("ab", "")
    assert isinstance(checksum("\udcff"), int)
