"""The full text of topics: what is searched, and how its words are told apart."""

from studyguide.course.blocks import words_of
from studyguide.course.model import Topic, Value

Texts = tuple[str, str, str, str, str]
"""Title, aliases, summary, facts and notes."""

_COLUMNS = "title, aliases, summary, facts, notes"
_WORDS = "tokenize = 'porter unicode61 remove_diacritics 2'"
INDEX = f"""
create virtual table search using fts5 ({_COLUMNS}, content = '', {_WORDS});
insert into search (search, rank) values ('hashsize', {4 << 20});
"""
"""The index of all topics; it keeps no text, as every topic can tell its own again.

4 MB are gathered before any is written: less is to be merged, and it comes out smaller.
"""

TEXTS = f"create virtual table search using fts5 ({_COLUMNS}, {_WORDS})"
"""The same of a few topics, with their text."""

TABLE = f"search (rowid, {_COLUMNS})"
INSERT = f"insert into {TABLE} values (?, ?, ?, ?, ?, ?)"


def texts_of(topic: Topic) -> Texts:
    """All that a topic says, as it is searched."""
    said = [
        f"{fact.label}: {', '.join([_said(value) for value in fact.values])}."
        for fact in topic.facts
        if not fact.inherited  # what a variant has from its parent is found there
    ]
    notes = words_of(topic.blocks)
    return topic.title, ", ".join(topic.aliases), topic.summary, " ".join(said), notes


def _said(value: Value) -> str:
    return f"{value.text} ({value.note.rstrip('.')})" if value.note else value.text
