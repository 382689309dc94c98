"""A new topic: a file that is valid at once and shows all that can be said of its kind."""

from collections.abc import Iterable
from pathlib import Path

from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.example import Example, examples, for_instance
from studyguide.course.names import did_you_mean, folded
from studyguide.course.new_file import NewFile
from studyguide.course.read_course import as_title
from studyguide.course.schema import Kind, Unit
from studyguide.course.unread import written_at
from studyguide.course.yaml_text import comment, flow, scalar
from studyguide.errors import StudyGuideError, said_back


def find_kind(kind: str | None, id_: str, roots: Iterable[Path]) -> tuple[Kind, Compiled, Path]:
    """A kind, and the first of some courses that declares it, with that course's folder.

    `id_` is that of the topic to be. Raises StudyGuideError when no course has the kind.
    """
    kinds: dict[str, None] = {}
    for root in roots:
        for compiled in compile_folder(root)[0]:
            if kind in compiled.course.kinds:
                return compiled.course.kinds[kind], compiled, root
            kinds |= dict.fromkeys(compiled.course.kinds)
    known = f"The kinds are: {', '.join(kinds)}." if kinds else _UNREAD
    if kind is None:
        hint = f"Say which: studyguide new topic {id_} --kind KIND. {known}"
        raise StudyGuideError("A topic needs a kind.", hint, exit_code=2)
    raise StudyGuideError(
        f"No kind is called {said_back(kind)}.", did_you_mean(kind, kinds) or known
    )


def is_shared(kind: Kind, roots: Iterable[Path]) -> bool:
    """Whether several of some courses declare a kind of this id, so that one was chosen."""
    courses = [compiled.course for root in roots for compiled in compile_folder(root)[0]]
    return sum(kind.id in course.kinds for course in courses) > 1


_UNREAD = "No course can be read; see: studyguide check"


def new_topic(id_: str, kind: Kind, compiled: Compiled, root: Path, working: Path) -> NewFile:
    """The file of a new topic in the course at `root`; raises StudyGuideError.

    It lies in the unit whose folder holds the working folder, else in the first.
    """
    _refuse_taken(id_, compiled)
    if place := written_at(id_, [root]):
        file = Path(place.file).relative_to(root)
        message = f"{id_!r} stands in {file}:{place.line} already, which cannot be read."
        raise StudyGuideError(message, f"Open it with: studyguide edit {id_}")
    unit = _unit_around(working, root, compiled.course.units)
    text = topic_text(id_, kind, unit, compiled)
    return NewFile(root / unit.folder / f"{id_}.yaml", text, root)


def _refuse_taken(id_: str, compiled: Compiled) -> None:
    for draft in compiled.linked.drafts.values():
        for name in (draft.id, draft.title, *draft.aliases):
            if folded(name) == folded(id_):
                hint = f"Open it with: studyguide edit {draft.id}"
                raise StudyGuideError(f"{id_!r} already means the topic {draft.id}.", hint)


def _unit_around(working: Path, root: Path, units: tuple[Unit, ...]) -> Unit:
    around = [unit for unit in units if working.is_relative_to(root / unit.folder)]
    return (around or units)[0]


def topic_text(id_: str, kind: Kind, unit: Unit, compiled: Compiled) -> str:
    """What the file of a new topic says."""
    up = "../" if unit.folder else ""
    lines = [
        f"# yaml-language-server: $schema={up}.schema/topics.json",
        "# Lines like this one explain; to use one of the others, take its `#` away.",
        f"id: {scalar(id_)}",
        f"kind: {scalar(kind.id)}",
        f"title: {scalar(as_title(id_))}",
        *_section(unit),
        "#aliases: [another name]",
        *_after(compiled),
        "#summary: A sentence or two that say what it is.",
        "",
        "facts:",
        *_facts(examples(compiled, kind)),
        "",
        "# Markdown, with $maths$.",
        "#notes: |",
        "#  …",
        "",
        *_sources(list(compiled.course.sources)),
        *_QUESTION,
    ]
    return "\n".join(lines) + "\n"


def _section(unit: Unit) -> list[str]:
    ids = [section.id for section in unit.sections]
    return [comment(f"One of: {', '.join(ids)}.", ""), f"#section: {scalar(ids[0])}"] if ids else []


def _after(compiled: Compiled) -> list[str]:
    """What to read first, if there is anything to read."""
    ids = list(compiled.linked.drafts)[:1]
    return ["# Topics to read first, by id.", f"#after: {flow(ids)}"] if ids else []


def _facts(every: list[Example]) -> list[str]:
    explain = "A value may explain itself: {value: …, note: …, source: …, at: page 3, when: …}."
    lines = [comment(explain, "  ")]
    for each in every:
        words = f"{each.words} It is required." if each.required else each.words
        lines.append(comment(words, "  "))
        if each.value:
            lines.append(f"  {'' if each.required else '#'}{each.key}: {each.value}")
    return lines


def _sources(ids: list[str]) -> list[str]:
    """The sources that the course declares, if there are any."""
    words = f"Sources of the topic as a whole. {for_instance(ids)}"
    return [comment(words, ""), f"#sources: {flow(ids[:1])}", ""] if ids else []


_QUESTION = [
    "# Questions of your own, beside those that are made of the facts. Forms and their keys:",
    "# choose-one, choose-all, which-of-two: answer, distractors; true-false: answer;",
    "# order: answer, a list; match: pairs, as {left: right}; number: answer, tolerance, measure;",
    "# type-in, cloze (with ___ in its prompt): answer, accept, distractors.",
    "#questions:",
    "#  - id: first-question",
    "#    form: choose-one",
    "#    prompt: What is asked?",
    "#    answer: The right answer",
    "#    distractors:",
    "#      - {text: A wrong answer, because: and why it is wrong}",
    "#      - {text: Another, because: and why it is wrong}",
    "#    hint: What helps without saying it.",
    "#    explain: What is worth knowing once it is answered.",
]
