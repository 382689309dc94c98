"""Whatever stands in content, no command writes what a terminal would obey.

The courses are drawn from their number, so one that fails is made again by that number.
"""

import json
from pathlib import Path
from random import Random

import pytest

from studyguide.cli.app import COMMANDS
from tests.conftest import WriteCourse
from tests.hostile.commands import FORMS, JSON, LINES, Form, filled, names_in, run
from tests.hostile.courses import broken, dressed, quoted, write
from tests.hostile.terminal import violations
from tests.hostile.texts import ALL, MEANT

PIPE = Form(False, 500, "utf-8")


def judged(arguments: list[str], folder: Path, form: Form, patch: pytest.MonkeyPatch) -> str:
    """Run a command, hold all that it wrote against what may be written, return its output."""
    ended = run(arguments, folder, form, patch)
    assert ended.code in (0, 1, 2)
    assert violations(ended.err) == []
    assert form.encoding == "utf-8" or (ended.out + ended.err).isascii()
    if tuple(arguments[-2:]) == JSON:
        assert ended.out.isascii()
        assert ended.code or json.loads(ended.out) is not None
        return ended.out
    assert violations(ended.out, form.allowed) == []
    return ended.out


def test_every_command_is_held_against_hostile_courses() -> None:
    assert {line[0] for line in LINES if line} >= set(COMMANDS)


def test_no_command_obeys_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_long: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for number in range(5_000 if is_long else 3):
        random = Random(number)
        files = random.choice((dressed, dressed, broken))(random)
        folder = write(tmp_path / str(number), files, random)
        names = names_in(folder)
        for line in LINES if is_long else LINES[number % 2 :: 2]:
            arguments, form = filled(line, names, folder, random), random.choice(FORMS)
            try:
                judged(arguments, folder, form, monkeypatch)
            except BaseException as error:
                error.add_note(f"course {number}: {arguments} {form}")
                raise


COURSE = "id: c\nkinds: {k: {fields: {f: {}, g: {type: list}}}}\n"
TOPIC = """
id: a
kind: k
title: @
aliases: [@]
summary: @
facts: {f: {value: @, note: @, at: @, when: @}, g: [@, x]}
questions: [{id: q, prompt: @, answer: @, distractors: [x, {text: "y", because: @}], explain: @}]
"""


@pytest.mark.parametrize("text", [text for text in MEANT if text.strip() == text])
def test_what_some_language_means_something_by_is_shown_as_typed(
    text: str, write_course: WriteCourse, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write_course({"course.yaml": COURSE, "a.yaml": TOPIC.replace("@", quoted(text))})
    # title, alias, summary, value with condition, place and note, a value of several
    assert judged(["show", "a"], folder, PIPE, monkeypatch).count(text) >= 8
    assert judged(["quiz"], folder, PIPE, monkeypatch).count(text) > 2


@pytest.mark.parametrize("text", ALL)
def test_no_command_obeys_what_is_typed(
    text: str, write_course: WriteCourse, monkeypatch: pytest.MonkeyPatch, is_long: bool
) -> None:
    folder = write_course({"course.yaml": COURSE, "a.yaml": "{id: a, kind: k}"})
    every = [
        [command, *words]
        for command in COMMANDS
        for words in ([text], [f"--{text}"], ["--format", text])
    ]
    for arguments in every if is_long else Random(text).sample(every, 1):
        judged(arguments, folder, FORMS[0], monkeypatch)
