"""What a rule says is wrong, still without its place."""

from typing import NamedTuple

ERROR, WARNING = "error", "warning"


class Flaw(NamedTuple):
    """What is wrong, whatever the place; `rule` is an id of `rules.RULES`."""

    rule: str
    message: str
    hint: str = ""
    severity: str = ERROR
