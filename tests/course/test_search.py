"""Search finds what a course says, best first, whatever is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.search import Hit, search
from studyguide.course.shelf import Shelf
from tests.conftest import COURSES, SHIPPED, WriteCourse, shelf_of

TOPICS = """\
- id: chinchilla
  kind: k
  title: Scaling laws
  aliases: [compute-optimal training]
  summary: More parameters want more tokens.
  notes: |
    The loss L(N,D) falls with **both**. Written in C++ by "Zoë".
- {id: memory, kind: k, title: Memory, facts: {rule: {value: 16 bytes, note: for every parameter}}}
- {id: sentinel, kind: k, title: Sentinel tokens, summary: Stand for a span and its scaling.}
- {id: and, kind: k, title: And or not, summary: 日本語 words NEAR others.}
"""


@pytest.fixture
def shelf(write_course: WriteCourse) -> Shelf:
    course = "id: c\nkinds: {k: {fields: {rule: {}}}}\n"
    return shelf_of(write_course({"course.yaml": course, "a.yaml": TOPICS}))


def ids(hits: list[Hit]) -> list[str]:
    return [hit.line.id for hit in hits]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("scaling", ["chinchilla", "sentinel"]),
        ("compute", ["chinchilla"]),
        ("parameters", ["memory", "chinchilla"]),
        ("parameter", ["memory", "chinchilla"]),
        ("PARAM", ["memory", "chinchilla"]),
        ("zoe", ["chinchilla"]),
        ("every 16 bytes", ["memory"]),
        ("rule", ["memory"]),
        ("L(N,D)", ["chinchilla"]),
        ("C++", ["chinchilla"]),
        ('"Zoë"', ["chinchilla"]),
        ('sentinel"', ["sentinel"]),
        ("AND", ["and", "sentinel"]),
        ("NOT OR", ["and"]),
        ("near", ["and"]),
        ("日本語", ["and"]),
        ("compute-optimal", ["chinchilla"]),
        ("title:memory", []),
        ("sentinel*", ["sentinel"]),
        ("^memory", ["memory"]),
        ("memory 🎉 *", ["memory"]),
        ("mem\0ory bytes", ["memory"]),
        ("zebra", []),
    ],
)
def test_words_are_found_wherever_they_stand(shelf: Shelf, words: str, found: list[str]) -> None:
    assert ids(search(shelf, words, 10)) == found


def test_where_none_holds_all_the_words_any_will_do(shelf: Shelf) -> None:
    assert ids(search(shelf, "bytes zebra", 10)) == ["memory"]
    assert set(ids(search(shelf, "bytes sentinel", 10))) == {"memory", "sentinel"}


@pytest.mark.parametrize(
    "words",
    ["", " ", "*", '"', "🎉", "++", "( )", "\0", "\udcff", "- - -", "\x02\x03", "'", "^ : {}"],
)
def test_words_without_a_letter_find_nothing(shelf: Shelf, words: str) -> None:
    assert search(shelf, words, 10) == []


@given(st.text(st.characters(), max_size=30))
def test_no_words_are_an_error(words: str) -> None:
    assert len(search(SHELF, words, 3)) <= 3


SHELF = shelf_of(COURSES)


@pytest.mark.parametrize(
    "words", ["a " * 3000, '"' * 999 + "a", "a" * 100_000, "a\udcff", "²", "\U00030000"]
)
def test_many_or_odd_words_are_no_error(words: str) -> None:
    assert len(search(SHELF, words, 3)) <= 3


def test_a_hit_marks_the_words_in_its_title_and_text(shelf: Shelf) -> None:
    (hit,) = search(shelf, "spans", 10)
    assert hit.title == (("Sentinel tokens", False),)
    assert ("span", True) in hit.snippet
    assert "".join(text for text, _ in hit.snippet) == "Stand for a span and its scaling."


def test_a_word_of_a_title_is_marked_there(shelf: Shelf) -> None:
    (hit,) = search(shelf, "sentin", 10)
    assert hit.title == (("Sentinel", True), (" tokens", False))


def test_marks_in_the_text_itself_change_nothing(write_course: WriteCourse) -> None:
    topic = '{id: a, kind: k, title: "\\x02odd\\x03 and \\x02 even"}'
    folder = write_course({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": topic})
    (hit,) = search(shelf_of(folder), "even", 10)
    assert hit.title[-1] == ("even", True)


def test_no_more_are_found_than_asked_for(shelf: Shelf) -> None:
    assert ids(search(shelf, "parameters", 1)) == ["memory"]


def test_the_best_of_all_courses_come_first_and_hidden_ones_not_at_all() -> None:
    shelf = shelf_of(COURSES, SHIPPED, COURSES)
    found = search(shelf, "robespierre", 10)
    assert [(hit.line.course, hit.line.id) for hit in found] == [("french-revolution", "thermidor")]
    assert {hit.line.course for hit in search(shelf, "the", 50)} > {"french-revolution"}


def test_what_is_called_so_comes_before_what_is_named_with_it_and_what_mentions_it(
    write_course: WriteCourse,
) -> None:
    folder = write_course(
        {
            "course.yaml": "id: c\nkinds: {thing: {}}\n",
            "a.yaml": """
                - {id: note, kind: thing, title: Other, summary: An oak is an oak is an oak.}
                - {id: longer, kind: thing, title: Oak tree}
                - {id: exact, kind: thing, title: Oaks}
            """,
        }
    )
    assert [hit.line.id for hit in search(shelf_of(folder), "oak", 9)] == [
        "exact",
        "longer",
        "note",
    ]
