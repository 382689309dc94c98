"""A course that does not say all that is true, and what its questions call false."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import permutations
from textwrap import dedent

from studyguide.quiz.question import Question

_SAID = """
    sold  Acme Brill Crown Dunbar Exeter Frost Grant Hobbs Irwin Jolly
    made  Delhi Essen Fargo Genoa Haifa Izmir Jaffa Amman Berne Cairo
    owns  Grape Hazel Irish Julep Apple Beech Cedar Dates Elder Figs
    kept  James April Bruno Clara Doris Edgar Frank Greta Harry Irene
"""
VALUES = {field: values for field, *values in map(str.split, _SAID.strip().splitlines())}
TITLES = ["Falcon", "Heron", "Ibis", "Jay", "Kite", "Lark", "Merlin", "Owl", "Plover", "Robin"]
TRUE = {
    title: {held[(at + more) % 10] for held in VALUES.values() for more in (0, 1, 3)}
    for at, title in enumerate(TITLES)
}
"""All that is so of each topic: of every field the course says one value (or two) of three."""

_COURSE = """
    id: tins
    kinds:
      tree: {names: proper}
      tin:
        noun: [tin, tins]
        names: proper
        fields:
          sold: {type: list, says: "{topic} is sold by {value}"}
          made: {closed: false, says: "{topic} is made by {value}"}
          owns: {type: links, to: tree, says: "{topic} owns {value}"}
          kept: {says: "{topic} is kept by {value}", never-together: [TOGETHER]}
"""

Claim = tuple[str, str]
"""A topic and a value that is said or taken to be false of it."""


def course() -> dict[str, str]:
    """Topics that each state one value, leave two true ones out, and deny the false ones.

    In the field that is closed it is the values that are never together.
    """
    topics = []
    for at, (title, true) in enumerate(TRUE.items()):
        false = {field: [v for v in held if v not in true] for field, held in VALUES.items()}
        sold, made, owns, kept = ([*held[at:], *held[:at]] for held in VALUES.values())
        said = {"sold": sold[: 1 + at % 2], "made": made[0], "owns": owns[:1], "kept": kept[0]}
        del false["kept"]
        head = f"id: t{at}, kind: tin, title: {title}"
        topics.append(f"- {{{head}, facts: {_flow(said)}, not: {_flow(false)}}}\n")
    trees = [f"- {{id: {name.lower()}, kind: tree, title: {name}}}\n" for name in VALUES["owns"]]
    kept = VALUES["kept"]
    pairs = [f"[{kept[at]}, {kept[(at + more) % 10]}]" for at in range(10) for more in (1, 3)]
    declared = dedent(_COURSE).replace("TOGETHER", ", ".join(pairs))
    return {"course.yaml": declared, "tins.yaml": "".join(topics), "trees.yaml": "".join(trees)}


def _flow(said: Mapping[str, Sequence[str]]) -> str:
    written = str(said).replace("'", "")
    return re.sub(r"owns: \[(.*?)\]", lambda found: found[0].lower(), written)


def called_false(question: Question) -> Iterator[Claim]:
    """All that whoever answers a question has to take for false."""
    for sibling in question.siblings:
        yield question.title, sibling.text
    texts = [option.text for option in question.options]
    wrong = [option.text for option in question.options if not option.right]
    values = [value for held in VALUES.values() for value in held]
    (told, *_) = [value for value in values if value in question.prompt] or [""]
    if question.form == "match":
        for (partner, _), (_, other) in permutations(
            zip(question.partners, question.answers, strict=True), 2
        ):
            yield partner, other
    elif question.form == "who-is-who":
        yield from _swapped(question)
    elif question.form == "true-false":
        if question.options[1].right:
            yield question.title, told
    elif any(text in TRUE for text in texts):
        yield from ((text, told) for text in wrong)
    else:
        yield from ((question.title, text) for text in wrong)


def _swapped(question: Question) -> Iterator[Claim]:
    """Of each of the two topics of a who-is-who the values of the other."""
    cells = [cell.split("  ") for row in question.table[1:] for cell in row[1:]]
    for half in question.right.text.split("; "):
        name, letters = half.split(": ")
        yield from ((name, value) for letter, value in cells if letter not in letters.split())
