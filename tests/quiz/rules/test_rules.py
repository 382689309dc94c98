"""Every rule of item writing is broken alone at one exact place, and kept by a twin."""

from pathlib import Path
from textwrap import indent

import pytest

from studyguide.course.flaw import WARNING
from studyguide.course.model import Place
from studyguide.quiz.rules import RULES
from tests.course.rules.history import COURSE, Files
from tests.quiz.rules.weak import weak_in

TOPIC = "week1/wars.yaml"


def asks(*questions: str, more: str = "") -> Files:
    """A topic that asks some questions, each a flow mapping; the first stands in line 4."""
    listed = "".join(f"  - {{id: q{at}, {each}}}\n" for at, each in enumerate(questions))
    return {TOPIC: f"id: siege\nkind: event\nquestions:\n{listed}{more}"}


def chooses(prompt: str, answer: str, *wrong: str) -> str:
    """A question with these distractors, each with its reason."""
    distractors = ", ".join(f"{{text: {text}, because: It is.}}" for text in wrong)
    return f"prompt: {prompt}, answer: {answer}, distractors: [{distractors}]"


def course(fields: str) -> Files:
    """The course with more fields of an event, and one event."""
    added = indent(fields, "      ")
    return {
        "course.yaml": COURSE.replace("      place:", f"{added}      place:"),
        TOPIC: "id: siege\nkind: event\n",
    }


def events(*facts: str) -> Files:
    """Topics with these facts, one on each line."""
    lines = (f"- {{id: e{at}, kind: event, facts: {{{f}}}}}\n" for at, f in enumerate(facts))
    return course("fate: {}\n") | {TOPIC: "".join(lines)}


def summed_up(**summaries: str) -> Files:
    """Topics with these summaries."""
    lines = (
        f"- {{id: {id_.replace('_', '-')}, kind: event, summary: {summary}}}\n"
        for id_, summary in summaries.items()
    )
    return {TOPIC: "".join(lines)}


MARCH: Files = {"week1/march.yaml": "{id: march, kind: event, section: wars, aliases: [walk home]}"}
FOES = course("foes: {type: list, closed: true, asked: false}\n")
FOUGHT = chooses("Who fought at Ulm?", "Ada", "Bob", "Cy")
FOUGHT = f"id: siege\nkind: event\nquestions:\n  - {{id: who, fact: foes, {FOUGHT}}}\nfacts: "

Case = tuple[str, Files, str, Files]
"""A rule, what breaks it, the text at which it is told, and what keeps it."""

CASES: list[Case] = [
    (
        "all-of-the-above",
        asks(chooses("Why?", "Hunger", "Winter", "None of these")),
        "None of these",
        asks(chooses("Why?", "Hunger", "Winter", "None at all")),
    ),
    (
        "all-of-the-above",
        asks(chooses("Why?", "Both A and B", "Hunger", "Winter")),
        "Both A and B",
        asks(chooses("Why?", "Plague and war", "Hunger", "Winter")),
    ),
    (
        "few-distractors",
        asks("form: choose-all, " + chooses("Why?", "[Hunger, Winter]", "Fear")),
        "distractors:",
        asks("form: choose-all, " + chooses("Why?", "[Hunger, Winter]", "Fear", "Peace")),
    ),
    (
        "given-away",
        asks(chooses("Why was the army starving?", "It starved", "It fled", "It fought")),
        "It starved",
        asks(chooses("Why was the army starving?", "It hungered", "It fled", "It fought")),
    ),
    (
        "given-away",
        asks(chooses("How could it have starved?", "It could starve", "It fled", "It fought")),
        "It could starve",
        asks(chooses("How could it have starved?", "It could not eat", "It fled", "It fought")),
    ),
    (
        "given-away",
        asks("form: type-in, prompt: Who led the Ulm garrison at Ulm?, answer: Ulm garrison"),
        "Ulm garrison}",
        asks("form: type-in, prompt: Who led the garrison at Linz?, answer: Ulm garrison"),
    ),
    (
        "named-term",
        summed_up(sea_battle="A battle on water.", siege="A town is shut in.", march="A long way."),
        "{id: sea-battle",
        summed_up(sea_battle="A fight on water.", siege="A town is shut in.", march="A long way."),
    ),
    (
        "named-term",
        summed_up(sea_battle="A battle on water.", siege="A town is shut in.", march="A long way."),
        "{id: sea-battle",
        summed_up(sea_battle="A battle on water.", hill_battle="On a slope.", march="A long way."),
    ),
    (
        "no-because",
        asks("prompt: Why?, answer: Hunger, distractors: [{text: Fear, because: No.}, Peace]"),
        "Peace]",
        asks(chooses("Why?", "Hunger", "Fear", "Peace")),
    ),
    (
        "plain-not",
        asks(chooses("Which of these was not there?", "Ada", "Bob", "Cy")),
        "Which of these",
        asks(chooses("Which of these was NOT there?", "Ada", "Bob", "Cy")),
    ),
    (
        "plain-not",
        course("foes: {ask-back: '{which} {v:do} not love {value}?'}\n"),
        "'{which} {v:do} not",
        course("foes: {ask-back: '{which} {v:hate} {value}?'}\n"),
    ),
    (
        "plain-not",
        asks(chooses("It rained. In which year didn't it end?", "'1801'", "'1802'", "'1803'")),
        "It rained. In",
        asks(chooses("Why did it not end?", "Hunger", "Fear", "Peace")),
    ),
    (
        "same-question",
        asks(chooses("Why?", "Hunger", "Fear", "Sea"), chooses("Why?", "Winter", "Fog", "Ice")),
        "Why?, answer: Winter",
        asks(chooses("Why?", "Hunger", "Fear", "Sea"), chooses("When?", "Winter", "Fog", "Ice")),
    ),
    (
        "same-question",
        asks(chooses("Why?", "Hunger", "Fear", "Sea"), chooses("How?", "Hunger", "Sea", "Fear")),
        "Hunger, distractors: [{text: Sea",
        asks(chooses("Why?", "Hunger", "Fear", "Sea"), chooses("How?", "Fear", "Sea", "Hunger")),
    ),
    (
        "same-question",
        course("fate: {ask: 'What became of {topic}?'}\nend: {ask: 'What became of {topic}?'}\n"),
        "'What became of {topic}?'}\n      place",
        course("fate: {ask: 'What became of {topic}?'}\nend: {ask: 'How did {topic} end?'}\n"),
    ),
    (
        "second-answer",
        MARCH | asks(chooses("What came next?", "The march", "The peace", "A walk home")),
        "A walk home",
        MARCH | asks(chooses("What came next?", "The march", "The peace", "A truce")),
    ),
    (
        "second-answer",
        MARCH | asks(chooses("What came next?", "The peace", "The march", "A walk home")),
        "A walk home",
        MARCH | asks(chooses("What came next?", "The peace", "The march", "A truce")),
    ),
    (
        "second-answer",
        FOES | {TOPIC: FOUGHT + "{foes: [Ada, Cy]}\n"},
        "Cy, because",
        FOES | {TOPIC: FOUGHT + "{foes: [Ada, Dan]}\n"},
    ),
    (
        "unasked",
        {
            TOPIC: "[{id: siege-of-ulm, kind: event, facts: {place: Ulm}},\n"
            " {id: march, kind: event, facts: {place: {value: Linz, asked: false}}}]"
        },
        "place: Ulm",
        {TOPIC: "{id: siege, kind: event, facts: {place: Ulm}}"},
    ),
    (
        "unequal-grammar",
        asks(chooses("Why?", "Hunger set in", "Rain fell.", "It snowed.")),
        "Hunger set in",
        asks(chooses("Why?", "Hunger set in.", "Rain fell.", "It snowed.")),
    ),
    (
        "unequal-grammar",
        asks(chooses("It ended in an", "armistice", "end", "peace")),
        "peace",
        asks(chooses("It ended in an", "armistice", "end", "inferno")),
    ),
    (
        "unequal-grammar",
        events("fate: lost", "fate: won", "fate: forgotten.", "fate: settled"),
        "fate: forgotten.",
        events("fate: lost", "fate: won", "fate: forgotten", "fate: settled"),
    ),
    (
        "unequal-length",
        asks(chooses("Why?", "Hunger", "Fear", "Rain that fell without an end")),
        "Rain that",
        asks(chooses("Why?", "Hunger", "Fear", "Rain again")),
    ),
]


PHASES = course("phase: {type: choice, of: [first, second]}\n")

SOUND: dict[str, Files] = {
    "a word of the prompt in a wrong option as well": asks(
        chooses("Why was the army starving?", "It starved", "It was starved of air", "It fled")
    ),
    "a word of each option in the prompt": asks(
        chooses(
            "'Who lasted longest, riders, archers or drummers?'", "Archers", "Riders", "Drummers"
        )
    ),
    "a not that asks for the rest": asks(
        chooses("'What does it show, and what not?'", "Why it is", "How it is", "No more")
    ),
    "a not in the wording of what is never asked": course(
        "foes: {asked: false, ask: 'Who was not there?'}\n"
    ),
    "a term that is named in full, and left out": summed_up(
        sea_battle="Sea battle on water.", siege="A town is shut in.", march="A long way on."
    ),
    "an odd one among few values": events("fate: lost.", "fate: won", "fate: forgotten"),
    "a fact that rests for one seed or other": PHASES
    | {
        TOPIC: "".join(
            f"- {{id: e{at}, kind: event, facts: {{phase: {phase}}}}}\n"
            for at, phase in enumerate(("first", "first", "second"))
        )
    },
    "a question that is none": asks("prompt: Why?, answer: Fear, distractors: [fear, Hunger]"),
}


@pytest.mark.parametrize("files", SOUND.values(), ids=SOUND)
def test_what_is_sound_is_not_told(files: Files, tmp_path: Path) -> None:
    assert told(tmp_path, files) == []


def told(root: Path, files: Files) -> list[tuple[str, str]]:
    """What is weak when these files are added to the course: the rule and what stands there."""
    return [(problem.rule, _text_at(problem.place)) for problem in weak_in(root, files)]


def _text_at(place: Place) -> str:
    lines = Path(place.file).read_text().splitlines(keepends=True)
    return "".join(lines[place.line - 1 :])[place.column - 1 :]


def test_every_rule_has_a_case() -> None:
    assert {rule for rule, *_ in CASES} == set(RULES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_a_rule_is_broken_alone_at_its_place_and_kept_by_the_twin(
    case: Case, tmp_path: Path
) -> None:
    rule, broken, text, clean = case
    ((found, at),) = told(tmp_path / "broken", broken)
    assert found == rule
    assert at.startswith(text)
    assert told(tmp_path / "clean", clean) == []


def test_what_is_weak_never_fails_a_check(tmp_path: Path) -> None:
    found = [p for at, case in enumerate(CASES) for p in weak_in(tmp_path / str(at), case[1])]
    assert {problem.severity for problem in found} == {WARNING}
    assert all(problem.message.endswith(".") and problem.hint.endswith(".") for problem in found)
