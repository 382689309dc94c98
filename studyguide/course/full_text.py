"""The full text of topics: what is searched, and how its words are told apart."""

from collections.abc import Callable, Iterable
from typing import Any

from studyguide.course.stored import Named, PackedValue, Page

Texts = tuple[str, str, str, str, str]
"""Title, aliases, summary, facts and notes."""

_COLUMNS = "title, aliases, summary, facts, notes"
_WORDS = "tokenize = 'porter unicode61 remove_diacritics 2'"
INDEX = f"""
create virtual table search using fts5 ({_COLUMNS}, content = '', {_WORDS});
insert into search (search, rank) values ('hashsize', {4 << 20});
insert into search (search, rank) values ('automerge', 0);
"""
"""The index of all topics; it keeps no text, as every topic can tell its own again.

4 MB are gathered before any is written, so that it comes out in few pieces, which need not
be merged to be searched as fast.
"""

TEXTS = f"create virtual table search using fts5 ({_COLUMNS}, {_WORDS})"
"""The same of a few topics, with their text."""

TABLE = f"search (rowid, {_COLUMNS})"
INSERT = f"insert into {TABLE} values (?, ?, ?, ?, ?, ?)"


def texts_of(named: Named, page: Page, shared: Callable[[int], Any]) -> Texts:
    """All that a topic says, as it is searched."""
    said = [
        f"{shared(fact[0])[1]}: {_said(fact[1], page.titles)}."
        for fact in page.facts
        if len(fact) < 6 or not fact[5]  # what a variant has from its parent is found there
    ]
    aliases = ", ".join(named.alias_list)
    return named.title, aliases, named.summary, " ".join(said), page.words()


def _said(values: Iterable[PackedValue], titles: dict[str, str]) -> str:
    said: list[str] = []
    for value in values:
        text = titles[value[0]] if len(value) == 1 else value[0]
        said.append(f"{text} ({value[5].rstrip('.')})" if len(value) > 5 and value[5] else text)
    return ", ".join(said)
