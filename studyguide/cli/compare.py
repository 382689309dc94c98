"""`compare`: topics side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyguide.cli.formats import PageOutput
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from studyguide.cli.options import Content, Differences, Fields, Names, PageFormat, Plain


def compare(
    topics: Names,
    differences: Differences = False,
    field: Fields = None,
    format_: PageFormat = PageOutput.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Compare two to six topics: what is the same, what differs."""
    from studyguide.cli.desk import open_screen, open_shelf
    from studyguide.course.compare import compare as compared
    from studyguide.course.compare import limited

    shelf = open_shelf(content)
    found = list({(f.line.course, f.line.id): f for f in map(shelf.find_topic, topics)}.values())
    if len(found) < 2:
        only = "All these are one topic" if len(topics) > 1 else "Only one topic is named"
        raise StudyGuideError(
            f"{only}; a comparison needs two or more.",
            f"For one topic: studyguide show {found[0].line.id}",
            exit_code=2,
        )
    comparison = limited(compared(found), differences, field or [])
    if format_ is PageOutput.json:
        from studyguide.cli.output import print_json
        from studyguide.view.compare import as_json

        print_json(as_json(comparison))
    elif format_ is PageOutput.markdown:
        from studyguide.cli.output import print_text
        from studyguide.view.markdown import comparison_table

        print_text(comparison_table(comparison))
    else:
        from studyguide.cli.pager import print_page
        from studyguide.view.compare import page

        screen = open_screen(plain)
        print_page(list(page(comparison, screen)), screen)
