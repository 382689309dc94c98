"""What an editor reads beside a course's files: their JSON Schemas, in `.schema/`."""

import json
import os
import shlex
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.editor_types import Schema
from studyguide.course.json_schema import course_schema, topics_schema
from studyguide.course.roots import is_packaged
from studyguide.errors import StudyGuideError

FOLDER = ".schema"
"""Beside `course.yaml`; what begins with a dot is no content."""


def schema_for(files: str, root: Path) -> Schema:
    """The schema for the `course` file or the `topics` files of the course in a folder.

    Of a `course.yaml` that cannot be read the format alone is known. Raises
    StudyGuideError where topics are asked for and their course cannot be read.
    """
    compiled, _ = compile_folder(root)
    if files == "course":
        return course_schema(compiled[0].course if compiled else None)
    if not compiled:
        hint = f"Its flaws are listed by: studyguide check {shlex.quote(str(root))}"
        raise StudyGuideError(f"The course in {root} cannot be read.", hint)
    return topics_schema(compiled[0])


def write_schemas(root: Path, compiled: Compiled) -> None:
    """Bring the schemas in a course's folder up to date; what has not changed is left alone.

    Raises OSError when they cannot be written.
    """
    _write(root / FOLDER / "course.json", course_schema(compiled.course))
    _write(root / FOLDER / "topics.json", topics_schema(compiled))


def renew_schemas(root: Path) -> None:
    """Write the schemas of the course in a folder as it is now, if it can be read.

    Where they cannot be written, an editor knows less, and that is all.
    """
    compiled, _ = compile_folder(root)
    with suppress(OSError):
        for one in compiled:
            write_schemas(root, one)


def keep_schemas(courses: Iterable[Compiled]) -> None:
    """Renew the schemas of the courses that have some, but for what came with the program.

    Where they cannot be written, they stay as they were.
    """
    for compiled in courses:
        if (compiled.root / FOLDER).is_dir() and not is_packaged(compiled.root):
            with suppress(OSError):
                write_schemas(compiled.root, compiled)


def _write(file: Path, schema: Schema) -> None:
    content = (json.dumps(schema, indent=2) + "\n").encode()
    if file.is_file() and file.read_bytes() == content:
        return
    file.parent.mkdir(exist_ok=True)
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        temporary.write_bytes(content)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
