"""Whatever surrounds the program: its streams, its terminal, its environment, its folder."""

import os
import shutil
import subprocess
import sys
from itertools import cycle
from pathlib import Path
from random import Random

import pytest
from rich.cells import cell_len

from studyguide.cli.app import COMMANDS
from tests.cli.conftest import Terminal, outfit
from tests.hostile.commands import LINES, Form, filled, names_in, run
from tests.hostile.courses import write
from tests.hostile.terminal import Output, violations, without_styles
from tests.hostile.texts import OBEYED
from tests.view.screens import GARDEN

unix = pytest.mark.skipif(os.name == "nt", reason="Unix has these, Windows has not")

ARGUMENTS = {
    "topics": ("topics", "--glossary"),
    "read": ("read",),
    "show": ("show", "oak"),
    "compare": ("compare", "oak", "beech"),
    "search": ("search", "tree"),
    "quiz": ("quiz", "--seed", "1"),
    "questions": ("questions", "oak"),
    "lab": ("lab", "text-infilling"),
    "figure": ("figure", "heights"),
    "new": ("new", "--help"),
    "edit": ("edit", "oak"),
    "check": ("check",),
    "schema": ("schema", "topics"),
    "config": ("config",),
    "review": ("review", "oak"),
    "progress": ("progress",),
    "plan": ("plan", "--help"),
    "undo": ("undo", "--help"),
    "forget": ("forget", "--help"),
    "suspended": ("suspended",),
    "backup": ("backup", "--help"),
    "restore": ("restore", "--help"),
    "doctor": ("doctor",),
}
"""How each command is called here; a command that is added is added to these, too."""

HARM = "\x1b[35m\x1b]0;t\x07\x9b2J[/x]%s$(x)`x`\u202e"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the course is compiled, with the course in it."""
    folder = tmp_path_factory.mktemp("compiled")
    shutil.copytree(GARDEN, folder / "garden")
    program(folder, "topics")
    return folder


def some(drawn_from: str, few: int, is_long: bool) -> list[tuple[str, ...]]:
    """All commands, or the few that a text decides on."""
    every = list(ARGUMENTS.values())
    return every if is_long else Random(drawn_from).sample(every, few)


def surrounded(home: Path, environment: dict[str, str]) -> dict[str, str]:
    own = {"STUDYGUIDE_HOME": str(home), "EDITOR": "true"}
    own["STUDYGUIDE_CONTENT"] = str(home / "garden")
    return {name: value for name, value in outfit(own | environment).items() if value != "UNSET"}


def program(home: Path, *arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Run the program with its output in a pipe; what it writes is judged here already."""
    done = subprocess.run(
        [sys.executable, "-m", "studyguide", *arguments],
        input="1\n" * 20,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        cwd=home,
        env=surrounded(home, environment),
        timeout=120,
        check=False,
    )
    assert violations(done.stdout) == []
    assert violations(done.stderr) == []
    return done


def in_terminal(home: Path, *arguments: str, **environment: str) -> tuple[int, str]:
    """Run the program in a terminal; the exit code and all that it wrote."""
    pytest.importorskip("pexpect", reason="pseudo-terminals are a Unix thing")
    kept = surrounded(home, environment)
    terminal = Terminal(arguments, 80, 24, home, kept)
    try:
        code = terminal.end()
    finally:
        terminal.close()
    return code, terminal.raw.replace("\r\n", "\n")


def test_every_command_is_tried_in_its_surroundings() -> None:
    assert set(ARGUMENTS) == set(COMMANDS)


@unix
@pytest.mark.parametrize(
    ("streams", "code", "told"),
    [
        ("<&- >&- 2>&-", 0, b""),
        ("</dev/null >/dev/full", 1, b"Error: The output could not be written: no space left"),
    ],
)
def test_streams_that_are_closed_or_full_end_in_peace(
    home: Path, streams: str, code: int, told: bytes, is_long: bool
) -> None:
    for arguments in some(streams, 2, is_long):
        line = f'"{sys.executable}" -m studyguide {" ".join(arguments)} {streams}'
        environment = surrounded(home, {})
        done = subprocess.run(["sh", "-c", line], capture_output=True, env=environment, check=False)
        assert (done.returncode, done.stderr[: len(told)]) == (code, told)
        assert done.stderr.count(b"\n") == code


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONIOENCODING": "UNSET"},
        {"LC_ALL": "C", "PYTHONIOENCODING": "UNSET", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "latin-1:strict"},
        {"PYTHONIOENCODING": "utf-8:surrogateescape"},
        {"NO_COLOR": "", "FORCE_COLOR": "3"},
        {"TERM": "UNSET", "HOME": "UNSET", "USER": "UNSET", "PATH": "UNSET"},
        {"COLUMNS": "1"},
        {"COLUMNS": "99999999999999999999"},
    ],
    ids=str,
)
def test_in_a_pipe_a_command_works_in_any_surroundings(
    home: Path, environment: dict[str, str], is_long: bool
) -> None:
    for arguments in some(str(environment), 1, is_long):
        done = program(home, *arguments, **environment)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout


@unix
@pytest.mark.parametrize("term", ["dumb", "unknown", "", "no-such", HARM])
def test_any_terminal_is_written_to_harmlessly(home: Path, term: str) -> None:
    code, raw = in_terminal(home, "show", "oak", TERM=term)
    assert code == 0
    assert "Oak" in raw
    allowed = Output.PLAIN if term in ("dumb", "unknown") else Output.STYLED
    assert violations(raw, allowed) == []


@unix
@pytest.mark.parametrize("arguments", [("show", "oak"), ("show", "nothing")])
def test_no_variable_is_obeyed(home: Path, arguments: tuple[str, ...]) -> None:
    names = ("COLUMNS", "LINES", "PAGER", "LESS", "EDITOR", "USER", "LANG", "HOME", "COLORTERM")
    code, raw = in_terminal(home, *arguments, **dict.fromkeys(names, HARM))
    assert code == ("nothing" in arguments)
    assert violations(raw, Output.STYLED) == []


@unix
def test_folders_named_to_harm_are_told_harmlessly(home: Path, tmp_path: Path) -> None:
    folder = tmp_path / HARM.replace("/", "")
    write(folder, {"course.yaml": {"id": "c", "kinds": {"k": {}}}, "a.yaml": []}, Random(0))
    (folder / "a.txt").touch()
    for arguments, variables in [
        (("topics", "--content", str(folder)), {}),
        (("topics",), {"STUDYGUIDE_CONTENT": f"/nowhere{HARM}"}),
        (("check", str(folder)), {}),
    ]:
        code, raw = in_terminal(home, *arguments, **variables)
        assert code in (0, 1)
        assert violations(raw, Output.STYLED) == []


@unix
def test_turning_pages_moves_only_as_it_must(home: Path, tmp_path: Path) -> None:
    pytest.importorskip("pexpect")
    text = "".join(f"  {n} {text}\n" for n, text in enumerate(OBEYED) if text.isascii())
    course = {"id": "c", "title": HARM, "kinds": {"k": {"noun": [HARM, HARM]}}}
    topic = {"id": "a", "kind": "k", "title": HARM, "summary": text, "aliases": [HARM]}
    folder = write(tmp_path / "course", {"course.yaml": course, "a.yaml": topic}, Random(1))
    variables = surrounded(home, {"STUDYGUIDE_CONTENT": str(folder)})
    terminal = Terminal(("read",), 60, 10, home, variables)
    terminal.wait_for("1/1  space more")
    terminal.type("   ")
    terminal.wait_for("space next")
    terminal.type("q")
    assert terminal.end() == 0
    assert violations(terminal.raw.replace("\r\n", "\n"), Output.INTERACTIVE) == []


@pytest.mark.parametrize("form", [Form(True, 0, "utf-8"), Form(True, 0, "ascii", plain=True)])
def test_at_any_width_no_line_is_wider(
    form: Form, monkeypatch: pytest.MonkeyPatch, is_long: bool
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    names, lines = names_in(GARDEN), cycle(line for line in LINES if _is_page(line))
    for width in range(1, 501, 1 if is_long else 19):
        arguments = filled(next(lines), names, GARDEN, Random(width))
        ended = run(arguments, GARDEN, form._replace(columns=width), monkeypatch)
        shown = ended.out if form.plain else without_styles(ended.out)
        widest = max(map(cell_len, shown.split("\n")))
        assert widest <= max(width, 20), (width, arguments)


def _is_page(line: tuple[str, ...]) -> bool:
    """Whether a line prints something to read, and writes nothing into the course."""
    written = line[:1] in (("new",), ("edit",), ("check",), ("schema",))
    return not (written or "--format" in line or "--help" in line)


DECOYS = (
    *("yaml", "rich", "typer", "pydantic", "sqlite3", "json", "typing", "studyguide", "re", "os"),
    *("platformdirs", "markdown_it", "sitecustomize", "usercustomize", "encodings", "site"),
)


def test_no_module_in_the_working_folder_is_run(home: Path, tmp_path: Path) -> None:
    script = Path(sys.executable).with_name("studyguide")
    if not script.exists():
        pytest.skip("the script is not installed")
    for name in DECOYS:
        (tmp_path / f"{name}.py").write_text("raise SystemExit('a decoy was run')")
    # in a home in which nothing is compiled, so that all that can be imported is
    surroundings = {"PYTHONSAFEPATH": "UNSET", "STUDYGUIDE_HOME": str(tmp_path / "home")}
    done = subprocess.run(
        [script, "show", "oak"],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env=surrounded(home, surroundings),
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == program(home, "show", "oak").stdout
