"""Points and curves are drawn between their axes with labels and a key, and can be read aloud."""

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
        " 3│·                              edge ●",
        "  │ ···",
        "  │    ·",
        "  │     ···",
        "  │        ·",
        " 2│         ··                      ····",
        "  │           ··                ····",
        "  │             ··          ····",
        "  │               ···  ·····",
        " 1│                  ● best",
        "  └─────────────────────────────────────",
        "   1K               1M                1B",
        "Parameters",
        "· fit",
        "● models",
    ]


def test_without_unicode() -> None:
    assert drawn(PICTURE, 24, unicode=False) == [
        "Loss against size",
        "Loss",
        " 3|.              edge @",
        "  | .",
        "  |  .",
        "  |   .",
        "  |    .",
        " 2|     ..           ...",
        "  |       .        ..",
        "  |        .     ..",
        "  |         .  ..",
        " 1|          @ best",
        "  +---------------------",
        "   1K       1M        1B",
        "Parameters",
        ". fit",
        "@ models",
    ]


def test_the_drawing_is_as_wide_as_its_canvas_at_most() -> None:
    named = PICTURE._replace(title="", x=PICTURE.x._replace(label="x"))
    for width in (8, 12, 20, 60, 120):
        assert max(map(len, drawn(named, width))) <= max(width, len("● models"))


def test_a_label_of_wide_signs_pushes_nothing_out_of_place() -> None:
    wide = PICTURE._replace(points=(Point(1e6, 1.0, "最良", ""), Point(1e9, 1.0, "far", "")))
    lines = points.lines(wide, Canvas(40, True, cell_len))
    assert "最良" not in "".join(text for line in lines for text, _ in line)


def test_a_label_that_would_hide_another_gives_way() -> None:
    near = PICTURE._replace(
        points=(Point(1e3, 2.0, "one", ""), Point(1e9, 1.0, "far", ""), Point(2e3, 2.0, "two", "")),
        curves=(),
    )
    text = "\n".join(drawn(near, 40))
    assert "far" in text
    assert ("one" in text, "two" in text) == (False, True)


def test_it_is_read_aloud_by_points_and_by_the_ends_and_lowest_place_of_curves() -> None:
    assert list(points.words(PICTURE)) == [
        "Loss against size: Loss by Parameters",
        "best (fit): Loss 1 at Parameters 1M",
        "edge (models): Loss 3 at Parameters 1B",
        "fit: from Loss 3 at Parameters 1K, down to Loss 1 at Parameters 1M, "
        "to Loss 2 at Parameters 1B",
    ]


def test_a_curve_that_only_rises_is_told_by_its_ends() -> None:
    rising = PICTURE._replace(points=(), curves=(Curve("law", ((1, 1), (10, 10))),))
    assert list(points.words(rising))[1:] == [
        "law: from Loss 1 at Parameters 1, to Loss 10 at Parameters 10"
    ]
