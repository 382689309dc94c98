"""A topic in portions of a screen, with a line that tells the keys."""

import pytest

from studyguide.course.model import Topic
from studyguide.view import show
from studyguide.view.read import Page, footer, key_list, separator
from tests.conftest import shelf_of
from tests.view.screens import GARDEN, on, piped, terminal, widest, without_style


@pytest.fixture(scope="module")
def oak() -> Topic:
    return shelf_of(GARDEN).find_topic("oak").topic()


@pytest.mark.parametrize("rows", [1, 2, 3, 10, 24, 500])
@pytest.mark.parametrize("width", [20, 80])
def test_portions_fit_above_the_footer_and_hold_the_whole_page(
    oak: Topic, rows: int, width: int
) -> None:
    page = Page(oak, "Broadleaves", terminal(width), rows)
    portions = [page.portion(number) for number in range(page.portions)]
    whole = Page(oak, "Broadleaves", terminal(width), 10_000)
    assert all(0 < portion.count("\n") <= max(rows - 2, 1) for portion in portions)
    assert whole.portions == 1
    assert "".join(portions) == whole.portion(0)


def test_a_heading_stands_on_one_screen_with_its_first_line(oak: Topic) -> None:
    whole = on(terminal(80), lambda screen: show.page(oak, "Broadleaves", screen)).split("\n")
    at = whole.index("Sources")
    page = Page(oak, "Broadleaves", terminal(80), rows=at + 1 + 2)  # it would end the first
    assert without_style(page.portion(0)).split("\n")[-3:-1] == [whole[at - 2].rstrip(), ""]
    assert without_style(page.portion(1)).startswith("Sources\n")


def test_every_key_is_listed_and_it_is_told_how_to_go_on() -> None:
    assert on(piped(80), key_list) == KEYS


KEYS = """\
space, n, j, Enter, right, down: go on
b, p, k, backspace, left, up: go back
q, Esc: stop, and keep your place

Any other key goes back to the page.
"""


@pytest.mark.parametrize(
    ("is_last", "line"),
    [
        (False, "\n2/9  space more  b back  q stop  Oak"),
        (True, "\n2/9  space next  b back  q stop  Oak"),
    ],
)
def test_a_footer_tells_where_the_reader_is_and_the_keys(is_last: bool, line: str) -> None:
    assert footer("Oak", 2, 9, is_last, piped(80)) == line
    assert without_style(footer("Oak", 2, 9, is_last, terminal(80))) == line


@pytest.mark.parametrize("title", ["Oak", "鋸 (のこぎり)", "[/bold]\x1b[31m", "x" * 90])
def test_a_footer_is_one_line_with_the_whole_title_or_none(title: str) -> None:
    keys = "2/9  space more  b back  q stop"
    for width in range(20, 140):
        screen = terminal(width)
        _, line = without_style(footer(title, 2, 9, False, screen)).split("\n")
        assert widest(line) < width
        assert line in (keys[: width - 1], f"{keys}  {screen.text(title)}")


@pytest.mark.parametrize(("width", "dashes"), [(20, 20), (80, 40)])
def test_a_line_stands_between_topics(width: int, dashes: int) -> None:
    assert on(piped(width), separator) == f"\n{'-' * dashes}\n\n"
