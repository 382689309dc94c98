"""How a field's value is written, in words for its author."""

from studyguide.course.numbers import DATES, numbers_like
from studyguide.course.schema import Course, Field


def how_to_write(field: Field, course: Course) -> str:
    """What stands in a field of the course: 'A number of tokens, as in 340M, …'."""
    match field.type:
        case "list":
            return "Some texts."
        case "choice":
            return f"One of: {'; '.join(field.of)}."
        case "choices":
            return f"Some of: {'; '.join(field.of)}."
        case "link":
            return f"The id of one of the {course.kinds[field.to or ''].noun[1]}."
        case "links":
            return f"Ids of {course.kinds[field.to or ''].noun[1]}."
        case "number":
            counted = f" of {field.measure}" if field.measure else ""
            return f"A number{counted}, as in {numbers_like(field.measure)}."
        case "date":
            return f"A year, month or day: {DATES}."
        case "yes-no":
            return "yes or no."
        case "maths":
            return "LaTeX, in single quotes."
        case "source":
            return "The id of a source that course.yaml declares."
        case "ratio":
            return f"Computed from {' and '.join(field.of)}; nothing is written."
        case _:
            return "A text."
