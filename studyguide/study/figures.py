"""The figures of all courses at hand, and one of them drawn from facts or by a lab."""

from typing import NamedTuple

from studyguide.course.figures import Figure
from studyguide.course.library import Library
from studyguide.course.names import did_you_mean, either, folded
from studyguide.course.shelf import Shelf
from studyguide.errors import StudyGuideError, said_back
from studyguide.figure.pictures import Overview, Picture, Points


class Listed(NamedTuple):
    """A figure and where it is declared; `path` is how it is named, `figure` or `course/figure`."""

    library: Library
    course: str
    path: str
    figure: Figure


def listed(shelf: Shelf) -> list[Listed]:
    """Every figure of every course; raises StudyGuideError where there is no course."""
    return [
        Listed(library, span.course, shelf.shortest(f"{span.course}/{figure.id}"), figure)
        for library, span in shelf.courses()
        for figure in library.figures(span.course).values()
    ]


def find(shelf: Shelf, name: str) -> Listed:
    """The figure that a name means, with its course or without; raises StudyGuideError."""
    every = listed(shelf)
    course, _, rest = name.rpartition("/")
    found = [
        each
        for each in every
        if folded(rest) in (folded(each.figure.id), folded(each.figure.title))
        and (not course or folded(course) == folded(each.course))
    ]
    if len(found) > 1:
        hint = f"It could be {either([each.path for each in found])}."
        raise StudyGuideError(f"{name!r} means {len(found)} figures.", hint)
    if not found:
        hint = did_you_mean(name, [each.path for each in every])
        message = f"No figure is called {said_back(name)}."
        raise StudyGuideError(message, hint or "List them all with: studyguide figure")
    return found[0]


def pictures(found: Listed) -> tuple[Picture, ...]:
    """What a figure shows; raises StudyGuideError where there is nothing to be seen."""
    figure = found.figure
    if figure.lab:
        return _of_lab(figure)
    drawn = _of_facts(found)
    if isinstance(drawn, Points) and not drawn.points:
        raise _empty(found, f" that says both {figure.x} and {figure.y}")
    if isinstance(drawn, Overview) and not drawn.columns:
        raise _empty(found)
    return (drawn,)


def _empty(found: Listed, wanted: str = "") -> StudyGuideError:
    hint = f"It takes a topic of the kind {found.figure.kind}{wanted}."
    return StudyGuideError(f"No topic has a place in the figure {found.path!r} yet.", hint)


def _of_facts(found: Listed) -> Picture:
    from studyguide.figure.drawn_facts import drawn

    library, course, _, figure = found
    labels = {id_: (type_, label) for id_, type_, label in library.declared(course, figure.kind)}
    numbers = (line.number for line in library.lines_of_kind(course, figure.kind))
    topics = (library.topic(number, with_notes=False) for number in numbers)
    return drawn(figure, topics, labels)


def _of_lab(figure: Figure) -> tuple[Picture, ...]:
    """All that a lab draws when it is given nothing."""
    from studyguide.lab.labs import LABS, load

    if figure.lab not in LABS:
        hint = did_you_mean(figure.lab, LABS) or "List what is wrong with: studyguide check"
        raise StudyGuideError(f"No lab is called {figure.lab!r}.", hint)
    steps = load(figure.lab).run().steps
    blocks = (block for step in steps for block in step.blocks)
    drawn = tuple(block for block in blocks if isinstance(block, Picture))
    if not drawn:
        message = f"The lab {figure.lab!r} draws nothing."
        raise StudyGuideError(message, f"See what it shows: studyguide lab {figure.lab}")
    return drawn
