"""A figure is read where its kind can be drawn so, and told of where it cannot."""

from collections.abc import Callable
from pathlib import Path

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.figures import Figure
from tests.conftest import WriteCourse, shelf_of

KINDS = """\
id: c
kinds:
  k:
    fields:
      n: {type: number, apart: 2}
      m: {type: number, apart: 2}
      r: {type: ratio, of: [n, m]}
      d: {type: date}
      c: {type: choice, of: [p, q]}
      l: {type: link, to: j, inverse: {name: ks}}
      t: {}
      bad: {type: choice}
  j: {}
figures:
"""


Told = tuple[str, int, int]
Read = Callable[[str], tuple[dict[str, Figure], list[Told]]]


def told(folder: Path) -> list[Told]:
    problems = compile_folder(folder)[1]
    return [
        (p.rule, p.place.line, p.place.column) for p in problems if p.rule != "undecided-closed"
    ]


@pytest.fixture
def read(write_course: WriteCourse) -> Read:
    """The figures of the course with one more, and the flaws in that."""

    def read_(written: str) -> tuple[dict[str, Figure], list[Told]]:
        folder = write_course({"course.yaml": f"{KINDS}  f: {written}\n"})
        figures = shelf_of(folder).libraries[0].figures("c")
        return figures, [flaw for flaw in told(folder) if flaw != ("missing-key", 12, 19)]

    return read_


@pytest.mark.parametrize(
    ("written", "figure"),
    [
        ("{kind: k, x: d, y: n}", Figure("f", "F", kind="k", x="d", y="n")),
        (
            "{title: T, about: ' A  b.', kind: k, x: r, y: m, log: [x, y], group: l}",
            Figure("f", "T", "A b.", "k", "r", "m", ("x", "y"), "l"),
        ),
        (
            "{kind: k, x: n, y: m, log: y, group: c}",
            Figure("f", "F", "", "k", "n", "m", ("y",), "c"),
        ),
        ("{kind: j, fields: [ks]}", Figure("f", "F", kind="j", fields=("ks",))),
        ("{lab: any}", Figure("f", "F", lab="any")),
    ],
)
def test_a_figure_is_kept_in_the_library(read: Read, written: str, figure: Figure) -> None:
    assert read(written) == ({"f": figure}, [])


@pytest.mark.parametrize(
    ("written", "rule", "column"),
    [
        ("{kind: k}", "missing-key", 6),
        ("{kind: k, x: n, y: m, lab: any}", "missing-key", 6),
        ("{x: n, y: m}", "missing-key", 6),
        ("{kind: k, x: n}", "missing-key", 6),
        ("{kind: kk, x: n, y: m}", "unknown-kind", 13),
        ("{kind: k, x: nn, y: m}", "unknown-field", 19),
        ("{kind: j, x: ks, y: ks}", "unknown-field", 19),
        ("{kind: k, fields: [n, ks]}", "unknown-field", 24),
        ("{kind: k, x: t, y: n}", "wrong-type", 19),
        ("{kind: k, x: n, y: l}", "wrong-type", 25),
        ("{kind: k, x: d, y: n, log: x}", "wrong-type", 33),
        ("{kind: k, x: n, y: m, group: t}", "wrong-type", 35),
    ],
)
def test_one_that_cannot_be_drawn_is_told_of_and_left_out(
    read: Read, written: str, rule: str, column: int
) -> None:
    figures, flaws = read(written)
    assert flaws[:1] == [(rule, 15, column)]
    assert figures == {}


@pytest.mark.parametrize(
    ("key", "flaw"), [("log: z", ("wrong-type", 15, 33)), ("grup: c", ("unknown-key", 15, 28))]
)
def test_a_key_that_means_nothing_is_left_out(read: Read, key: str, flaw: Told) -> None:
    figures, flaws = read(f"{{kind: k, x: n, y: m, {key}}}")
    assert flaws == [flaw]
    assert figures == {"f": Figure("f", "F", kind="k", x="n", y="m")}


def test_what_only_follows_from_another_flaw_is_not_told(write_course: WriteCourse) -> None:
    course = f"{KINDS}  f: {{kind: k, x: n, y: m, group: bad}}\n  g: {{kind: k, x: t, y: n}}\n"
    folder = write_course({"course.yaml": course, "a.yaml": "id: a\nkind: k\nfigure: g\n"})
    assert told(folder) == [("missing-key", 12, 19), ("wrong-type", 16, 19)]
