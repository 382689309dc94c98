"""`show`: one topic, whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyguide.cli.formats import PageOutput
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.cli.options import Content, PageFormat, Plain, TopicWords
    from studyguide.course.shelf import Found, Shelf


def show(
    topic: TopicWords,
    format_: PageFormat = PageOutput.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Show a topic: facts, notes, sources, and where it is used."""
    from studyguide.cli.desk import open_screen, open_shelf, tell

    shelf = open_shelf(content)
    found = _found(shelf, topic)
    whole = found.topic()
    if format_ is PageOutput.json:
        from studyguide.cli.output import print_json
        from studyguide.view.show import as_json

        print_json(as_json(whole))
    elif format_ is PageOutput.markdown:
        from studyguide.cli.output import print_text
        from studyguide.view.markdown import topic_page

        print_text(topic_page(whole))
    else:
        from studyguide.cli.glance import learnt_of
        from studyguide.cli.pager import print_page
        from studyguide.view.show import onward, page

        if found.indirectly:
            tell(f"Showing {found.line.title}.")
        screen = open_screen(plain)
        other = found.library.neighbour(found.line) if whole.facts else None
        section = found.library.where(found.line)
        learnt = learnt_of(found)
        parts = [
            *page(whole, section, screen, learnt),
            *onward(whole, other.id if other else None, screen),
        ]
        print_page(parts, screen)


def _found(shelf: Shelf, words: list[str]) -> Found:
    """The topic that all the words name together."""
    try:
        return shelf.find_topic(" ".join(words))
    except StudyGuideError as error:
        if len(words) > 1:
            error.hint = _each(shelf, words) or error.hint
        raise


def _each(shelf: Shelf, words: list[str]) -> str:
    """A hint for who names several topics at once; empty when these are none."""
    try:
        ids = [shelf.find_topic(word).line.id for word in words]
    except StudyGuideError:
        return ""
    return f"To see them side by side: studyguide compare {' '.join(ids)}"
