"""Every lab that is listed keeps what labs promise."""

import json
from itertools import chain
from pathlib import Path

import pytest

from studyguide.course.maths import to_unicode
from studyguide.lab.interface import Block, Formula, Lab, Table, inputs
from studyguide.lab.labs import LABS, load

FOLDER = Path(__file__).parents[2] / "studyguide" / "lab"


@pytest.fixture(params=LABS)
def lab(request: pytest.FixtureRequest) -> Lab:
    return load(str(request.param))


def blocks_of(lab: Lab) -> list[Block]:
    return list(chain.from_iterable(step.blocks for step in lab.run().steps))


def test_every_file_with_a_lab_is_listed() -> None:
    files = [file for file in FOLDER.glob("*.py") if "\nLAB = " in file.read_text("utf-8")]
    assert set(LABS) == {file.stem.replace("_", "-") for file in files}


def test_each_is_told_of_in_one_line() -> None:
    assert all(about.endswith(".") and len(about) <= 75 for about in LABS.values())


def test_it_runs_as_it_stands_and_shows_the_same_again(lab: Lab) -> None:
    assert len(lab.run().steps) > 1
    assert lab.run() == lab.run()


def test_it_tells_what_each_input_is_and_what_it_is_unless_given(lab: Lab) -> None:
    for each in inputs(lab):
        assert each.given.about.endswith(".")
        assert each.name not in ("content", "plain", "format_"), "every command has that"


def test_json_has_all_that_it_found(lab: Lab) -> None:
    numbers = lab.run().numbers
    assert numbers
    assert json.dumps(numbers, allow_nan=False)


def test_its_formulas_can_be_read_and_tell_what_they_leave_out(lab: Lab) -> None:
    formulas = [block for block in blocks_of(lab) if isinstance(block, Formula)]
    assert formulas
    for formula in formulas:
        assert to_unicode(formula.latex)
        assert all(to_unicode(term.symbol) for term in formula.terms)
        assert formula.leaves_out


def test_the_rows_of_its_tables_are_as_long_as_their_heads(lab: Lab) -> None:
    for table in blocks_of(lab):
        if isinstance(table, Table):
            assert {len(row) for row in table.rows} == {len(table.heads)}
