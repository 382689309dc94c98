"""What is remembered, for a screen that only mentions it: nothing waits, and nothing is changed."""

from collections.abc import Collection, Mapping
from contextlib import closing, suppress
from pathlib import Path
from typing import NamedTuple

from studyguide.errors import StudyGuideError
from studyguide.memory import failures
from studyguide.memory.database import open_to_look
from studyguide.memory.set_aside import set_aside
from studyguide.memory.snapshot import all_kept, deeds_in, kept_of
from studyguide.memory.state import State
from studyguide.memory.told import told


class Glimpse(NamedTuple):
    """The memory of facts by their keys, and the facts that are to be asked no more."""

    memory: Mapping[str, State]
    suspended: Collection[str] = ()


def glance(home: Path, names: Collection[str] | None = None) -> Glimpse:
    """The kept memory of some topics and facts, or of all there is; empty where none can be read.

    What is wrong with a log is told by the commands that need it.
    """
    file = home / failures.FILE
    with suppress(StudyGuideError, OSError), told(file), closing(open_to_look(file)) as connection:
        memory = all_kept(connection) if names is None else kept_of(connection, names)
        return Glimpse(memory, set_aside(deeds_in(connection)).suspended)
    return Glimpse({})
