"""`read`: the topics of a scope in order, prerequisites first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyguide.cli.keys import Keys
    from studyguide.cli.options import Content, Plain, ScopeName
    from studyguide.course.shelf import Scope
    from studyguide.study.reading import ReadingPlace
    from studyguide.view.screen import Screen

_NEXT = (" ", "\r", "\n", "n", "j", "\x1b[C", "\x1b[B")
_BACK = ("b", "p", "k", "\x7f", "\x1b[D", "\x1b[A")
_STOP = ("q", "\x1b")
_HELP = "h"


def read(scope: ScopeName = None, content: Content = None, plain: Plain = False) -> int:
    """Read in order, prerequisites first.

    Space goes on, b goes back, q stops and keeps your place, h lists all keys.
    """
    import sys

    from studyguide.cli import desk
    from studyguide.errors import StudyGuideError
    from studyguide.study.reading import ReadingPlace

    shelf = desk.open_shelf(content)
    chosen = shelf.whole()[0] if scope is None else shelf.find_scope(scope)
    numbers = chosen.reading()
    if not numbers:
        raise StudyGuideError(f"There is nothing to read in {chosen.name} yet.")
    screen = desk.open_screen(plain)
    if sys.stdin.isatty() and sys.stdout.isatty():
        name = shelf.shortest(chosen.path)
        return _turn_pages(chosen, name, numbers, ReadingPlace(desk.home().data), screen)
    _print_all(chosen, numbers, screen)
    return 0


def _print_all(scope: Scope, numbers: list[int], screen: Screen) -> None:
    from studyguide.view.read import separator
    from studyguide.view.show import page

    for number in numbers:
        library = scope.library
        if number != numbers[0]:
            screen.show(*separator(screen))
        screen.show(*page(library.topic(number), library.where(library.line(number)), screen))


def _turn_pages(
    scope: Scope, name: str, numbers: list[int], place: ReadingPlace, screen: Screen
) -> int:
    """Show a topic a screenful at a time, until the reader stops, with a code, or all is read."""
    import sys
    from contextlib import suppress

    from studyguide.cli.keys import Keys
    from studyguide.errors import StudyGuideError
    from studyguide.study.reading import Reader
    from studyguide.view.read import Page, footer, key_list
    from studyguide.view.screen import rows_of

    library, keys = scope.library, Keys()
    left_at = library.number_of_path(place.get(scope.path) or "")
    reader = Reader(numbers, left_at)
    fresh = True
    while not reader.done:
        line = library.line(reader.number)
        path = f"{line.course}/{line.id}"
        if fresh:
            with suppress(StudyGuideError):  # it is told where the reader stops
                place.keep(scope.path, path)
            topic = library.topic(reader.number)
            page = Page(topic, library.where(line), screen, rows_of(sys.stdout))
        screen.clear()
        screen.write(page.portion(reader.portion))
        is_last = reader.portion + 1 >= page.portions
        screen.write(footer(line.title, reader.at + 1, len(numbers), is_last, screen))
        code, key = _key(keys)
        if key == _HELP:
            screen.clear()
            screen.show(*key_list(screen))
            code, key = _key(keys)
        screen.erase_line()
        if key is None or key in _STOP:
            place.keep(scope.path, path)
            screen.show(screen.text(f"Your place is kept: studyguide read {name}"))
            return code
        fresh = reader.turn(key in _BACK, is_last) if key in (*_NEXT, *_BACK) else False
    place.keep(scope.path, None)
    screen.show(screen.text(f"That was all of {name}. Now: studyguide quiz {name}"))
    return 0


def _key(keys: Keys) -> tuple[int, str | None]:
    """The exit code if the reader stops now, and the key; None for a signal or the end."""
    from studyguide.cli.stopping import Stopped

    try:
        return 0, keys.read()
    except KeyboardInterrupt:
        return 130, None
    except Stopped as stopped:
        return stopped.code, None
