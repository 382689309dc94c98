"""A begun file as it is once its author has taken every `#` away that may be taken away."""

import re

_READY = re.compile(r"^( *)#(?! \S)", re.MULTILINE)
"""The `#` of a line that does not explain, for there one blank follows it."""


def uncommented(text: str) -> str:
    """The text with every line ready for use in use."""
    return _READY.sub(r"\1", text)
