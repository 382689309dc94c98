"""What is stored of a topic comes back equal, and another page has another sum."""

import json

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.model import Place
from studyguide.course.stored import checksum, fact_from, question_from, to_json, topic_from
from tests.conftest import COURSES, SHIPPED


def test_every_topic_comes_back_as_it_was() -> None:
    for folder in (SHIPPED, COURSES):
        compiled, _ = compile_folder(folder)
        for topic in (topic for one in compiled for topic in one.topics()):
            assert topic_from(to_json(topic)) == topic


def test_every_fact_and_question_comes_back_as_it_was() -> None:
    compiled, _ = compile_folder(SHIPPED)
    topics = list(compiled[0].topics())
    facts = [fact for topic in topics for fact in topic.facts]
    questions = [question for topic in topics for question in topic.questions]
    assert [fact_from(json.loads(to_json(fact))) for fact in facts] == facts
    assert [question_from(json.loads(to_json(each))) for each in questions] == questions


@pytest.mark.parametrize("file", ["é.yaml", "🎉", 'a"b\\c\n', "\udcff.yaml", "\0"])
def test_any_name_of_a_file_is_kept_and_can_be_written_as_utf8(file: str) -> None:
    text = to_json(Place(file, 1, 2))
    assert Place(*json.loads(text.encode().decode())) == Place(file, 1, 2)


@pytest.mark.parametrize("text", ["", "[]", "{}", "null", '{"noun": 1}', "words"])
def test_what_is_no_topic_is_refused(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        topic_from(text)


def test_a_changed_page_has_another_sum() -> None:
    page = "A page of notes, with some é and 🎉 in it."
    changed = [page[:n] + chr(ord(page[n]) ^ 1) + page[n + 1 :] for n in range(len(page))]
    assert checksum(page) not in map(checksum, changed)
    assert isinstance(checksum("\udcff"), int)
