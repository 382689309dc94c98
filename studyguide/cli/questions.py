"""`questions`: the bank of a scope, to be read, counted, or used by other programs."""

from typing import TYPE_CHECKING, Annotated

import typer

from studyguide.cli.formats import Output
from studyguide.cli.options import Content, Format, FormNames, Plain, ScopeNames
from studyguide.errors import StudyGuideError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from studyguide.course.shelf import Scope, Shelf
    from studyguide.quiz.listing import Listed, Listing
    from studyguide.quiz.shares import Share
    from studyguide.view.screen import Screen

Seed = Annotated[str, typer.Option(metavar="TEXT", help="Another seed makes other questions.")]


def questions(
    scopes: ScopeNames = None,
    form: FormNames = None,
    seed: Seed = "1",
    format_: Format = Output.text,
    content: Content = None,
    plain: Plain = False,
) -> None:
    """Print the questions that a quiz draws from.

    Those of single topics, or of a --form, are printed in full, with what is right. Of
    wider scopes they are counted, and facts that few forms ask are listed with the reason.
    """
    from studyguide.cli.desk import open_screen, open_shelf
    from studyguide.cli.drawing import known
    from studyguide.quiz.forms import FORMS
    from studyguide.quiz.listing import Listing, listed
    from studyguide.study.computing import compute

    forms = known(form or [])
    shelf = open_shelf(content)
    chosen = [shelf.find_scope(name) for name in scopes or []] or shelf.whole()
    is_narrow = bool(scopes) and all(scope.span.size == 1 and not scope.kind for scope in chosen)
    listing = Listing(seed, forms or FORMS, compute)
    if format_ is Output.json:
        _print_json(listing, chosen)
    elif forms or is_narrow:
        everything = listed(chosen, *listing)
        _print_each(everything, open_screen(plain), " ".join(scopes or []))
    else:
        _print_counts(listing, chosen, shelf, open_screen(plain))


def _print_json(listing: "Listing", scopes: "Sequence[Scope]") -> None:
    import json
    from itertools import chain

    from studyguide.cli.output import print_json_list
    from studyguide.quiz.shares import done
    from studyguide.view.questions import as_json

    def texts(share: "Share") -> list[str]:
        found = listing.listed(share)
        return [json.dumps(as_json(each)) for every in found for each in every.questions]

    shares = list(listing.shares(scopes))
    print_json_list(chain.from_iterable(done(shares, texts)))


def _print_each(everything: "Iterator[Listed]", screen: "Screen", scope: str) -> None:
    """Print questions as they come, however many; raises StudyGuideError where none does."""
    from itertools import chain

    from studyguide.cli.pager import print_pages
    from studyguide.view.questions import pages as pages_of

    pages = pages_of(everything, screen)
    first = next(pages, None)
    if first is None:
        message = f"No such question is about {scope or 'this'}, for this seed."
        raise StudyGuideError(message, "Try a wider scope, another form or another --seed.")
    print_pages(chain([first], pages), screen)


def _print_counts(
    listing: "Listing", scopes: "Sequence[Scope]", shelf: "Shelf", screen: "Screen"
) -> None:
    from studyguide.cli.pager import print_page
    from studyguide.quiz.shares import done
    from studyguide.quiz.tally import added, tally
    from studyguide.view.tally import page

    shares = list(listing.shares(scopes))
    counted = done(shares, lambda share: tally(listing.listed(share), listing.seed))
    sections = added(counted, shelf.libraries)
    paths = {
        (each.course, each.id): shelf.shortest(f"{each.course}/{each.id}") for each in sections
    }
    print_page(list(page(sections, paths, screen)), screen)
