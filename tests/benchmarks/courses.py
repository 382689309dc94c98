"""Courses of any size, the same for the same size."""

import re
from pathlib import Path
from random import Random

_COURSE = """\
id: large
title: A large course
units:
  - id: unit
    sections: [{sections}]
kinds:
  model:
    noun: [model, models]
    names: proper
    fields:
      maker: {{label: Made by, says: "{{topic}} was made by {{value}}", ask: "Who made {{topic}}?"}}
      released: {{label: Released, type: date}}
      parameters: {{label: Parameters, type: number, measure: parameters, apart: 1.25}}
      family: {{label: Family, type: link, to: family, inverse: {{name: members, label: Members}}}}
  family:
    noun: [family, families]
    fields:
      idea: {{label: Idea}}
"""
_TOPIC = """\
- id: m{n}
  kind: model
  section: s{section}
  title: {name}
  summary: {name} reads {a} and writes {b}, which the {c} of its time did not.
  facts:
    maker: {maker}
    released: {year}-{month:02}
    parameters: {parameters}M
    family: f{family}
  notes: |
    Where {a} meets {b}, **{name}** is *known* for its {c}.
"""
_PER_FILE = 500
_SYLLABLES = re.findall("..", "bacedifoguhajekilomunaperosutavewixozu")


def write_course(folder: Path, topics: int) -> None:
    """Write a course of `topics` topics (and one family for every fifty) into `folder`."""
    random = Random(topics)
    sections = max(1, topics // 1000)
    (folder / "unit").mkdir(parents=True)
    listed = ", ".join(f"{{id: s{n}, title: Part {n}}}" for n in range(sections))
    (folder / "course.yaml").write_text(_COURSE.format(sections=listed), "utf-8")
    families = max(4, topics // 50)
    lines = [
        f"- {{id: f{n}, kind: family, title: {_word(random)}{n}, facts: {{idea: {_word(random)}}}}}"
        for n in range(families)
    ]
    (folder / "unit" / "families.yaml").write_text("\n".join(lines), "utf-8")
    for start in range(0, topics, _PER_FILE):
        numbers = range(start, min(start + _PER_FILE, topics))
        text = "".join(_topic(n, n * sections // topics, families, random) for n in numbers)
        (folder / "unit" / f"models-{start:07}.yaml").write_text(text, "utf-8")


def _topic(number: int, section: int, families: int, random: Random) -> str:
    return _TOPIC.format(
        n=number,
        section=section,
        name=f"{_word(random).capitalize()}{_word(random)} {number}",
        a=_word(random),
        b=_word(random),
        c=_word(random),
        maker=_word(random).capitalize(),
        year=random.randrange(1990, 2024),
        month=random.randrange(1, 13),
        parameters=random.randrange(1, 100_000),
        family=random.randrange(families),
    )


def _word(random: Random) -> str:
    return "".join(random.choice(_SYLLABLES) for _ in range(3))
