"""A text ends where ' #' stands in it, as YAML takes the rest for a comment.

A comment that is meant stands apart by two spaces and has a space behind its '#', as is
the custom in YAML. Anything tighter is told, since the end of a text may be lost.

Bad:

    id: war
    kind: event
    title: War #2

Good:

    id: war
    kind: event  # a comment
    title: 'War #2'
"""

from studyguide.course.flaw import WARNING, Flaw

RULE = "cut-text"


def flaw(text: str, rest: str) -> Flaw:
    """A text with `rest`, from one space and a '#' on, behind it on its line."""
    quoted = (text + rest).replace("'", "''")
    hint = "For a comment, put two spaces before the # and one behind it."
    if len(quoted) <= 60 and "\n" not in quoted:
        hint = f"Write '{quoted}' in single quotes. {hint}"
    return Flaw(RULE, f"The text ends here; '{rest.strip()[:40]}' is a comment.", hint, WARNING)
