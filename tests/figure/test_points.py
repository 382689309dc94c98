"""Points and curves are drawn between their axes with labels and a key, and can be read aloud."""

import pytest
from rich.cells import cell_len

from studyguide.figure import points
from studyguide.figure.canvas import Canvas
from studyguide.figure.pictures import Axis, Curve, Point, Points

PICTURE = Points(
    "Loss against size",
    Axis("Parameters", log=True),
    Axis("Loss"),
    (Point(1e6, 1.0, "best", "fit"), Point(1e9, 3.0, "edge", "models")),
    (Curve("fit", ((1e3, 3.0), (1e6, 1.0), (1e9, 2.0))),),
)


def drawn(picture: Points, width: int, unicode: bool = True) -> list[str]:
    lines = points.lines(picture, Canvas(width, unicode))
    return ["".join(text for text, _ in line).rstrip() for line in lines]


def test_curves_and_points_stand_between_axes_that_are_written_on() -> None:
    assert drawn(PICTURE, 40) == [
        "Loss against size",
        "Loss",
        "   3┤·                            edge ■",
        "    │ ··",
        " 2.5┤   ··",
        "    │     ··",
        "    │       ··",
        "   2┤         ··                    ····",
        "    │           ··              ····",
        " 1.5┤             ··        ····",
        "    │               ··  ····",
        "   1┤                 ● best",
        "    └┬─────┬────┬─────┬─────┬────┬─────┬",
        "     1K   10K  100K   1M   10M  100M  1B",
        "Parameters",
        "·● fit   ■ models",
    ]


def test_without_unicode() -> None:
    assert drawn(PICTURE, 24, unicode=False) == [
        "Loss against size",
        "Loss",
        "   3+.            edge #",
        "    | .",
        " 2.5+  .",
        "    |   .",
        "    |    .",
        "   2+     .           ..",
        "    |      .        ..",
        " 1.5+       .     ..",
        "    |        . ...",
        "   1+         @ best",
        "    +---+-----+-----+---",
        "       10K    1M   100M",
        "Parameters",
        ".@ fit   # models",
    ]


def test_the_drawing_is_as_wide_as_its_canvas_at_most() -> None:
    named = PICTURE._replace(title="", x=PICTURE.x._replace(label="x"))
    for width in (8, 12, 20, 60, 120):
        assert max(map(len, drawn(named, width))) <= max(width, len("● models"))


def test_a_label_of_wide_signs_pushes_nothing_out_of_place() -> None:
    wide = PICTURE._replace(points=(Point(1e6, 1.0, "最良", ""), Point(1e9, 1.0, "far", "")))
    lines = points.lines(wide, Canvas(40, True, cell_len))
    floor = next(line for line in lines if line[0][0].startswith("   1"))
    drawn = "".join(text for text, _ in floor)
    assert drawn.endswith("■ 最良       far ■")
    assert cell_len(drawn) == 40


def test_groups_are_told_apart_by_shape_and_by_colour() -> None:
    many = tuple(Point(number, 1, "", f"g{number}") for number in range(1, 7))
    cells = {
        part
        for line in points.lines(PICTURE._replace(points=many), Canvas(60, True))
        for part in line
    }
    assert {(shape, f"part-{number}") for number, shape in enumerate("■▲◆✚★", 1)} <= cells


def test_the_key_goes_on_in_another_line_where_it_must() -> None:
    many = tuple(Point(number, 1, "", f"group {number}") for number in range(1, 4))
    lines = drawn(PICTURE._replace(points=many, curves=()), 26)
    assert lines[-2:] == ["● group 1   ■ group 2", "▲ group 3"]


@pytest.mark.parametrize("log", [True, False])
@pytest.mark.parametrize("height", [1.0, 2.0])
def test_one_point_or_equal_values_stand_in_the_middle(log: bool, height: float) -> None:
    axes = Axis("x", log=log), Axis("y", log=log)
    same = (Point(3, height, "a"), Point(3, height, "b"))
    for few in (same[:1], same):
        (row,) = [line for line in drawn(Points("T", *axes, few), 40) if "●" in line]
        assert row == f" {height:g}┤" + " " * 18 + f"● {few[-1].label}"


def test_what_is_measured_is_not_said_twice() -> None:
    assert drawn(PICTURE._replace(title="Loss"), 40)[:2] == ["Loss", drawn(PICTURE, 40)[2]]


def test_it_is_read_aloud_by_points_and_by_the_ends_and_lowest_place_of_curves() -> None:
    assert list(points.words(PICTURE)) == [
        "Loss against size: Loss by Parameters",
        "best (fit): Loss 1 at Parameters 1M",
        "edge (models): Loss 3 at Parameters 1B",
        "fit: from Loss 3 at Parameters 1K, down to Loss 1 at Parameters 1M, "
        "to Loss 2 at Parameters 1B",
    ]


def test_a_place_is_said_as_its_author_did() -> None:
    said = PICTURE._replace(points=(Point(2, 3, "a", "", "about 3 in 2018"),), curves=())
    assert list(points.words(said))[1:] == ["a: about 3 in 2018"]


def test_a_curve_that_only_rises_is_told_by_its_ends() -> None:
    rising = PICTURE._replace(points=(), curves=(Curve("law", ((1, 1), (10, 10))),))
    assert list(points.words(rising))[1:] == [
        "law: from Loss 1 at Parameters 1, to Loss 10 at Parameters 10"
    ]
