"""`python -m tests.benchmarks.peer FOLDER`: a course read as most programs would.

PyYAML's parser in C, then a pydantic model for each topic. No place is known of
anything, no link is followed, no note is parsed and nothing is stored.
"""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict


class Topic(BaseModel):
    """A topic of `tests.benchmarks.courses`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: str
    kind: str
    section: str = ""
    title: str
    summary: str = ""
    facts: dict[str, str | int | date] = {}
    notes: str = ""


def loaded(file: Path) -> list[object]:
    """The members of a topic file."""
    with file.open("rb") as stream:
        members: list[object] = yaml.load(stream, Loader=yaml.CSafeLoader)
    return members


def validated(members: list[object]) -> list[Topic]:
    """The members as topics."""
    return [Topic.model_validate(member) for member in members]


def topic_files(folder: Path) -> list[Path]:
    """The topic files of a course, in order."""
    return sorted((folder / "unit").iterdir())


def read(folder: Path) -> Iterator[Topic]:
    """Every topic of a course."""
    for file in topic_files(folder):
        yield from validated(loaded(file))


if __name__ == "__main__":
    print(len(list(read(Path(sys.argv[1])))), "topics")
