"""`topics`: everything there is, by section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from studyguide.cli.formats import Output

if TYPE_CHECKING:
    from studyguide.cli.options import Content, Format, Glossary, Plain, ScopeName


def topics(
    scope: ScopeName = None,
    glossary: Glossary = False,
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """List the topics of a scope, or all of them."""
    from studyguide.cli.desk import open_screen, open_shelf

    shelf = open_shelf(content)
    scopes = shelf.whole() if scope is None else [shelf.find_scope(scope)]
    if format_ is Output.json:
        from studyguide.cli.output import print_json
        from studyguide.view.topics import as_json

        print_json(as_json(scopes))
    else:
        from studyguide.cli.pager import print_page
        from studyguide.view.topics import page

        screen = open_screen(plain)
        print_page(list(page(scopes, glossary, screen)), screen)
