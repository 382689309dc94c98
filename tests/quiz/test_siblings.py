"""A fact has a sibling where another topic states what is known false of it, else a reason."""

from collections.abc import Iterable

import pytest

from studyguide.course.schema import Field
from studyguide.quiz.member import Member, known_false
from studyguide.quiz.siblings import (
    ALONE,
    NEAR,
    NEVER,
    OPEN,
    OVERLAP,
    SAME,
    SILENT,
    without_siblings,
)
from tests.quiz.members import member, number, value

TEXT = Field("maker", "Maker", "text")
LIST = Field("uses", "Uses", "list", closed=False)
HEIGHT = Field("height", "Height", "number", apart=1.25)
NEVER_MET = Field("maker", "Maker", "text", never_together=(("Google", "DeepMind"),))


def reasons(
    field: Field, members: Iterable[Member], is_stated: bool = False
) -> list[tuple[str, str]]:
    return [(m.title, why) for m, why in without_siblings(list(members), field, is_stated)]


@pytest.mark.parametrize(
    ("field", "members", "found"),
    [
        (TEXT, [], []),
        (TEXT, [member("A", "x"), member("B", "y")], []),
        (TEXT, [member("A", "x"), member("B", "x")], [("A", SAME), ("B", SAME)]),
        (TEXT, [member("A", "x", "y"), member("B", "x")], [("A", SAME)]),
        (LIST, [member("A", "x"), member("B", "y")], [("A", OPEN), ("B", OPEN)]),
        (LIST, [member("A", "x", denied=["y"]), member("B", "y")], [("B", OPEN)]),
        (LIST, [member("A", "x", denied=["z"]), member("B", "x", "y")], [("A", OPEN), ("B", SAME)]),
        (
            NEVER_MET,
            [member("A", "Google"), member("B", "DeepMind")],
            [("A", NEVER), ("B", NEVER)],
        ),
        (NEVER_MET, [member("A", "Google"), member("B", "DeepMind"), member("C", "Meta")], []),
        (
            HEIGHT,
            [member("A", number(100, 100)), member("B", number(120, 120))],
            [("A", NEAR), ("B", NEAR)],
        ),
        (HEIGHT, [member("A", number(100, 100)), member("B", number(130, 130))], []),
        (
            HEIGHT,
            [member("A", number(10, 20)), member("B", number(15, 90))],
            [("A", OVERLAP), ("B", OVERLAP)],
        ),
        (
            HEIGHT._replace(type="date"),
            [member("A", number(737_060, 737_090)), member("B", number(737_091, 737_120))],
            [("A", NEAR), ("B", NEAR)],
        ),
        (
            TEXT,
            [member("A", value("x", when="wet")), member("B", "y")],
            [("A", OVERLAP), ("B", OVERLAP)],
        ),
        (
            TEXT,
            [member("A", value("x", when="wet")), member("B", "x"), member("C", "y")],
            [("A", OVERLAP)],
        ),
    ],
)
def test_a_fact_without_a_sibling_has_the_reason(
    field: Field, members: list[Member], found: list[tuple[str, str]]
) -> None:
    assert reasons(field, members) == found


def test_a_fact_that_stands_alone_is_stated_by_nobody_else_or_only_so_that_it_is_not_asked() -> (
    None
):
    alone = [member("A", "x")]
    assert reasons(TEXT, alone, is_stated=False) == [("A", ALONE)]
    assert reasons(TEXT, alone, is_stated=True) == [("A", SILENT)]


def test_mixed_reasons_are_told_by_the_last_that_stands_in_the_way() -> None:
    field = LIST._replace(never_together=(("x", "y"),))
    found = reasons(field, [member("A", "x"), member("B", "y")])
    assert found == [("A", NEVER), ("B", NEVER)]


def test_of_many_quantities_the_farthest_are_tried() -> None:
    members = [member(str(n), number(n, n)) for n in range(1000, 2000)]
    by_hand = [
        m.title
        for m in members
        if not any(known_false(other.value, m, HEIGHT) for other in members)
    ]
    assert by_hand == []
    assert reasons(HEIGHT, members) == []
    near = [member(str(n), number(n, n)) for n in range(1000, 1400)]
    expected = [
        m.title for m in near if not any(known_false(other.value, m, HEIGHT) for other in near)
    ]
    assert len(expected) > 0
    assert [title for title, _ in reasons(HEIGHT, near)] == expected


def test_in_an_open_field_a_denied_value_is_found_among_thousands() -> None:
    members = [member(f"T{n}", f"v{n}") for n in range(1000)]
    members[500] = member("T500", "v500", denied=["v499"])
    titles = [title for title, _ in reasons(LIST, members)]
    assert len(titles) == 999
    assert "T500" not in titles
