"""What a lab shows, looked through in tests."""

from collections.abc import Iterator
from typing import TypeVar
from unicodedata import normalize

from studyguide.course.maths import to_unicode
from studyguide.lab.interface import Block, Formula, Shown, Table, Words

_Kind = TypeVar("_Kind", bound=Block)


def blocks(shown: Shown, kind: type[_Kind]) -> list[_Kind]:
    """All blocks of one kind, in order."""
    return [block for step in shown.steps for block in step.blocks if isinstance(block, kind)]


def words(shown: Shown) -> str:
    return "\n".join(block.text for block in blocks(shown, Words))


def rows(shown: Shown, title: str) -> dict[str, tuple[str, ...]]:
    """The rows of the only table in a step, by their first cell."""
    (step,) = (step for step in shown.steps if step.title == title)
    (table,) = (block for block in step.blocks if isinstance(block, Table))
    return {row[0]: row[1:] for row in table.rows}


def assert_well_made(shown: Shown) -> None:
    """Rows are as long as their heads, formulas can be read and their terms stand in them."""
    assert len({step.title for step in shown.steps}) == len(shown.steps)
    for table in blocks(shown, Table):
        assert table.rows and {len(row) for row in table.rows} == {len(table.heads)}
    for formula in blocks(shown, Formula):
        assert formula.leaves_out
        assert list(_unread(formula)) == []


def _unread(formula: Formula) -> Iterator[str]:
    """The terms that are not part of their formula."""
    written = _plain(formula.latex)
    return (term.symbol for term in formula.terms if _plain(term.symbol) not in written)


def _plain(latex: str) -> str:
    """A formula in one line in which what is raised or lowered looks like all else."""
    return normalize("NFKC", to_unicode(latex))
