"""Every rule is broken alone by one small course, at one exact place, and kept by its twin."""

from pathlib import Path
from textwrap import dedent

import pytest

from studyguide.course.rules import RULES
from tests.course.rules.history import COURSE, Files, problems_of

TOPIC = "week1/wars.yaml"


def event(lines: str) -> Files:
    """A topic file of one event with more lines."""
    return {TOPIC: "id: battle\nkind: event\n" + dedent(lines)}


def course(old: str, new: str) -> Files:
    assert old in COURSE
    return {"course.yaml": COURSE.replace(old, new)}


FIGURES = course(
    "  person: {}", "  person: {}\nfigures: {losses: {kind: event, x: began, y: dead, log: y}}"
)
SIEGE = "{id: siege, kind: event, section: wars}\n"
FIGHT = "- {id: battle, kind: event, was: [fight]}\n"
WHY = "{id: why, prompt: p, answer: a, distractors: [b, c], was: whence}"
LARGE = SIEGE.encode().ljust(10_000_000, b"#")

Case = tuple[str, Files, tuple[str, int, int], Files]
"""A rule, what breaks it, where, and what keeps it."""

CASES: list[Case] = [
    ("syntax", event("title: War: a title\n"), (TOPIC, 3, 11), event("title: 'War: a title'\n")),
    ("syntax", event("title: [war\n"), (TOPIC, 3, 8), event("title: '[war'\n")),
    (
        "control-character",
        event("aliases: [é, \x07]\n"),
        (TOPIC, 3, 14),
        event("aliases: [é, b]\n"),
    ),
    ("control-character", event("title: a\u202eb\n"), (TOPIC, 3, 9), event("title: ab\n")),
    ("control-character", event('title: "a\\x1b"\n'), (TOPIC, 3, 10), event("title: ab\n")),
    ("syntax", event("? [a, b]\n: c\n"), (TOPIC, 3, 3), event("")),
    ("duplicate-key", event("id: other\n"), (TOPIC, 3, 1), event("title: Other\n")),
    ("anchor", event("title: &a War\n"), (TOPIC, 3, 8), event("title: '&a War'\n")),
    ("alias", event("section: *a\n"), (TOPIC, 3, 10), event("section: wars\n")),
    ("tag", event("title: !!str War\n"), (TOPIC, 3, 8), event("title: '!!str War'\n")),
    ("second-document", event("---\nid: other\n"), (TOPIC, 3, 1), event("...\n")),
    ("depth", event("x: " + 65 * "["), (TOPIC, 3, 68), event("notes: " + 50 * "a ")),
    (
        "size",
        {TOPIC: b"#" * 10_000_001},
        (TOPIC, 1, 1),
        {TOPIC: LARGE},
    ),
    ("encoding", {TOPIC: b"# caf\xc3\xa9 \xe9"}, (TOPIC, 1, 8), {TOPIC: "# café é\n" + SIEGE}),
    ("encoding", {TOPIC: b"\xef\xbb\xbf#\n\xff"}, (TOPIC, 2, 1), {TOPIC: "\ufeff#\n" + SIEGE}),
    ("unreadable", {"course.yaml/a.yaml": ""}, ("course.yaml", 1, 1), {}),
    ("stray-file", {"week1/a.txt": ""}, ("week1/a.txt", 1, 1), {"week1/README.md": ""}),
    ("stray-file", {"week1/a.yaml": ""}, ("week1/a.yaml", 1, 1), {"week1/a.yaml": SIEGE}),
    ("stray-file", {"week1/a.yaml": "# Begun.\n"}, ("week1/a.yaml", 1, 1), {"week1/a.yaml": SIEGE}),
    ("stray-file", {"week1/a.yaml": "[]"}, ("week1/a.yaml", 1, 1), {"week1/a.yaml": SIEGE}),
    ("stray-file", {"week1/a.yml": ""}, ("week1/a.yml", 1, 1), {"week1/.a.yml": ""}),
    ("unknown-key", event("titel: War\n"), (TOPIC, 3, 1), event("title: War\n")),
    (
        "unknown-key",
        event("facts: {place: {value: Ulm, nota: bene}}\n"),
        (TOPIC, 3, 29),
        event("facts: {place: {value: Ulm, note: bene}}\n"),
    ),
    ("missing-key", {TOPIC: "id: battle\n"}, (TOPIC, 1, 1), event("")),
    (
        "missing-key",
        course("began: {type: date}", "began: {type: link}"),
        ("course.yaml", 10, 21),
        course("began: {type: date}", "began: {type: link, to: person}"),
    ),
    (
        "bad-number",
        event("facts: {dead: many}\n"),
        (TOPIC, 3, 15),
        event("facts: {dead: unknown}\n"),
    ),
    (
        "bad-number",
        event("facts: {dead: {value: " + "9" * 5000 + ", source: book}}\n"),
        (TOPIC, 3, 23),
        event("facts: {dead: {value: 9, source: book}}\n"),
    ),
    (
        "wrong-measure",
        event("facts: {size: {value: 5 miles, source: book}}\n"),
        (TOPIC, 3, 23),
        event("facts: {size: {value: 5 hectares, source: book}}\n"),
    ),
    ("bad-date", event("facts: {began: May 1}\n"), (TOPIC, 3, 16), event("facts: {began: 1914}\n")),
    ("unsourced-number", event("facts: {dead: 5K}\n"), (TOPIC, 3, 15), event("")),
    ("wrong-type", event("summary:\n"), (TOPIC, 3, 9), event("")),
    ("wrong-type", {TOPIC: "id: Battle\nkind: event\n"}, (TOPIC, 1, 5), event("")),
    ("wrong-type", {TOPIC: "a text"}, (TOPIC, 1, 1), {TOPIC: SIEGE}),
    ("unknown-kind", {TOPIC: "id: a\nkind: evnt\n"}, (TOPIC, 2, 7), event("")),
    (
        "unknown-kind",
        course("to: person", "to: nobody"),
        ("course.yaml", 13, 32),
        {},
    ),
    ("unknown-field", event("facts: {plaice: Ulm}\n"), (TOPIC, 3, 9), event("")),
    ("unknown-field", event("not: {plaice: Ulm}\n"), (TOPIC, 3, 7), event("not: {place: Ulm}\n")),
    (
        "unknown-figure",
        FIGURES | event("figure: [losses, loses]\n"),
        (TOPIC, 3, 18),
        FIGURES | event("figure: losses\n"),
    ),
    (
        "off-the-scale",
        FIGURES | event("facts: {dead: {value: -2, source: book}}\n"),
        (TOPIC, 3, 9),
        FIGURES | event("facts: {dead: {value: 2, source: book}}\n"),
    ),
    (
        "unknown-choice",
        event("facts: {era: odd}\n"),
        (TOPIC, 3, 14),
        event("facts: {era: Modern}\n"),
    ),
    ("unknown-section", event("section: war\n"), (TOPIC, 3, 10), event("section: wars\n")),
    ("unknown-unit", {"week2/a.yaml": SIEGE}, ("week2/a.yaml", 1, 1), {"week1/a.yaml": SIEGE}),
    ("unknown-unit", {"a.yaml": SIEGE}, ("a.yaml", 1, 1), {"week1/wars/a.yaml": SIEGE}),
    ("unknown-source", event("sources: [bok]\n"), (TOPIC, 3, 11), event("sources: [book]\n")),
    (
        "unknown-source",
        event("facts: {paper: bok}\n"),
        (TOPIC, 3, 16),
        event("facts: {paper: book}\n"),
    ),
    (
        "unknown-source",
        event("facts: {place: {value: Ulm, source: bok}}\n"),
        (TOPIC, 3, 37),
        event("facts: {place: {value: Ulm, source: book}}\n"),
    ),
    (
        "unknown-source",
        {
            **event(""),
            "week1/z.yaml": "{id: c, kind: person, facts: {led: {value: battle, source: x}}}",
        },
        ("week1/z.yaml", 1, 60),
        {**event(""), "week1/z.yaml": "{id: c, kind: person, facts: {led: {value: battle}}}"},
    ),
    (
        "unknown-maths",
        event("facts: {formula: \\oops}\n"),
        (TOPIC, 3, 18),
        event("facts: {formula: N}\n"),
    ),
    (
        "unknown-maths",
        event("notes: |\n  a\n  b $N + \\oops$\n"),
        (TOPIC, 5, 10),
        event("notes: |\n  $N$\n"),
    ),
    (
        "dangling-link",
        event("facts: {leader: adda}\n"),
        (TOPIC, 3, 17),
        event("facts: {leader: ada}\n"),
    ),
    (
        "dangling-link",
        event("notes: |\n  By [Ada](ada) and [Bob](bobb), see [here](https://example.org).\n"),
        (TOPIC, 4, 27),
        event("notes: |\n  By [Ada](ada), and [him](history/bob), and [here](#here).\n"),
    ),
    ("dangling-link", event("facts: {leader: battle}\n"), (TOPIC, 3, 17), event("")),
    ("dangling-link", event("after: [ada, adda]\n"), (TOPIC, 3, 14), event("after: [ada]\n")),
    ("dangling-link", event("variant-of: war\n"), (TOPIC, 3, 13), event("")),
    ("dangling-link", event("variant-of: ada\n"), (TOPIC, 3, 13), event("")),
    (
        "variant-of-variant",
        {
            **event("variant-of: siege\n"),
            "week1/z.yaml": "[{id: siege, kind: event, variant-of: war}, {id: war, kind: event}]",
        },
        (TOPIC, 3, 13),
        {
            **event("variant-of: war\n"),
            "week1/z.yaml": "[{id: siege, kind: event, variant-of: war}, {id: war, kind: event}]",
        },
    ),
    (
        "link-twice",
        {
            **event("facts: {leader: cy}\n"),
            "week1/c.yaml": "{id: cy, kind: person, facts: {led: battle}}",
        },
        ("week1/c.yaml", 1, 37),
        {**event(""), "week1/c.yaml": "{id: cy, kind: person, facts: {led: battle}}"},
    ),
    (
        "link-twice",
        {**event(""), "week1/c.yaml": "{id: cy, kind: person, facts: {led: [battle, battle]}}"},
        ("week1/c.yaml", 1, 46),
        {**event(""), "week1/c.yaml": "{id: cy, kind: person, facts: {led: [battle]}}"},
    ),
    ("duplicate-id", {"week1/z.yaml": "id: ada\nkind: person"}, ("week1/z.yaml", 1, 5), {}),
    (
        "duplicate-id",
        event("questions: [{id: era, prompt: p, answer: a, distractors: [b, c]}]\n"),
        (TOPIC, 3, 18),
        event("questions: [{id: why, prompt: p, answer: a, distractors: [b, c]}]\n"),
    ),
    (
        "unknown-field",
        event("facts: {place: Ulm}\nquestions: [{id: why, prompt: p, fact: plaice}]\n"),
        (TOPIC, 4, 40),
        event("facts: {place: Ulm}\nquestions: [{id: why, prompt: p, fact: place}]\n"),
    ),
    (
        "unstated-fact",
        event("questions: [{id: why, prompt: p, fact: place}]\n"),
        (TOPIC, 3, 40),
        event("facts: {place: Ulm}\nquestions: [{id: why, prompt: p, fact: place}]\n"),
    ),
    (
        "duplicate-id",
        course("[{id: wars}]", "[{id: wars}, {id: wars}]"),
        ("course.yaml", 2, 49),
        {},
    ),
    (
        "duplicate-id",
        event("lab: [decoding, attention, decoding]\n"),
        (TOPIC, 3, 28),
        event("lab: [decoding, attention]\n"),
    ),
    (
        "duplicate-id",
        course("person: {}", "person: {fields: {led: {}}}"),
        ("course.yaml", 13, 56),
        {},
    ),
    ("earlier-id", event("was: [skirmish, ada]\n"), (TOPIC, 3, 17), event("was: [skirmish]\n")),
    (
        "earlier-id",
        {TOPIC: FIGHT + "- {id: duel, kind: event, was: [fight]}\n"},
        (TOPIC, 2, 33),
        {TOPIC: FIGHT + "- {id: duel, kind: event, was: [bout]}\n"},
    ),
    (
        "earlier-id",
        event(f"questions: [{WHY}, {WHY.replace('why', 'how')}]\n"),
        (TOPIC, 3, 138),
        event(f"questions: [{WHY}, {WHY.replace('why', 'how').replace('whence', 'where')}]\n"),
    ),
    (
        "earlier-id",
        event(f"questions: [{WHY.replace('whence', 'dead')}]\n"),
        (TOPIC, 3, 71),
        event(f"questions: [{WHY}]\n"),
    ),
    ("ambiguous-name", event("aliases: [ADA]\n"), (TOPIC, 3, 11), event("aliases: [A.]\n")),
    ("ambiguous-name", event("title: Bobs\n"), (TOPIC, 3, 8), event("title: Bobby\n")),
    (
        "several-values",
        event("facts: {place: [Ulm, Jena]}\n"),
        (TOPIC, 3, 9),
        event("facts: {place: [{value: Ulm, source: book}, {value: Jena, when: in autumn}]}\n"),
    ),
    (
        "stated-and-denied",
        event("facts: {place: Ulm}\nnot: {place: [Jena, Ulm]}\n"),
        (TOPIC, 4, 21),
        event("facts: {place: Ulm}\nnot: {place: [Jena]}\n"),
    ),
    (
        "split-choice",
        event("facts: {era: [early, late]}\n"),
        (TOPIC, 3, 15),
        event("facts: {era: 'early, late'}\n"),
    ),
    (
        "split-choice",
        {**course("'early, late'", "early, late"), **event("facts: {era: 'early, late'}\n")},
        (TOPIC, 3, 14),
        event("facts: {era: Early}\n") | course("'early, late'", "early, late"),
    ),
    ("summary", event("summary: ''\n"), (TOPIC, 3, 10), event("")),
    (
        "summary",
        event("summary: " + 76 * "war " + "\n"),
        (TOPIC, 3, 10),
        event("summary: " + 75 * "war " + "\n"),
    ),
    ("backslash", event('title: "The \\theta war"\n'), (TOPIC, 3, 13), event("title: '\\theta'\n")),
    ("backslash", event('title: "The \\Delta war"\n'), (TOPIC, 3, 13), event("")),
    ("cut-text", event("title: War #2\n"), (TOPIC, 3, 12), event("title: War  # two\n")),
    (
        "prerequisite-circle",
        {
            **event("after: [ada, siege]\n"),
            "week1/z.yaml": "[{id: siege, kind: event, after: [war]}, "
            "{id: war, kind: event, after: [battle]}]",
        },
        ("week1/z.yaml", 1, 73),
        {
            **event("after: [ada, siege]\n"),
            "week1/z.yaml": "[{id: siege, kind: event, after: [war]}, {id: war, kind: event}]",
        },
    ),
    (
        "idle-key",
        course("place: {", "chief: {to: person}\n      place: {"),
        ("course.yaml", 7, 15),
        course("place: {", "chief: {type: link, to: person}\n      place: {"),
    ),
    (
        "undecided-closed",
        course("place: {", "armies: {type: list, ask: Who?}\n      place: {"),
        ("course.yaml", 7, 7),
        course("place: {", "armies: {type: list, ask: Who?, closed: false}\n      place: {"),
    ),
    (
        "too-near",
        {
            **course("dead: {type: number, apart: 1.25}", "dead: {type: number}"),
            "week1/wars.yaml": "- {id: a, kind: event, facts: {dead: {value: 100, source: book}}}\n"
            "- {id: b, kind: event, facts: {dead: {value: 109, source: book}}}",
        },
        ("course.yaml", 8, 7),
        {
            **course("dead: {type: number, apart: 1.25}", "dead: {type: number}"),
            "week1/wars.yaml": "- {id: a, kind: event, facts: {dead: {value: 100, source: book}}}\n"
            "- {id: b, kind: event, facts: {dead: {value: 111, source: book}}}",
        },
    ),
    (
        "unreachable-topic",
        {"week1/a.yaml": "id: battle\nkind: event\n"},
        ("week1/a.yaml", 1, 5),
        {
            "week1/a.yaml": "id: battle\nkind: event\n",
            "week1/wars.yaml": "{id: siege, kind: event, after: battle}",
        },
    ),
    (
        "unused-source",
        course("sources: {book:", "sources: {map: {text: M}, book:"),
        ("course.yaml", 3, 11),
        {},
    ),
    ("template", course("{value}", "{valeu}"), ("course.yaml", 7, 21), {}),
    ("template", course("{value}", "value}"), ("course.yaml", 7, 21), course("{value}", "{{v}}")),
    (
        "markdown",
        event("notes: |\n" + "  " + 60 * "> " + "x\n"),
        (TOPIC, 4, 1),
        event("notes: x\n"),
    ),
]


def told(root: Path, files: Files) -> list[tuple[str, str, int, int]]:
    """What is wrong with the course when these files replace its own: rule and place."""
    return [
        (p.rule, p.place.file.removeprefix(f"{root}/"), p.place.line, p.place.column)
        for p in problems_of(root, files)
    ]


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, *_ in CASES} == set(RULES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_rule_is_broken_alone_at_its_place_and_kept_by_the_twin(
    case: Case, tmp_path: Path
) -> None:
    rule, broken, place, clean = case
    assert told(tmp_path / "broken", broken) == [(rule, *place)]
    assert told(tmp_path / "clean", clean) == []


@pytest.mark.parametrize(
    ("files", "message", "hint"),
    [
        (
            event("facts: {dead:5K}\n"),
            "The kind event has no field 'dead:5K'.",
            "Put a space behind the colon: dead: 5K",
        ),
        (
            event("facts:\n  dead:5K\n"),
            "Here a mapping of keys is wanted, not a text.",
            "Put a space behind the colon: dead: 5K",
        ),
        (
            event("facts:\n  place: Ulm\n  dead:5K\n"),
            "This line has no ': ', so it is no key with a value.",
            "Put a space behind the colon: dead: 5K",
        ),
        (
            event("facts: {place: 5,5 km}\n"),
            "The kind event has no field '5 km'.",
            "A comma ends the value before it; a number has a point there, as in 5.5.",
        ),
        (
            event("facts:\n  size: {value: '5,5 hectares', source: book}\n"),
            "'5,5 hectares' is not a number.",
            "Write it with a point: 5.5 hectares.",
        ),
        (
            event("facts: {size: {value: 5-6 hectares, source: book}}\n"),
            "'5-6 hectares' is not a number.",
            "Write a range as 5..6 hectares.",
        ),
        (
            event("facts: {size: {value: 5...6 hectares, source: book}}\n"),
            "'5...6 hectares' is not a number.",
            "Write a range as 5..6 hectares.",
        ),
        (
            event("questions: [{id: q, prompt: p}, {id: q, prompt: r}]\n"),
            "battle.q is already the name of an earlier question.",
            "Choose another id for the question.",
        ),
        (
            event("facts: {place: @home, size: 5}\n"),
            "A text cannot begin with @ in YAML.",
            "Put it in single quotes: '@home'",
        ),
        (
            event("facts: {size: {value: 6..5, source: book}}\n"),
            "'6..5' begins above its end.",
            "Write it as 5..6.",
        ),
        (
            course("began: {type: date}", "began: {type: boolean}"),
            None,
            "Did you mean yes-no?",
        ),
        (
            course("began: {type: date}", "began: {type: quantity}"),
            None,
            "Write one of these.",
        ),
        (
            event("facts: {leader: battle}\n"),
            "'battle' is of the kind event; this leads to the kind person.",
            "Link to another topic or mend its kind.",
        ),
        (
            {TOPIC: "id: battle\n\tkind: event\n"},
            "A tab stands here, and YAML is indented by spaces.",
            "Use spaces instead.",
        ),
    ],
)
def test_what_an_author_is_told_names_the_cause(
    tmp_path: Path, files: Files, message: str | None, hint: str
) -> None:
    problem = problems_of(tmp_path, files)[0]
    assert (message or problem.message, hint) == (problem.message, problem.hint)
