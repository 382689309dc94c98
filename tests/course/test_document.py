"""A path into a file leads to the place of what stands there, or of what would hold it."""

import pytest

from studyguide.course.document import Document
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.yaml_tree import read_yaml

TEXT = b"id: a\nfacts:\n  size:\n    - 5\n    - {value: 6, note: n}\n"
DOCUMENT = Document("a.yaml", read_yaml(TEXT, "a.yaml", Problems()))


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 1, 1),
        (("id",), 1, 5),
        (("facts", "size"), 4, 5),
        (("facts", "size", 0), 4, 7),
        (("facts", "size", 1, "note"), 5, 24),
        (("facts", "size", 2), 4, 5),
        (("facts", "size", "x"), 4, 5),
        (("facts", "weight", 3), 3, 3),
        (("id", 0), 1, 5),
        (("title",), 1, 1),
    ],
)
def test_the_place_of_a_path(path: tuple[int | str, ...], line: int, column: int) -> None:
    assert DOCUMENT.place(*path) == Place("a.yaml", line, column)


def test_the_place_of_a_key_is_asked_for() -> None:
    assert DOCUMENT.place("facts", "size", key=True) == Place("a.yaml", 3, 3)
    assert DOCUMENT.place("facts", key=True) == Place("a.yaml", 2, 1)


def test_a_member_of_a_list_starts_where_it_stands() -> None:
    member = Document("a.yaml", "words", (7, 3))
    assert member.place() == member.place("id") == Place("a.yaml", 7, 3)


def test_the_keys_of_a_mapping_are_told_in_their_order() -> None:
    assert DOCUMENT.keys() == ["id", "facts"]
    assert DOCUMENT.keys("facts") == ["size"]
    assert DOCUMENT.keys("facts", "size") == DOCUMENT.keys("id") == DOCUMENT.keys("title") == []
