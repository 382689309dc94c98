"""Pages and comparisons as Markdown: what is not Markdown already is shown literally."""

from typing import Any

import pytest
from markdown_it import MarkdownIt

from studyguide.course.compare import compare, limited
from studyguide.course.model import Source, Topic
from studyguide.course.shelf import Shelf
from studyguide.view.markdown import comparison_table, topic_page
from tests.conftest import shelf_of
from tests.view.screens import GARDEN


@pytest.fixture(scope="module")
def garden() -> Shelf:
    return shelf_of(GARDEN)


def topic(garden: Shelf, name: str = "oak", **changed: Any) -> Topic:
    return garden.find_topic(name).topic()._replace(**changed)


def texts(markdown: str) -> list[str]:
    """The text of every paragraph, heading and cell, as a reader of the Markdown sees it."""
    tokens = MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(markdown)
    inline = [token.children or [] for token in tokens if token.type == "inline"]
    return ["".join(child.content for child in children) for children in inline]


HEAD = """\
# Oak

*Also: English oak, pedunculate oak*

A tree of old woods and parks.

- **Family**: Beech family
- **Leaf**: lobed
- **Height**: 35 \\[mitchell-1974 p. 220\\]
- **Oldest known**: 1200 \\[mitchell-1974\\]; 900 \\[more-2003 ch. 3\\]
- **Uses**: ships; barrels, quarter-sawn (for wine)
"""


def test_a_page_has_its_facts_notes_and_sources(garden: Shelf) -> None:
    page = topic_page(topic(garden))
    assert page.startswith(HEAD)
    assert page.endswith("\n- \\[more-2003\\] More and White\n" + page.splitlines()[-1])
    assert page.endswith("Field Guide to the Trees of Britain <https://example.org/mitchell>")
    assert topic(garden).notes in page


def test_a_page_leaves_out_what_a_topic_has_not(garden: Shelf) -> None:
    assert topic_page(topic(garden, "pines", facts=())).strip() == "# Pine family"


TABLE = """\
|  | Oak | Beech |
| --- | --- | --- |
| Family (same) | Beech family | Beech family |
| Leaf (different) | lobed | serrated |
| Uses (different) | ships; barrels, quarter-sawn (for wine) | ships; toys |

What tells them apart: Leaf, Uses."""


def test_a_comparison_is_a_table(garden: Shelf) -> None:
    comparison = compare([garden.find_topic("oak"), garden.find_topic("beech")])
    assert comparison_table(limited(comparison, False, ["family", "leaf", "uses"])) == TABLE
    assert "(not stated by all) | 1200 \\[mitchell-1974\\]; 900 " in comparison_table(comparison)
    assert "| *not stated* |" in comparison_table(comparison)
    same = limited(comparison, False, ["family"])
    assert comparison_table(same).endswith("\nWhat tells them apart: nothing stated here.")


HOSTILE = [
    *("**bold**", "_it_", "`code`", "[a](b)", "![a](b)", "<b>x</b>", "<https://x.y>", "a|b"),
    *("\\", "\\*", "# no heading", "&amp; &copy;", "a & b", "~~gone~~", "1\n\n# two\n", "$x$"),
    *("- no list", "1. no list", "+ no list", "> no quote", "---", "===", "***", "1) no"),
]


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_is_no_markdown_is_shown_as_it_is(garden: Shelf, text: str) -> None:
    shown = " ".join(text.split())
    oak = topic(garden, title=f"{text}", summary=text, aliases=(text,), notes="")
    fact = oak.facts[0]
    fact = fact._replace(label=text, values=(fact.values[0]._replace(text=text),))
    source = Source("id", text, "", None)
    page = texts(topic_page(oak._replace(facts=(fact,), sources=(source,))))
    assert page == [shown, f"Also: {shown}", shown, f"{shown}: {shown}", f"[id] {shown}"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_is_shown_as_it_is(garden: Shelf, text: str) -> None:
    comparison = compare([garden.find_topic("oak"), garden.find_topic("beech")])
    oak, beech = comparison.topics
    row = comparison.rows[0]._replace(label=text)
    odd = comparison._replace(topics=(oak._replace(title=text), beech), rows=(row,))
    shown = " ".join(text.split())
    cells = texts(comparison_table(odd))
    assert cells[:3] == ["", shown, "Beech"]
    assert cells[3:6] == [f"{shown} (same)", "Beech family", "Beech family"]
