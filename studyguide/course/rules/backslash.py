r"""In double quotes, a backslash and what follows it become another character.

"\theta" in double quotes is a tab and "heta"; "\alpha" rings a bell. Formulas, paths and
patterns belong into single quotes or a block below `|`, where a backslash is a backslash.
An escape that YAML does not know at all ends the reading of its line.

Bad:

    id: war
    kind: event
    title: "The \theta war"

Good:

    id: war
    kind: event
    title: 'The \theta war'
"""

import re
from collections.abc import Iterator

from studyguide.course.flaw import WARNING, Flaw
from studyguide.course.rules.reading import control_character

RULE = "backslash"

_HINT = "Put the text in single quotes, or in a block below '|'."
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_BECOMES = {
    "a": "a bell",
    "b": "a backspace",
    "e": "an escape",
    "f": "a form feed",
    "n": "a line end",
    "r": "a carriage return",
    "t": "a tab",
    "v": "a vertical tab",
    "0": "nothing that can be seen",
    "N": "a line end",
    "L": "a line end",
    "P": "a line end",
    "_": "a space",
}
_HARMLESS = "nt"


def flaws(raw: str, text: str) -> Iterator[tuple[int, Flaw]]:
    """What the escapes in a double-quoted text lose, each with its index in `raw`.

    `raw` is the text with its quotes as it stands in the file, `text` what YAML makes
    of it.
    """
    for match in _ESCAPE.finditer(raw):
        letter = match[1]
        if letter in _BECOMES:
            severity = WARNING if letter in _HARMLESS else "error"
            message = f"In double quotes, \\{letter} is {_BECOMES[letter]}."
            yield match.start(), Flaw(RULE, message, _HINT, severity)
        elif letter in "xuU":
            width = {"x": 2, "u": 4, "U": 8}[letter]
            character = chr(int(raw[match.end() : match.end() + width], 16))
            if not character.isprintable():
                yield match.start(), control_character(character)


def no_escape(letter: str) -> Flaw:
    """What stands behind a backslash is no escape that YAML knows."""
    return Flaw(RULE, f"In double quotes, \\{letter} means nothing.", _HINT)
