"""Ranked search over everything a course says."""

import sqlite3
from contextlib import closing
from typing import NamedTuple

from studyguide.course.full_text import INSERT, TEXTS
from studyguide.course.library import Library, Line
from studyguide.course.names import BEGINNING, folded
from studyguide.course.shelf import Shelf

_OPEN, _CLOSE = "\x02", "\x03"
_WEIGHTS = "10.0, 8.0, 4.0, 2.0, 1.0"
"""Of title, aliases, summary, facts and notes in bm25: a name counts most."""

_MOST_WORDS = 20

Spans = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it is a word that was searched for."""


class Hit(NamedTuple):
    """A topic that was found, its title and a part of its text with the words in them."""

    line: Line
    title: Spans
    snippet: Spans


def search(shelf: Shelf, words: str, most: int) -> list[Hit]:
    """The topics that hold all the words, best first; where none does, those with any.

    A topic that is called what is looked for comes first, then those whose names hold
    it, then those that only mention it.
    The last word may be a beginning. Matching is without regard to case, accents and
    the usual English endings.
    """
    words = words.encode("utf-8", "replace").decode()  # what a terminal could not decode
    typed = dict.fromkeys(words.replace("\0", " ").split())
    tokens = [token for token in typed if any(map(str.isalnum, token))][:_MOST_WORDS]
    if not tokens:
        return []
    quoted = ['"' + token.replace('"', '""') + '"' for token in tokens]
    quoted[-1] += " *"
    name = folded(words)
    hits = _ranked(shelf, name, " AND ".join(quoted), most)
    return hits or _ranked(shelf, name, " OR ".join(quoted), most)


def _ranked(shelf: Shelf, name: str, query: str, most: int) -> list[Hit]:
    ranked: list[tuple[int, float, Hit]] = []
    for library, span in shelf.courses():
        rows = library.rows(
            f"select rowid, bm25(search, {_WEIGHTS}) from search "
            "where search match ? and rowid between ? and ? order by "
            "rowid in (select topic from names where fold = ? and rank < ?) desc, "
            "rowid in (select rowid from search where search match ?) desc, 2 limit ?",
            *(query, span.first, span.last, name, BEGINNING),
            *(f"{{title aliases}} : ({query})", most),
        )
        marked = _marked(library, [number for number, _ in rows], query)
        for place, (number, score) in enumerate(rows):
            hit = Hit(library.line(number), *marked[number])
            ranked.append((place, score, hit))
    # scores of two courses cannot be compared: the best of each come first
    ranked.sort(key=lambda found: found[:2])
    return [hit for _, _, hit in ranked[:most]]


def _marked(library: Library, numbers: list[int], query: str) -> dict[int, tuple[Spans, Spans]]:
    """The titles and snippets of topics that a query found, by number.

    The library's index holds no text: an index of these topics alone is made and asked.
    """
    if not numbers:
        return {}
    with closing(sqlite3.connect(":memory:")) as few:
        few.execute(TEXTS)
        few.executemany(INSERT, ((number, *library.texts(number)) for number in numbers))
        marks = "highlight(search, 0, ?, ?), snippet(search, -1, ?, ?, '…', 24)"
        rows = few.execute(
            f"select rowid, {marks} from search where search match ?",
            (*(_OPEN, _CLOSE) * 2, query),
        )
        return {number: (_spans(title), _spans(snippet)) for number, title, snippet in rows}


def _spans(marked: str) -> Spans:
    spans: list[tuple[str, bool]] = []
    for number, part in enumerate(marked.split(_OPEN)):
        inside, closed, after = part.partition(_CLOSE)
        if number and closed:
            spans += [(inside, True), (after, False)]
        else:
            spans.append((part, False))
    return tuple((text, found) for text, found in spans if text)
