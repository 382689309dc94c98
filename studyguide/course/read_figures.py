"""The figures of a `course.yaml`, each held against the kind that it draws."""

from collections.abc import Iterator

from studyguide.course.document import Document
from studyguide.course.figures import Figure
from studyguide.course.flaw import Flaw
from studyguide.course.problems import Problems
from studyguide.course.rules import missing_key, unknown_field, unknown_kind, wrong_type
from studyguide.course.schema import Kind
from studyguide.course.source import WrittenFigure

_MEASURED = ("number", "date", "ratio")
_GROUPING = ("choice", "link")

_Flaws = Iterator[tuple[str, Flaw]]
"""Flaws of a figure, each with the key of the figure that it lies in."""


def read_figures(
    written: dict[str, WrittenFigure],
    kinds: dict[str, Kind],
    inverses: dict[str, list[str]],
    document: Document,
    problems: Problems,
) -> dict[str, Figure]:
    """The figures that can be drawn; the flaws of the others are noted.

    `inverses` are, by kind, the names that links to it have at its end.
    """
    figures = {}
    for id_, each in written.items():
        flaws = list(_flaws(each, kinds, inverses, problems))
        for key, flaw in flaws:
            problems.add(flaw, document.place("figures", id_, key))
        if flaws:
            problems.undeclared.add(id_)
        else:
            figures[id_] = _figure(id_, each)
    return figures


def _figure(id_: str, written: WrittenFigure) -> Figure:
    title = written.title or id_.replace("-", " ").capitalize()
    return Figure(
        id_,
        " ".join(title.split()),
        " ".join(written.about.split()),
        written.kind or "",
        written.x or "",
        written.y or "",
        written.log,
        written.group or "",
        written.fields,
        written.lab or "",
    )


def _flaws(
    written: WrittenFigure,
    kinds: dict[str, Kind],
    inverses: dict[str, list[str]],
    problems: Problems,
) -> _Flaws:
    ways = (written.x or written.y, written.fields, written.lab)
    if sum(map(bool, ways)) != 1:
        yield "", missing_key.way_to_draw()
    elif not written.lab and not written.kind:
        yield "", missing_key.flaw("kind")
    elif written.kind and written.kind not in kinds:
        if written.kind not in problems.undeclared:
            yield "kind", unknown_kind.flaw(written.kind, kinds, problems)
    elif written.kind:
        kind = kinds[written.kind]
        both = [*kind.fields, *inverses[kind.id]]
        named = [("x", written.x), ("y", written.y), ("group", written.group)]
        for key, field in [*named, *(("fields", field) for field in written.fields)]:
            known = both if key == "fields" else list(kind.fields)
            if field and field not in {*known, *problems.undeclared}:
                yield key, unknown_field.flaw(kind.id, field, known, problems)
        yield from _misfits(written, kind)


def _misfits(written: WrittenFigure, kind: Kind) -> _Flaws:
    """Fields of another type than is wanted where they stand, and axes without a field."""
    for key, id_ in (("x", written.x), ("y", written.y)):
        field = kind.fields.get(id_ or "")
        if not id_ and not written.fields:
            yield "", missing_key.flaw(key)
        elif field and field.type not in _MEASURED:
            yield key, wrong_type.no_measure(field)
        elif key in written.log and field and field.type == "date":
            yield "log", wrong_type.flaw("Dates have no log scale.", f"Take {key} out.")
    group = kind.fields.get(written.group or "")
    if group and group.type not in _GROUPING:
        yield "group", wrong_type.no_group(group)
