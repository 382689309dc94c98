"""`course.yaml` made into a `Course`: defaults filled in, its own flaws noted."""

from studyguide.course.document import Document
from studyguide.course.flaw import Flaw
from studyguide.course.model import Source
from studyguide.course.problems import Problems
from studyguide.course.read_as import read_as
from studyguide.course.read_figures import read_figures
from studyguide.course.rules import (
    duplicate_id,
    missing_key,
    template,
    unknown_field,
    unknown_kind,
    wrong_type,
)
from studyguide.course.schema import (
    LINKS,
    LISTS,
    SUMMARY,
    Course,
    Field,
    Inverse,
    Kind,
    Section,
    Unit,
)
from studyguide.course.source import WrittenCourse, WrittenField, WrittenKind, WrittenUnit
from studyguide.course.templates import flaw_in_template
from studyguide.course.yaml_nodes import Mapping


def read_course(document: Document, problems: Problems) -> Course | None:
    """Read one `course.yaml`; None when too little of it is sound to show anything."""
    declared = _declared(document)
    written = read_as(WrittenCourse, document.node, document.mark, document.file, problems)
    if written is None:
        return None
    kinds = {id_: _kind(id_, kind) for id_, kind in written.kinds.items()}
    course = Course(
        id=written.id,
        title=written.title or as_title(written.id),
        units=_units(written, document, problems),
        kinds={
            id_: kind._replace(fields=_sound(kind, kinds, document, problems))
            for id_, kind in kinds.items()
        },
        sources={
            id_: Source(id_, source.text, source.url, source.year)
            for id_, source in written.sources.items()
        },
    )
    _check_inverses(course, document, problems)
    for kind in course.kinds.values():
        declared -= {kind.id, *kind.fields, *inverses_of(course, kind.id)}
    problems.undeclared |= declared
    inverses = {kind: list(inverses_of(course, kind)) for kind in course.kinds}
    figures = read_figures(written.figures, course.kinds, inverses, document, problems)
    return course._replace(figures=figures)


def _declared(document: Document) -> set[str]:
    """The names of all kinds, fields and inverses that are written, sound or not."""
    names: set[str] = set()
    kinds = document.node.get("kinds") if isinstance(document.node, Mapping) else None
    for id_, kind in kinds.items() if isinstance(kinds, Mapping) else ():
        fields = kind.get("fields") if isinstance(kind, Mapping) else None
        names.add(id_)
        for name, field in fields.items() if isinstance(fields, Mapping) else ():
            inverse = field.get("inverse") if isinstance(field, Mapping) else None
            names |= {name, str(inverse.get("name") if isinstance(inverse, Mapping) else inverse)}
    return names


def as_title(id_: str) -> str:
    """The title an id has when its author gave none: 'number-format' is 'Number format'."""
    return id_.replace("-", " ").capitalize()


def inverses_of(course: Course, kind: str) -> dict[str, tuple[Kind, Field]]:
    """The links that lead to topics of `kind`, by the name they have at that end."""
    return {
        field.inverse.name: (owner, field)
        for owner in course.kinds.values()
        for field in owner.fields.values()
        if field.inverse and field.to == kind
    }


def _units(written: WrittenCourse, document: Document, problems: Problems) -> tuple[Unit, ...]:
    if not written.units:
        return (Unit(written.id, written.title or as_title(written.id), (), ""),)
    units: dict[str, Unit] = {}
    for number, unit in enumerate(written.units):
        if unit.id in units:
            place = document.place("units", number, "id")
            problems.add(duplicate_id.of_part("unit", unit.id), place)
        units.setdefault(unit.id, _unit(unit, document, number, problems))
    return tuple(units.values())


def _unit(unit: WrittenUnit, document: Document, number: int, problems: Problems) -> Unit:
    sections: dict[str, Section] = {}
    for index, section in enumerate(unit.sections):
        if section.id in sections:
            place = document.place("units", number, "sections", index, "id")
            problems.add(duplicate_id.of_part("section", section.id), place)
        sections.setdefault(section.id, Section(section.id, section.title or as_title(section.id)))
    return Unit(unit.id, unit.title or as_title(unit.id), tuple(sections.values()), unit.id)


def _kind(id_: str, written: WrittenKind) -> Kind:
    plain = id_.replace("-", " ")
    fields = {name: _field(name, field) for name, field in written.fields.items()}
    noun = written.noun or (plain, plain + "s")
    return Kind(
        id_,
        written.title or as_title(id_),
        noun,
        written.names == "proper",
        fields,
        written.summary_asked,
    )


def _field(id_: str, written: WrittenField) -> Field:
    inverse = written.inverse
    closed = written.closed if written.closed is not None else written.type not in LISTS
    return Field(
        id=id_,
        label=written.label or as_title(id_),
        type=written.type,
        of=written.of,
        to=written.to,
        closed=closed,
        is_decided=written.closed is not None,
        inverse=Inverse(inverse.name, inverse.label or as_title(inverse.name)) if inverse else None,
        measure=written.measure,
        says=written.says,
        ask=written.ask,
        ask_back=written.ask_back,
        compare=written.compare,
        values=written.values,
        never_together=written.never_together,
        apart=written.apart,
        asked=written.asked and written.type != "ratio",
        required=written.required,
    )


def _sound(
    kind: Kind, kinds: dict[str, Kind], document: Document, problems: Problems
) -> dict[str, Field]:
    """The fields that mean something; the others are noted and left out."""
    sound = {}
    for field in kind.fields.values():
        flaw = _flaw(field, kind, kinds, problems)
        if flaw:
            key, what = flaw
            place = document.place("kinds", kind.id, "fields", field.id, key)
            problems.add(what, place)
        else:
            sound[field.id] = field
        for key, words in (("says", field.says), ("ask", field.ask), ("ask-back", field.ask_back)):
            if message := flaw_in_template(words):
                place = document.place("kinds", kind.id, "fields", field.id, key)
                problems.add(template.flaw(message), place)
    return sound


def _flaw(
    field: Field, kind: Kind, kinds: dict[str, Kind], problems: Problems
) -> tuple[str, Flaw] | None:
    """What makes a field mean nothing, and under which of its keys."""
    if field.id == SUMMARY.id:
        return "", duplicate_id.of_summary()
    if field.type.startswith("choice") and not field.of:
        return "type", missing_key.choices()
    if field.type in LINKS and field.to is None:
        return "type", missing_key.linked_kind()
    if field.to is not None and field.to not in kinds:
        return "to", unknown_kind.flaw(field.to, kinds, problems)
    if field.inverse and field.type not in LINKS:
        return "inverse", wrong_type.no_inverse()
    if field.type == "ratio":
        numbers = [id_ for id_, other in kind.fields.items() if other.type == "number"]
        if len(field.of) != 2 or any(id_ not in numbers for id_ in field.of):
            return "of", unknown_field.of_ratio(numbers)
    return None


def _check_inverses(course: Course, document: Document, problems: Problems) -> None:
    seen: dict[tuple[str, str], str] = {}
    for kind in course.kinds.values():
        for field in kind.fields.values():
            if not field.inverse or not field.to:
                continue
            name, target = field.inverse.name, course.kinds[field.to]
            place = document.place("kinds", kind.id, "fields", field.id, "inverse", "name")
            if name in target.fields or (target.id, name) in seen:
                problems.add(duplicate_id.of_inverse(name, target.id), place)
            seen[target.id, name] = kind.id
