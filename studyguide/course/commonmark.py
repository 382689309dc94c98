"""markdown-it as notes use it: what it would drop or mistake is put right here."""

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.table import escapedSplit, getLine, table
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin

DEEPEST = 20
"""Levels of quotes and lists; a list counts as two. markdown-it drops what is deeper."""

_DOLLARS = re.compile(
    r"(?<!\d)(?P<mark>\${1,2})(?!\s)(?P<latex>(?:\\.|[^\\$])++)(?<!\s)(?P=mark)(?!\d)", re.DOTALL
)


def tokens(text: str) -> list[Token]:
    """The tokens of a Markdown text.

    A formula among words has in `meta` its `line` within its paragraph, the last cell of a
    row with too many cells has their number as `excess` and their text in its own.
    """
    return _PARSER.parse(text)


def is_too_deep(found: list[Token]) -> bool:
    """Whether a text was nested so deeply that some of it may be missing."""
    return any(token.nesting > 0 and token.level + 1 >= DEEPEST for token in found)


def _inline_maths(state: StateInline, silent: bool) -> bool:
    # The plugin's own rule looks for a digit before the first character of a line at its
    # last one, so "$N$ is 3" is no formula to it (mdit-py-plugins 0.7.0).
    found = _DOLLARS.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        token = state.push("math_inline", "math", 0)
        token.content = found["latex"]
        token.meta = {"line": state.src.count("\n", 0, state.pos)}
    state.pos = found.end()
    return True


def _whole_table(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    # GFM drops the cells of a row for which the head has no column.
    known = len(state.tokens)
    is_table = table(state, first, last, silent)
    rows: dict[int, list[Token]] = {}
    for token in state.tokens[known:]:
        if token.type == "inline" and token.map:
            rows.setdefault(token.map[0], []).append(token)
    for line, cells in rows.items():
        written = _cells(getLine(state, line).strip())
        excess = written[len(cells) :]
        if any(cell.strip() for cell in excess):
            cells[-1].content = "|".join(written[len(cells) - 1 :]).strip()
            cells[-1].meta = {"excess": len(excess)}
    return is_table


def _cells(row: str) -> list[str]:
    cells = escapedSplit(row)
    first, last = cells[0] == "", len(cells) - (cells[-1] == "")
    return cells[first:last]


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "maxNesting": DEEPEST}).enable("table")
    # An image would lose its address in a link, and a definition is not shown at all.
    parser.disable(["image", "reference"])
    parser.use(dollarmath_plugin, allow_labels=False, allow_digits=False, allow_blank_lines=False)
    parser.inline.ruler.at("math_inline", _inline_maths)
    parser.block.ruler.at("table", _whole_table, {"alt": ["paragraph", "reference"]})
    return parser


_PARSER = _parser()
