"""Facts drawn: a label, its values, and what each value says of itself."""

import pytest

from studyguide.course.model import Fact, Place, Value
from studyguide.view.facts import fact_rows, source_reference, value_lines
from studyguide.view.screen import Screen
from tests.view.screens import on, piped, terminal

PLACE = Place("a.yaml", 1, 1)


def fact(*values: Value, disputed: bool = False, inherited: str | None = None) -> Fact:
    return Fact("age", "Oldest known", "number", values, PLACE, False, inherited, disputed)


def drawn(screen: Screen, *facts: Fact) -> str:
    return on(screen, lambda screen: fact_rows(facts, {"oak": "Oak"}, screen))


OLD = Value("1200", "1200", source="mitchell-1974", at="p. 3", note="in a park", when="in Britain")


@pytest.mark.parametrize(
    ("value", "is_list", "is_claim", "lines"),
    [
        (Value("1200", "1200"), False, False, "1200\n"),
        (Value("1200", "1200"), True, False, "- 1200\n"),
        (OLD, False, False, "1200, in Britain [mitchell-1974 p. 3]\nin a park\n"),
        (OLD, True, True, "- 1200, in Britain says mitchell-1974 p. 3\n  in a park\n"),
        (Value("1", "1", at="p. 3"), False, False, "1 [p. 3]\n"),
        (Value("1", "1", note="a\nb"), True, False, "- 1\n  a\n  b\n"),
    ],
)
def test_a_value_is_shown_with_all_it_says_of_itself(
    value: Value, is_list: bool, is_claim: bool, lines: str
) -> None:
    page = on(piped(), lambda screen: iter([value_lines(value, screen, is_list, is_claim)]))
    assert page == lines


def test_labels_stand_beside_values_in_a_wide_terminal_and_above_in_a_narrow_one() -> None:
    one = fact(Value("1200", "1200"))
    assert drawn(terminal(60), one) == "Oldest known  1200\n"
    assert drawn(terminal(59), one) == drawn(piped(500), one) == "Oldest known\n  1200\n"


def test_several_values_are_a_list() -> None:
    assert drawn(terminal(60), fact(Value("a", "a"), Value("b", "b"))) == (
        "Oldest known  • a\n              • b\n"
    )


@pytest.mark.parametrize(
    ("shown", "remark"),
    [
        (fact(Value("1", "1")), None),
        (fact(Value("1", "1"), Value("2", "2"), disputed=True), "sources disagree"),
        (fact(Value("1", "1"), inherited="oak"), "as Oak"),
        (fact(Value("1", "1"), inherited="elm"), "as elm"),
    ],
)
def test_a_fact_says_when_it_is_disputed_or_of_its_family(shown: Fact, remark: str | None) -> None:
    for screen in (piped(), terminal(80)):
        assert (
            (f"({remark})" in drawn(screen, shown)) if remark else "(" not in drawn(screen, shown)
        )


def test_an_unknown_value_is_told_apart_by_style() -> None:
    unknown = Value("unknown", "unknown", known=False)
    output = terminal(80).rendered([value_lines(unknown, terminal(80), False, False)])
    assert output == "\x1b[2munknown\x1b[0m\n"


@pytest.mark.parametrize(
    ("source", "at", "reference"),
    [("x", "§3", "x §3"), ("x", "", "x"), (None, "p. 2", "p. 2"), (None, "", "")],
)
def test_a_reference_is_a_source_and_a_place_in_it(
    source: str | None, at: str, reference: str
) -> None:
    assert source_reference(Value("v", "v", source=source, at=at)) == reference
