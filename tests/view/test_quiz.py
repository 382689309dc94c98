"""A question on the screen: where in the quiz it stands, its prompt, and what to choose from."""

from collections.abc import Callable

import pytest

from studyguide.quiz.question import Question
from studyguide.study.answered import Turn
from studyguide.view.quiz import asked, heading
from studyguide.view.screen import Screen, open_screen
from tests.quiz.questions import CHOOSE, LEGEND, PAIR, TABLE, TYPE_IN
from tests.view.screens import Stream, on, piped, terminal, widest


def shown(question: Question, screen: Screen) -> str:
    """All of a question but its first line."""
    whole = on(screen, lambda screen: asked(Turn(question, 3), 10, None, screen))
    return whole.partition("\n")[2]


CHOOSING = """
Which leaf has oak?

  1 serrated
  2 lobed
  3 needle

"""
PAIRING = """
Match the trees with “leaf”.

  a Oak
  b Yew
  c Beech

  1 needle
  2 lobed
  3 serrated

"""
TYPING = """
Which leaf has oak?

"""


@pytest.mark.parametrize("screen", [piped(), terminal(80), terminal(40)])
@pytest.mark.parametrize(
    ("question", "whole"), [(CHOOSE, CHOOSING), (PAIR, PAIRING), (TYPE_IN, TYPING)]
)
def test_the_whole_of_a_question(question: Question, whole: str, screen: Screen) -> None:
    assert shown(question, screen) == whole


def test_emphasis_in_a_prompt_is_drawn() -> None:
    question = CHOOSE._replace(prompt="Which leaf has *no* oak?")
    assert shown(question, terminal(80)).startswith("\nWhich leaf has no oak?\n")


WIDE_TABLE = """
          Oak   Beech
  Height  35 m  40 m
  Leaf    ____  serrated
"""
STACKED_TABLE = """
Height
  Oak: 35 m
  Beech: 40 m
Leaf
  Oak: ____
  Beech: serrated
"""
WIDE_LEGEND = """
  Height  A  35 m   B  40 m
  Leaf    C  lobed  D  serrated
"""
STACKED_LEGEND = """
Height
  A  35 m
  B  40 m
Leaf
  C  lobed
  D  serrated
"""


@pytest.mark.parametrize(
    ("question", "screen", "table"),
    [
        (TABLE, terminal(80), WIDE_TABLE),
        (TABLE, terminal(40), STACKED_TABLE),
        (TABLE, piped(), STACKED_TABLE),
        (LEGEND, terminal(80), WIDE_LEGEND),
        (LEGEND, terminal(40), STACKED_LEGEND),
        (LEGEND, piped(), STACKED_LEGEND),
    ],
)
def test_a_table_has_columns_where_there_is_room(
    question: Question, screen: Screen, table: str
) -> None:
    assert f"\n{question.prompt}\n{table}\n  1 serrated\n" in shown(question, screen)


def test_on_a_screen_of_few_rows_none_is_left_blank_below_the_heading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stream = Stream(True, "utf-8")
    monkeypatch.setattr("studyguide.view.screen.rows_of", lambda _: 12)
    assert shown(CHOOSE, open_screen(stream, False, {}, 80)) == CHOOSING.removeprefix("\n")
    assert shown(CHOOSE, open_screen(stream, True, {}, 80)) == CHOOSING


LONG = CHOOSE._replace(section="Parameter-efficient fine-tuning", form="fill-the-table")


@pytest.mark.parametrize(
    ("turn", "width", "line"),
    [
        (Turn(CHOOSE, 3), 80, "Question 3 of 10  Broadleaves  choose-one"),
        (Turn(CHOOSE, 3), 40, "3 of 10  Broadleaves  choose-one"),
        (Turn(CHOOSE, 3), 30, "3 of 10  Broadlea…  choose-one"),
        (Turn(CHOOSE, 3), 25, "3 of 10  choose-one"),
        (Turn(CHOOSE, 3), 18, "3 of 10"),
        (Turn(LONG, 3), 80, "Question 3 of 10  Parameter-efficient fine-tuning  fill-the-table"),
        (Turn(LONG, 3), 40, "3 of 10  Parameter-effi…  fill-the-table"),
        (Turn(LONG, 10, again=True), 40, "10 of 10, again  fill-the-table"),
        (Turn(CHOOSE._replace(section=""), 1), 80, "Question 1 of 10  choose-one"),
    ],
)
@pytest.mark.parametrize("screen", [terminal, piped])
def test_one_line_tells_how_far_it_is_and_what_about(
    turn: Turn, width: int, line: str, screen: Callable[[int], Screen]
) -> None:
    told = on(screen(width), lambda screen: iter([heading(turn, 10, None, screen)]))
    assert told == f"{line}\n"


@pytest.mark.parametrize(
    ("seconds", "line"),
    [
        (61.0, "Question 3, 2 min left  Broadleaves  choose-one"),
        (60.0, "Question 3, 1 min left  Broadleaves  choose-one"),
        (0.0, "Question 3, time is up  Broadleaves  choose-one"),
    ],
)
def test_on_time_the_minutes_are_told_instead_of_the_number(seconds: float, line: str) -> None:
    told = on(piped(), lambda screen: iter([heading(Turn(CHOOSE, 3), None, seconds, screen)]))
    assert told == f"{line}\n"


@pytest.mark.parametrize("width", range(8, 60))
@pytest.mark.parametrize("encoding", ["utf-8", "ascii"])
def test_the_heading_is_one_line_at_every_width(width: int, encoding: str) -> None:
    turn = Turn(LONG._replace(section="数据 — 表示与模型 · Übergänge…"), 3)
    told = on(piped(width, encoding), lambda screen: iter([heading(turn, 10, None, screen)]))
    assert told.count("\n") == 1
    assert widest(told) <= width
