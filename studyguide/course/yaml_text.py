"""Texts as they are written into YAML by the program, to be read back as they were."""

import re
import textwrap
from collections.abc import Iterable

_PLAIN = re.compile(r"[^\W\d_](?:[\w .…/()-]*[\w.…)])?")
"""What needs no quotes anywhere, for none of it means something in YAML."""

_WORDS = {"null", "true", "false"}
"""What an editor takes for something other than text."""


def scalar(text: str) -> str:
    """A text of one line, in single quotes where it needs them.

    A character that cannot be written becomes a question mark.
    """
    line = _line(text)
    if _PLAIN.fullmatch(line) and line.lower() not in _WORDS:
        return line
    return "'" + line.replace("'", "''") + "'"


def flow(texts: Iterable[str]) -> str:
    """A list on one line."""
    return f"[{', '.join(map(scalar, texts))}]"


def comment(text: str, indent: str) -> str:
    """A text as lines of comment."""
    start = f"{indent}# "
    lines = textwrap.wrap(_line(text), 100 - len(start), break_on_hyphens=False)
    return "\n".join(start + line for line in lines)


def _line(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in " ".join(text.split()))
