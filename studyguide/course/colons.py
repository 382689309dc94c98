"""A colon with no space behind it, which YAML takes for a letter of the text."""

import re

_RUN_TOGETHER = re.compile(r"([\w-]+):(?!//)(\S.*)")
_LONGEST = 60


def spaced(text: str) -> str:
    """A hint that writes `key:value` with its space; empty where a text is nothing of the kind."""
    found = _RUN_TOGETHER.fullmatch(text.strip())
    if not found or len(text) > _LONGEST:
        return ""
    return f"Put a space behind the colon: {found[1]}: {found[2]}"
