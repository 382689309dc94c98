"""Problems are collected under known rules and told once, in the order of their places."""

from studyguide.course.flaw import ERROR, WARNING, Flaw
from studyguide.course.model import Place
from studyguide.course.problems import Problems, errors_in

ODD = Flaw("wrong-type", "Odd.")


def test_problems_are_told_once_in_the_order_of_their_places() -> None:
    problems = Problems()
    for file, line, column in [("b", 1, 1), ("a", 10, 1), ("a", 9, 2), ("a", 9, 1), ("b", 1, 1)]:
        problems.add(ODD, Place(file, line, column))
    assert [(p.place.file, p.place.line, p.place.column) for p in problems.sorted()] == [
        ("a", 9, 1),
        ("a", 9, 2),
        ("a", 10, 1),
        ("b", 1, 1),
    ]


def test_only_errors_count() -> None:
    problems = Problems()
    for number, severity in enumerate((ERROR, WARNING, ERROR)):
        problems.add(Flaw("wrong-type", "Odd.", severity=severity), Place("a", number, 1))
    assert errors_in(problems.sorted()) == 2


def test_a_course_that_is_broken_throughout_is_told_soon() -> None:
    problems = Problems()
    hints = [problems.did_you_mean("soun", ["sound"]) for _ in range(100)]
    assert hints[0] == hints[39] == "Did you mean sound?"
    assert set(hints[40:]) == {""}


def test_a_message_that_quotes_a_page_is_cut() -> None:
    problems = Problems()
    problems.add(Flaw("wrong-type", "x" * 300_000), Place("a", 1, 1))
    assert len(problems.found[0].message) < 600


def test_of_a_file_with_a_thousand_flaws_the_rest_is_told_as_one() -> None:
    problems = Problems()
    for line in range(5000):
        problems.add(ODD, Place("a", line, 1))
    problems.add(ODD, Place("b", 1, 1))
    assert [p.rule for p in problems.sorted()] == ["wrong-type"] * 999 + ["size", "wrong-type"]
    assert problems.is_full("a") and not problems.is_full("b")


def test_what_only_follows_from_a_line_that_could_not_be_read_is_not_told() -> None:
    problems = Problems()
    problems.spoil("a", 2, 3)
    problems.add(Flaw("syntax", "No YAML."), Place("a", 2, 5))
    for file, line in [("a", 1), ("a", 2), ("a", 3), ("a", 4), ("b", 2)]:
        problems.add(ODD, Place(file, line, 1))
    told = [(p.rule, p.place.file, p.place.line) for p in problems.sorted()]
    assert told == [
        ("wrong-type", "a", 1),
        ("syntax", "a", 2),
        ("wrong-type", "a", 4),
        ("wrong-type", "b", 2),
    ]


def test_what_a_broken_course_file_may_have_lost_is_forgiven() -> None:
    problems = Problems()
    for rule in ("unknown-kind", "unknown-kind", "unknown-key", "unknown-section"):
        problems.add(Flaw(rule, "Odd."), Place("a", len(problems.found) + 1, 1))
    problems.forgive(1)
    assert [p.rule for p in problems.sorted()] == ["unknown-kind", "unknown-key"]
