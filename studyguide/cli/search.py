"""`search`: anything, anywhere in the courses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyguide.cli.formats import Output
from studyguide.errors import StudyGuideError, said_back

if TYPE_CHECKING:
    from studyguide.cli.options import Content, Format, Hits, Plain, Words


def search(
    words: Words,
    limit: Hits = 10,
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Find topics by the words in them, best first."""
    from studyguide.cli.desk import open_screen, open_shelf
    from studyguide.course.search import search as hits_for

    shelf = open_shelf(content)
    wanted = " ".join(words)
    hits = hits_for(shelf, wanted, limit)
    if format_ is Output.json:
        from studyguide.cli.output import print_json
        from studyguide.view.search import as_json

        print_json(as_json(hits))
    elif hits:
        from studyguide.view.search import page

        screen = open_screen(plain)
        screen.show(*page(hits, screen))
    else:
        hint = shelf.suggest(wanted, scopes=False) or "List all topics with: studyguide topics"
        raise StudyGuideError(f"Nothing holds {said_back(wanted)}.", hint)
