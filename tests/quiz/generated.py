"""A course of some sixty topics that has every sort of trouble a question can meet."""

from pathlib import Path
from random import Random
from textwrap import dedent

COURSE = """
    id: metro
    title: The metro
    sources: {plan: {text: The plan}, guide: {text: The guide}}
    kinds:
      line: {noun: [line, lines], names: proper}
      station:
        noun: [station, stations]
        names: proper
        fields:
          line: {type: link, to: line, inverse: {name: stations}}
          changes: {type: links, to: line}
          opened: {type: date}
          depth: {type: number, measure: m, apart: 1.25, compare: [lies deeper, lies less deep]}
          builder:
            type: text
            says: "{topic} was built by {value}"
            ask: "Who built {topic}?"
            ask-back: "{which} {v:was} built by {value}?"
            values: {Harms: [Harms and Sons]}
            never-together: [[Duval, Moreau]]
          stops: {type: list}
          motto: {type: text}
          formula: {type: maths}
"""

_LINES = ["Amber", "Blue", "Coral", "Denim", "Ebony", "Fawn"]
_BUILDERS = ["Harms", "Harms and Sons", "Duval", "Moreau", "Okafor", "Lindqvist", "Tanaka"]
_BUSES = ["Airport", "Brewery", "Castle", "Docks", "Embassy", "Ferry", "Gasworks", "Hospital"]
_SIGHTS = ["an arcade", "a bridge", "two clocks", "a fountain", "a mosaic", "an old lift"]
_FIRST = ["Bar", "Cor", "Dal", "Fen", "Gil", "Hol", "Kem", "Lun", "Mor", "Nor", "Pel", "Sid"]
_LAST = ["bury", "field", "gate", "minster", "wick"]


def course_in(folder: Path) -> Path:
    """Write the course, the same on every call, and return its folder."""
    random = Random(60)
    names = [f"{first}{last}" for last in _LAST for first in _FIRST]
    lines = [f"- {{id: {name.lower()}, kind: line, title: {name}}}\n" for name in _LINES]
    stations = [_station(name, at, random) for at, name in enumerate(names)]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.yaml").write_text(dedent(COURSE))
    (folder / "stations.yaml").write_text("".join([*lines, *stations]))
    return folder


def _station(name: str, at: int, random: Random) -> str:
    title = f"{name} {100 + at}" if at % 7 == 0 else name
    # every second station is on one line, which is more than any hand has room for
    line = _LINES[0] if at % 2 else random.choice(_LINES)
    changes = random.sample(_LINES, random.choice([1, 1, 2]))
    stops = random.sample(_BUSES, 2)
    denied = [bus for bus in _BUSES if bus not in stops and random.random() < 0.6]
    mottos = [f"{name}s first", f"Platform {100 + at}", "On", f"Mind {at} gaps, and {'mind ' * 9}"]
    mottos += [f"Go {word} {random.choice(_LAST)}" for word in ("north", "south", "east", "west")]
    facts = [
        f"line: {line.lower()}",
        f"changes: [{', '.join(map(str.lower, changes))}]",
        f"opened: {random.choice(['19', '20'])}{random.randrange(10, 25)}",
        f"depth: {_depth(random)}",
        f"builder: {random.choice(_BUILDERS)}",
        f"stops: [{', '.join(stops)}]",
        f"motto: '{random.choice(mottos)}'",
        rf"formula: '${random.randrange(2, 9)}^{{{random.randrange(10, 99)}}} + {at}$'",
    ]
    stated = [fact for fact in facts if random.random() < 0.9]
    not_ = f", not: {{stops: [{', '.join(denied)}]}}" if denied else ""
    facts_ = ", ".join(stated)
    head = f"id: {name.lower()}, kind: station, title: {title}"
    return f"- {{{head}, summary: '{_summary(name, at)}', facts: {{{facts_}}}{not_}}}\n"


def _summary(name: str, at: int) -> str:
    random = Random(at)
    one, other = random.sample(_SIGHTS, 2)
    named = f"{name} is the one" if at % 3 else "The one"
    return f"{named} that has {one} and {other}, {random.randrange(2, 99)} minutes from the river."


def _depth(random: Random) -> str:
    metres = random.randrange(5, 120)
    written = [f"'{metres}'", f"~{metres}", f"{metres}..{metres + 20}", f"..{metres}", "unknown"]
    claims = f"[{{value: '{metres}', source: plan}}, {{value: '{metres * 2}', source: guide}}]"
    return random.choice([*written[:1] * 8, *written[1:], claims])
