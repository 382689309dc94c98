"""A question that its lab cannot ask is a flaw, with what was meant or what it asks."""

from pathlib import Path

from studyguide.lab import unknown_ask
from tests.conftest import WriteCourse
from tests.course.rules.history import example, written
from tests.lab.test_unknown_lab import COURSE, rules


def test_it_is_told_where_the_name_stands(write_course: WriteCourse) -> None:
    topic = """\
        id: a
        kind: k
        questions:
          - {id: q, lab: span-corruption, ask: sentinal}
          - {id: r, lab: span-corruption, ask: zzz}
          - {id: s, lab: parameter-count, ask: zzz}
          - {id: t, lab: span-coruption, ask: zzz}
          - {id: u, lab: span-corruption, ask: sentinel}
        """
    assert rules(write_course({"course.yaml": COURSE, "a.yaml": topic})) == [
        ("unknown-ask", 4, 40, "Did you mean sentinel?"),
        ("unknown-ask", 5, 40, "It asks: sentinel, target."),
        ("unknown-ask", 6, 40, "It asks: nothing."),
        ("unknown-lab", 7, 18, "Did you mean span-corruption?"),
    ]


def test_its_manual_has_examples_that_are_what_they_say(tmp_path: Path) -> None:
    manual = unknown_ask.__doc__ or ""
    for which, told in (("Bad", ["unknown-ask"]), ("Good", [])):
        folder = written(tmp_path / which, example(manual, which), whole=False)
        assert [rule for rule, *_ in rules(folder)] == told
