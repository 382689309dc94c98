"""The small course that the examples in the rules' manuals are topics of."""

import re
from pathlib import Path
from textwrap import dedent

from studyguide.course.compile import compile_folder
from studyguide.course.problems import Problem

COURSE = """\
id: history
units: [{id: week1, sections: [{id: wars}]}]
sources: {book: {text: A book}}
kinds:
  event:
    fields:
      place: {says: "{topic} {v:be} in {value}"}
      dead: {type: number, apart: 1.25}
      size: {type: number, measure: hectares, apart: 1.25}
      began: {type: date}
      era: {type: choice, of: [ancient, modern, 'early, late']}
      formula: {type: maths}
      leader: {type: link, to: person, inverse: {name: led}}
      paper: {type: source}
  person: {}
"""
PEOPLE = """\
- {id: ada, kind: person, title: Ada, section: wars, sources: [book]}
- {id: bob, kind: person, title: Bob, section: wars}
"""
TOPIC = "week1/wars.yaml"

Files = dict[str, str | bytes]

_FILE = re.compile(r"^# (\S+\.yaml)\n", re.MULTILINE)


def example(manual: str, which: str) -> Files:
    """The files of a manual's `Bad:` or `Good:` example; {} where it has none.

    An example is a topic file, unless comments name the files it consists of.
    """
    _, found, after = manual.partition(f"\n{which}:\n\n")
    if not found:
        return {}
    text = dedent(re.split(r"\n(?=\S)", after)[0]).strip("\n") + "\n"
    if not _FILE.match(text):
        return {TOPIC: text}
    parts = _FILE.split(text)[1:]
    files: Files = dict(zip(parts[::2], parts[1::2], strict=True))
    if "units:" not in str(files["course.yaml"]):  # topics lie beside it, then
        files = {name.removeprefix("week1/"): body for name, body in files.items()}
    return files


def problems_of(root: Path, files: Files, whole: bool = False) -> list[Problem]:
    """What is wrong with the course when these files replace its own, or are the whole of it."""
    return compile_folder(written(root, files, whole))[1]


def written(root: Path, files: Files, whole: bool = False) -> Path:
    """The folder of the course, written with these files."""
    base: Files = {} if whole else {"course.yaml": COURSE, "week1/people.yaml": PEOPLE}
    if any(name.startswith("course.yaml/") for name in files):
        del base["course.yaml"]
    for name, text in (base | files).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return root
