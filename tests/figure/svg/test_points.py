"""Points in SVG stand in their frame, by shape and colour, with names that hide nothing."""

import re
from itertools import combinations
from random import Random

from studyguide.figure.pictures import Axis, Curve, Point, Points
from studyguide.figure.svg.points import part_of
from studyguide.figure.svg.shapes import width_of

AXES = Axis("Released"), Axis("Size", log=True)
CLOSE = tuple(Point(1 + n / 40, 10, f"name {n}", f"g{n % 3}") for n in range(40))


def texts(shapes: list[str], css: str) -> list[tuple[float, float, str]]:
    found = re.findall(
        rf'<text x="(\S+)" y="(\S+)" class="{css}"[^>]*>(.*?)</text>', "".join(shapes)
    )
    return [(float(x), float(y), words) for x, y, words in found]


def test_groups_are_told_apart_by_shape_and_by_colour() -> None:
    shapes = part_of(Points("T", *AXES, CLOSE)).shapes
    marks = {
        shape.split('"')[1]: re.findall("part-.", shape) for shape in shapes if "<title>" in shape
    }
    assert sorted(marks.values()) == [["part-0"], ["part-1"], ["part-2"]]


def test_every_point_says_its_name_and_the_names_that_are_written_lie_apart() -> None:
    shapes = part_of(Points("T", *AXES, CLOSE)).shapes
    assert [name for shape in shapes for name in re.findall("<title>(.*?)</title>", shape)] == [
        point.label for point in CLOSE
    ]
    written = texts(shapes, "name halo")
    assert 1 < len(written) < len(CLOSE)
    for (x, y, _), (other, its, _) in combinations(written, 2):
        assert abs(y - its) >= 14 or abs(x - other) >= 14


def ends(shapes: list[str]) -> list[tuple[float, float, float]]:
    """For each name its height and where it begins and ends, by the width it is taken to have."""
    reached = []
    for x, y, anchor, name in re.findall(
        r'<text x="(\S+)" y="(\S+)" class="name halo"(?: text-anchor="(\w+)")?>(.*?)</text>',
        "".join(shapes),
    ):
        width = width_of(name) * 12 / 14
        left = float(x) - {"": 0, "middle": width / 2, "end": width}[anchor]
        reached.append((float(y), left, left + width))
    return reached


def test_two_names_of_a_line_do_not_touch_whichever_way_they_are_anchored() -> None:
    random = Random(0)
    scattered = (Point(random.random(), 10 ** random.random(), "n" * 8) for _ in range(150))
    written = ends(part_of(Points("T", *AXES, tuple(scattered))).shapes)
    assert len(written) > 50
    for (y, left, right), (other, begins, stops) in combinations(written, 2):
        assert abs(y - other) >= 14 or max(left, begins) - min(right, stops) >= 5


def test_axes_are_marked_at_round_values() -> None:
    shapes = part_of(Points("T", *AXES, (Point(1, 1, "a"), Point(3, 1e6, "b")))).shapes
    assert [words for _, _, words in texts(shapes, "dim")] == [
        *("Size", "1", "10", "100", "1K", "10K", "100K", "1M"),
        *(f"{1 + n / 5:g}" for n in range(11)),
        "Released",
    ]


def test_curves_are_told_apart_without_colour() -> None:
    curves = tuple(Curve(f"c{n}", ((1, 1), (2, 2 + n))) for n in range(3))
    shapes = part_of(Points("T", *AXES, (), curves)).shapes
    drawn = [shape for shape in shapes if 'class="curve' in shape and shape.startswith("<path")]
    assert (
        len(
            {
                re.findall('dasharray="[^"]*"', shape)[0] if "dash" in shape else ""
                for shape in drawn
            }
        )
        == 3
    )


def test_one_point_and_equal_values_have_a_place() -> None:
    for points in (CLOSE[:1], (CLOSE[0], CLOSE[0])):
        assert "nan" not in "".join(part_of(Points("T", *AXES, points)).shapes)
