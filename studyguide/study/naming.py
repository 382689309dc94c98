"""What topics and facts are called where a person reads of them, by their keys."""

from studyguide.course.library import Library, Line
from studyguide.course.schema import SUMMARY
from studyguide.course.shelf import Shelf


def called(shelf: Shelf, key: str) -> str:
    """The title of a topic `course/topic`, with the label of a fact `course/topic.name`.

    The key itself where no course on the shelf has the topic; a question that its author
    wrote is quoted, and any other name without a label is told as it is.
    """
    path, _, name = key.partition(".")
    found = _line(shelf, path)
    if found is None:
        return key
    title = found[1].title
    return f"{title}: {_label(*found, name)}" if name else title


def label(shelf: Shelf, path: str, name: str) -> str:
    """The label of a fact of a topic, or its question, by its name; the name for neither."""
    found = _line(shelf, path)
    return _label(*found, name) if found else name


def _line(shelf: Shelf, path: str) -> tuple[Library, Line] | None:
    """A topic by its path, and the library that has it."""
    course = path.partition("/")[0]
    for library, span in shelf.courses():
        number = library.number_of_path(path) if span.course == course else None
        if number is not None:
            return library, library.line(number)
    return None


def _label(library: Library, line: Line, name: str) -> str:
    if name == SUMMARY.id:
        return SUMMARY.label
    field = library.fields(line.course, line.kind).get(name)
    if field:
        return field.label
    prompts = {each.id: each.prompt for each in library.topic(line.number).questions}
    return f"“{prompts[name]}”" if prompts.get(name) else name
