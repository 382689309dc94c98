"""What is stored of a topic comes back equal, and another page has another sum."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyguide.course.compile import compile_folder
from studyguide.course.model import (
    AuthoredQuestion,
    Distractor,
    Fact,
    Mention,
    Place,
    Source,
    Topic,
    Value,
)
from studyguide.course.packing import Packing, named, to_json
from studyguide.course.schema import FORMS
from studyguide.course.stored import Named, Unpacking, checksum
from tests.conftest import COURSES, SHIPPED, WriteCourse

NAMED = Named("c", "u", "", "a", "k", "", "A", "[]", "")


def there_and_back(topics: list[Topic]) -> list[Topic]:
    packing = Packing()
    rows = [(named(topic), packing.page(topic)) for topic in topics]
    shared = dict(packing.shared())
    unpacking = Unpacking(lambda number: json.loads(shared[number]))
    return [unpacking.topic(*row) for row in rows]


def test_every_topic_comes_back_as_it_was() -> None:
    for folder in (SHIPPED, COURSES):
        compiled, _ = compile_folder(folder)
        topics = [topic for one in compiled for topic in one.topics()]
        assert there_and_back(topics) == topics


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
    KEY, KEY, KEY, st.lists(VALUE | PLAIN_VALUE, max_size=3).map(tuple), PLACE, st.booleans(),
    st.none() | KEY, st.booleans(),
)  # fmt: skip
SOURCE = st.builds(Source, KEY, KEY, KEY, st.none() | st.integers(1, 3))
MARKS = st.lists(st.tuples(st.integers(1, 9), st.integers(1, 9)), max_size=3).map(tuple)
KEYS = st.lists(KEY, max_size=3).map(tuple)
QUESTION = st.builds(
    AuthoredQuestion,
    KEY, KEY, PLACE, st.dictionaries(KEY, MARKS, max_size=2), st.sampled_from(FORMS), KEYS,
    st.lists(st.builds(Distractor, KEY, KEY), max_size=2).map(tuple), KEY, KEY, KEY, KEY, KEYS,
    KEY, KEY, st.lists(st.tuples(KEY, KEY), max_size=2).map(tuple),
)  # fmt: skip
NOTES: st.SearchStrategy[tuple[str, tuple[Any, ...]]] = st.sampled_from(
    [
        ("", ()),
        (
            "Plain *words*.",
            ({"type": "paragraph", "spans": [["Plain ", ""], ["words", "emphasis"], [".", ""]]},),
        ),
        ("# Title", ({"type": "heading", "level": 1, "spans": [["Title", ""]]},)),
        ("Plain, stored as a rule.", ({"type": "rule"},)),
    ]
)


@st.composite
def topics(draw: st.DrawFn) -> Topic:
    notes, blocks = draw(NOTES)
    return Topic(
        course="c", unit="u", section=draw(KEY), id=draw(KEY), kind="k", noun=("k", draw(KEY)),
        title=draw(KEY), plural=draw(st.booleans()), aliases=draw(KEYS), summary=draw(KEY),
        facts=draw(st.lists(FACT, max_size=3).map(tuple)),
        linked_from=draw(st.lists(st.builds(Mention, KEY, KEY, KEY), max_size=3).map(tuple)),
        notes=notes, blocks=blocks, sources=draw(st.lists(SOURCE, max_size=2).map(tuple)),
        after=draw(KEYS), leads_to=draw(KEYS), variant_of=draw(st.none() | st.just("p")),
        variants=draw(KEYS), titles=draw(st.dictionaries(KEY, KEY, max_size=2)),
        questions=draw(st.lists(QUESTION, max_size=2).map(tuple)),
        place=draw(PLACE), denied=draw(st.dictionaries(KEY, KEYS, max_size=2)),
        labs=draw(KEYS),
    )  # fmt: skip


@settings(max_examples=50)
@given(st.lists(topics(), max_size=2))
def test_whatever_a_topic_holds_comes_back(some: list[Topic]) -> None:
    back = there_and_back(some)
    assert back == some
    assert repr(back) == repr(some)


def test_what_topics_share_is_stored_once() -> None:
    compiled, _ = compile_folder(SHIPPED)
    packing = Packing()
    pages = [packing.page(topic) for topic in compiled[0].topics()]
    shared = [text for _, text in packing.shared()]
    assert len(set(shared)) == len(shared)
    assert str(SHIPPED) in "".join(shared)
    assert str(SHIPPED) not in "".join(pages)


def test_only_notes_that_need_the_full_parser_are_stored_parsed(write_course: WriteCourse) -> None:
    topics = "- {id: a, kind: k, notes: Plain *words*.}\n- {id: b, kind: k, notes: '# Title'}"
    (one,), _ = compile_folder(
        write_course({"course.yaml": "id: c\nkinds: {k: {}}", "a.yaml": topics})
    )
    pages = [Packing().page(topic) for topic in one.topics()]
    assert ["type" in page for page in pages] == [False, True]


@pytest.mark.parametrize("file", ["é.yaml", "🎉", 'a"b\\c\n', "\udcff.yaml", "\0"])
def test_any_name_of_a_file_is_kept_and_can_be_written_as_utf8(file: str) -> None:
    text = to_json(Place(file, 1, 2))
    assert Place(*json.loads(text.encode().decode())) == Place(file, 1, 2)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"noun": 1}', "words"])
def test_what_is_no_topic_is_refused(text: str) -> None:
    with pytest.raises((ValueError, LookupError, TypeError)):
        Unpacking([].__getitem__).topic(NAMED, text)


def test_a_changed_page_has_another_sum() -> None:
    page = "A page of notes, with some é and 🎉 in it."
    changed = [page[:n] + chr(ord(page[n]) ^ 1) + page[n + 1 :] for n in range(len(page))]
    assert checksum(page) not in map(checksum, changed)
    assert checksum("a", "b") != checksum("ab", "")
    assert isinstance(checksum("\udcff"), int)
