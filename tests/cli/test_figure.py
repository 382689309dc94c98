"""`figure` lists the figures, draws one, writes it as SVG, and gives its numbers."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run
from tests.conftest import WriteCourse

SIZE = "model-size-over-time"
COURSE = """\
id: c
kinds: {k: {fields: {n: {type: number, apart: 2}, d: {type: date}}}}
figures: {f: {title: F, kind: k, x: d, y: n, log: y}}
"""


def test_alone_it_lists_every_figure(run: Run) -> None:
    ended = run("figure")
    assert (ended.code, ended.err) == (0, "")
    assert f"{SIZE}  Model size over time\n" in ended.out
    listed = json.loads(run("figure", "--format", "json").out)
    assert {"course", "id", "title", "about"} == listed[0].keys()
    assert SIZE in [each["id"] for each in listed]


def test_every_figure_that_ships_can_be_drawn(run: Run) -> None:
    for each in json.loads(run("figure", "--format", "json").out):
        ended = run("figure", each["id"])
        assert (ended.code, ended.err) == (0, "")
        assert each["about"] in " ".join(ended.out.split())
        assert json.loads(run("figure", each["id"], "--format", "json").out)["pictures"]


def test_numbers_are_those_of_the_facts(run: Run) -> None:
    found = json.loads(run("figure", SIZE, "--format", "json").out)
    (picture,) = found["pictures"]
    assert (found["id"], picture["sort"], picture["y"]["log"]) == (SIZE, "points", True)
    (gpt,) = [point for point in picture["points"] if point["label"] == "GPT-3 175B"]
    assert (gpt["y"], gpt["group"], gpt["x"][:4]) == (175e9, "Autoregressive models", "2020")


def test_it_is_written_as_svg_and_never_over_another_file(run: Run, tmp_path: Path) -> None:
    first = run("figure", SIZE, "--output", "a.svg", cwd=tmp_path)
    assert (first.code, first.out, first.err) == (0, "", "The figure is in a.svg.\n")
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    (tmp_path / "a.svg").write_text("mine")
    again = run("figure", SIZE, "--output", "a.svg", cwd=tmp_path)
    assert (again.code, again.err) == (
        1,
        "Error: a.svg is there already.\nChoose another name, or add --overwrite.\n",
    )
    assert (tmp_path / "a.svg").read_text() == "mine"
    assert run("figure", SIZE, "--output", "a.svg", "--overwrite", cwd=tmp_path).code == 0
    assert (tmp_path / "a.svg").read_text("utf-8").startswith("<svg ")


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("zzz",), 1, "No figure is called 'zzz'."),
        ((SIZE, "--output", "a.png"), 2, "A figure is written as SVG, not as 'a.png'."),
        (("--output", "a.svg"), 2, "Which figure is to be written?"),
        ((SIZE, "--overwrite"), 2, "--overwrite goes with --output."),
        ((SIZE, "--output", "a.svg", "--format", "json"), 2, "--output writes SVG, not JSON."),
        ((SIZE, "--output", "missing/a.svg"), 1, "There is no folder missing."),
        ((SIZE, "--output", "a" * 300 + ".svg"), 1, "cannot be written: file name too long."),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Run, tmp_path: Path, arguments: tuple[str, ...], code: int, told: str
) -> None:
    ended = run("figure", *arguments, cwd=tmp_path)
    assert (ended.code, ended.out) == (code, "")
    assert told in ended.err.splitlines()[0]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("facts", ["", "facts: {n: -1, d: 2020}", "facts: {n: unknown, d: 2020}"])
def test_a_figure_without_a_point_says_what_it_takes(
    run: Run, write_course: WriteCourse, facts: str
) -> None:
    folder = write_course({"course.yaml": COURSE, "a.yaml": f"id: a\nkind: k\n{facts}\n"})
    ended = run("figure", "f", "--content", str(folder))
    assert ended.code == 1
    assert "It takes a topic of the kind k that says both d and n." in ended.err


def test_a_title_full_of_markup_is_shown_as_it_is(run: Run, write_course: WriteCourse) -> None:
    title = "[bold]<script>&amp;</text>$(x)"
    topic = f"id: a\nkind: k\ntitle: '{title}'\nfacts: {{n: 1, d: 2020}}\n"
    folder = write_course({"course.yaml": COURSE, "a.yaml": topic})
    where = ("--content", str(folder))
    assert f"{title}: N 1 at D 2020" in run("figure", "f", *where).out
    run("figure", "f", "--output", "f.svg", *where, cwd=folder.parent)
    root = ElementTree.parse(folder.parent / "f.svg").getroot()
    assert title in [element.text for element in root.iter("{http://www.w3.org/2000/svg}text")]
