"""What the doctor says: one finding for each thing that was looked at."""

from enum import StrEnum
from typing import NamedTuple


class Mark(StrEnum):
    """How a finding is to be taken."""

    SOUND = "sound"
    MENDED = "mended"
    WARNING = "warning"


class Finding(NamedTuple):
    """What was found, and what the user may do about it."""

    mark: Mark
    message: str
    hint: str = ""


def rows(count: int) -> str:
    return "1 row" if count == 1 else f"{count:,} rows"


def facts(count: int) -> str:
    return "1 fact" if count == 1 else f"{count:,} facts"
