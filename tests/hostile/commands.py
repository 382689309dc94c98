"""Every command in every form of its output, run within this process.

A command line is one row of `LINES`; a command that is added later is added there.
"""

import io
import sys
from itertools import cycle
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import NamedTuple

import pytest

from studyguide.cli import desk, door, keys
from tests.conftest import shelf_of
from tests.hostile.terminal import Output
from tests.hostile.texts import hostile_text
from tests.view.screens import Stream

TOPIC, OTHER, SCOPE, KIND, FIGURE = "TOPIC", "OTHER", "SCOPE", "KIND", "FIGURE"
WORDS, FOLDER = "WORDS", "FOLDER"
"""What stands in a line for a name, or for what is found in the content at hand."""

JSON, MARKDOWN = ("--format", "json"), ("--format", "markdown")

LINES: tuple[tuple[str, ...], ...] = (
    (),
    ("topics",),
    ("topics", SCOPE),
    ("topics", "--glossary"),
    ("topics", *JSON),
    ("read",),
    ("read", SCOPE),
    ("show", TOPIC),
    ("show", TOPIC, *JSON),
    ("show", TOPIC, *MARKDOWN),
    ("compare", TOPIC, OTHER),
    ("compare", TOPIC, OTHER, *JSON),
    ("compare", TOPIC, OTHER, *MARKDOWN),
    ("search", WORDS),
    ("search", WORDS, *JSON),
    ("quiz",),
    ("quiz", SCOPE),
    ("quiz", "--all"),
    ("quiz", "--contrast", TOPIC, OTHER),
    ("quiz", "--prefer", "weak"),
    ("quiz", "--resume"),
    ("quiz", "--missed"),
    ("questions",),
    ("questions", TOPIC),
    ("questions", SCOPE, *JSON),
    ("lab",),
    ("lab", "masked-language-modeling", WORDS),
    ("lab", "causal-language-modeling", WORDS),
    ("lab", "span-corruption", WORDS, *JSON),
    ("lab", "text-infilling", WORDS),
    ("lab", "training-memory", "--parameters", WORDS),
    ("lab", "parameter-count", "--layers", WORDS),
    ("lab", "compute-optimal", "--compute", WORDS, *JSON),
    ("lab", "number-format", WORDS),
    ("lab", "decoding", WORDS, *JSON),
    ("lab", "attention", WORDS),
    ("lab", WORDS),
    ("figure",),
    ("figure", FIGURE),
    ("figure", FIGURE, *JSON),
    ("figure", FIGURE, "--output", "figure.svg", "--overwrite"),
    ("figure", WORDS),
    ("check", FOLDER),
    ("check", FOLDER, *JSON),
    ("check", FOLDER, "--format", "github"),
    ("check", FOLDER, "--coverage"),
    ("check", FOLDER, "--questions"),
    ("check", FOLDER, "--flags"),
    ("check", "--explain", "syntax"),
    ("new", "topic", "fresh", "--kind", KIND),
    ("new", "topic", WORDS),
    ("new", "course", TOPIC),
    ("edit", TOPIC),
    ("schema", "course"),
    ("schema", "topics"),
    ("review",),
    ("review", SCOPE),
    ("progress",),
    ("progress", SCOPE, *JSON),
    ("progress", "--history"),
    ("plan", WORDS),
    ("undo",),
    ("forget", TOPIC),
    ("suspended",),
    ("suspended", *JSON),
    ("suspended", "--ask-again", WORDS),
    ("backup",),
    ("backup", WORDS),
    ("restore", WORDS),
    ("doctor",),
    ("doctor", *JSON),
    ("config",),
    ("config", *JSON),
    ("config", WORDS),
    ("config", "retention"),
    ("config", "retention", WORDS),
    ("--help",),
    ("show", "--help"),
)


WITHOUT_CONTENT = (["undo"], ["suspended"], ["backup"], ["restore"], ["lab"])
"""Commands that are about answers alone, or about a text that is given."""


class Form(NamedTuple):
    """Where output goes: to a terminal of some width, or through a pipe."""

    is_terminal: bool
    columns: int
    encoding: str
    plain: bool = False
    turns_pages: bool = False

    @property
    def allowed(self) -> Output:
        if self.turns_pages:
            return Output.INTERACTIVE
        return Output.STYLED if self.is_terminal and not self.plain else Output.PLAIN


FORMS = (
    Form(True, 120, "utf-8"),
    Form(True, 80, "utf-8"),
    Form(True, 20, "utf-8"),
    Form(True, 80, "ascii"),
    Form(True, 80, "utf-8", turns_pages=True),
    Form(True, 120, "utf-8", plain=True),
    Form(False, 80, "utf-8"),
    Form(False, 40, "latin-1"),
)


class Ended(NamedTuple):
    """How a run ended and all that it wrote."""

    code: int
    out: str
    err: str


class Names(NamedTuple):
    """What can be named in a course, and the pairs of topics that share a kind."""

    units: list[str]
    kinds: list[str]
    figures: list[str]
    topics: list[str]
    pairs: list[tuple[str, str]]


def names_in(folder: Path) -> Names:
    """All names of a folder's courses; those of its topics are their ids."""
    (library,) = shelf_of(folder).libraries
    kinds: dict[str, str] = dict(library.rows("select id, kind from topics"))
    tables = ("units", "kinds", "figures")
    units, declared, figures = (
        [id_ for (id_,) in library.rows(f"select id from {table}")] for table in tables
    )
    pairs = [(a, b) for a in kinds for b in kinds if a < b and kinds[a] == kinds[b]]
    return Names(units, declared, figures, list(kinds), pairs)


def filled(line: tuple[str, ...], names: Names, folder: Path, random: Random) -> list[str]:
    """A line with names in it: mostly such as exist, else what a user might also type."""
    first, second = random.choice(names.pairs) if names.pairs else ("a", "b")
    topic = random.choice(names.topics) if names.topics and OTHER not in line else first
    kind = random.choice([*names.kinds, "a"])
    scope = random.choice([*names.units, kind, topic])
    figure = random.choice([*names.figures, "a"])
    words = {TOPIC: topic, OTHER: second, SCOPE: scope, KIND: kind, FIGURE: figure}
    words[WORDS] = f"{topic} the"
    if random.random() < 0.1:
        words[random.choice(list(words))] = _typed(random)
    words[FOLDER] = str(folder)
    return [words.get(part, part) for part in line]


def run(arguments: list[str], folder: Path, form: Form, monkeypatch: pytest.MonkeyPatch) -> Ended:
    """Run a command on the content of a folder; raises what the program does not catch."""
    out, err = (Stream(form.is_terminal, form.encoding) for _ in range(2))
    with monkeypatch.context() as patch:
        content = () if arguments[:1] in WITHOUT_CONTENT else ("--content", str(folder))
        options = [*content, *["--plain"] * form.plain]
        patch.chdir(folder.parent)
        patch.setattr(sys, "argv", ["studyguide", *arguments, *options])
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.setattr(sys, "stdin", _Answers(form.turns_pages))
        patch.setattr(door, "heed_signals", lambda: None)
        # files of this moment would be compiled anew by every command
        patch.setattr(desk, "time", SimpleNamespace(time_ns=lambda: 4 * 10**18))
        pressed = cycle(("1", " ", "n", "2", "c", "h", "u", "2", "r", "x", "f", "\x1b[C"))
        patch.setattr(keys, "_typed", lambda: next(pressed))
        patch.setattr(keys.Keys, "drop_typed_ahead", lambda self: None)
        patch.setenv("PAGER", "")
        patch.setenv("VISUAL", "true")  # the program of that name
        patch.setenv("COLUMNS", str(form.columns))
        with pytest.raises(SystemExit) as ended:
            door.run()
    return Ended(int(ended.value.code or 0), out.getvalue(), err.getvalue())


class _Answers(io.StringIO):
    """Lines that answer a quiz, or a terminal whose keys are pressed."""

    def __init__(self, is_terminal: bool) -> None:
        super().__init__("1\n2\n\x1b[31m\n213\n/n\n3\n/c\n/r\n/h\n0\n/u\n/x\n/f \x1b[31m\n/0\n" * 9)
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


def _typed(random: Random) -> str:
    return hostile_text(random)[:3_000].replace("\0", "")
