"""Pages are written as they come: of a large bank, nobody waits for all of it."""

from collections.abc import Iterator

import pytest
from rich.text import Text

from studyguide.cli.pager import print_page, print_pages
from tests.view.screens import piped

Capture = pytest.CaptureFixture[str]


def test_each_page_is_written_before_the_next_is_made(capsys: Capture) -> None:
    written: list[int] = []

    def pages() -> Iterator[list[Text]]:
        for _ in range(4):
            written.append(capsys.readouterr().out.count("line\n"))
            yield [Text("\n".join(["line"] * 30))]

    print_pages(pages(), piped())
    assert written == [0, 30, 30, 30]
    assert capsys.readouterr().out == "line\n" * 30


def test_few_lines_are_written_at_once(capsys: Capture) -> None:
    print_pages([[Text("a")], [Text(""), Text("b")]], piped())
    assert capsys.readouterr().out == "a\n\nb\n"


def test_a_page_may_be_empty(capsys: Capture) -> None:
    print_page([], piped())
    assert capsys.readouterr().out == ""
