"""Every ending has its words and its exit code, and a bug its traceback."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from studyguide.course.opening import seal
from tests.cli.conftest import Run, outfit
from tests.conftest import SHIPPED

unix = pytest.mark.skipif(os.name == "nt", reason="Unix has these, Windows has not")


@pytest.mark.parametrize(
    ("arguments", "code", "message", "hint"),
    [
        (["show", "autoregresive"], 1, "No topic is called 'autoregresive'.", "autoregressive"),
        (["show", "zzzz"], 1, "No topic is called 'zzzz'.", "studyguide search zzzz"),
        (["quiz", "week9"], 1, "is called 'week9'", "week1"),
        (["topics", "modles"], 1, "is called 'modles'", "model"),
        (["read", "week1.modles"], 1, "is called 'week1.modles'", "week1.models"),
        (["show", "generative-ai-with-llms/zz"], 1, "No topic is called", "studyguide search"),
        (["show", "generative-ai-with-llms/berd"], 1, "No topic is called", "Did you mean bert"),
        (["compare", "bert"], 2, "needs two or more", "studyguide show bert"),
        (["compare", "bert", "BERTs"], 2, "are one topic", "studyguide show bert"),
        (["compare", "bert", "sentiment-analysis"], 1, "no field in common", "Compare bert with"),
        (["compare", "bert", "t5", "--field", "nope"], 1, "share no field 'nope'", "They share"),
        (["search", "qwertyuiop"], 1, "Nothing holds 'qwertyuiop'.", "studyguide topics"),
        (["show", "week1.models"], 1, "No topic", "studyguide topics week1.models"),
        (["show", "bert", "t5"], 1, "No topic", "studyguide compare bert t5"),
        (["topics", ""], 1, "is called ''.", "studyguide"),
        (["read", ""], 1, "is called ''.", "studyguide"),
        (["config", ""], 2, "There is no setting ''.", "There are: retention"),
        (["BERT"], 2, "No such command 'BERT'", "To see it: studyguide show BERT"),
        (["span", "corruption"], 2, "No such", "To see it: studyguide show span corruption"),
        (["autoreg"], 2, "No such command 'autoreg'", "See: studyguide --help"),
        (["nope"], 2, "No such command 'nope'", "studyguide --help"),
        (["show"], 2, "Missing argument 'TOPIC'", "studyguide show --help"),
        (["show", "bert", "--nope"], 2, "No such option: --nope", "studyguide show --help"),
        (["quiz", "--count", "0"], 2, "--count", "studyguide quiz --help"),
        (["quiz", "--count", "many"], 2, "--count", "studyguide quiz --help"),
        (["search", "x", "--limit", "9" * 20], 2, "--limit", "studyguide search --help"),
        (["show", "bert", "--format", "xml"], 2, "--format", "studyguide show --help"),
        (["--plain", "show", "bert"], 2, "stand behind its name", "studyguide show … --plain"),
    ],
)
def test_a_mistake_gets_one_sentence_a_hint_and_its_code(
    run: Run, arguments: list[str], code: int, message: str, hint: str
) -> None:
    ended = run(*arguments)
    assert (ended.code, ended.out) == (code, "")
    first, _, rest = ended.err.partition("\n")
    assert first.startswith("Error: ")
    assert message in first
    assert hint in rest
    assert ended.err.count("\n") == 2


def test_what_the_user_typed_is_quoted_harmlessly(run: Run) -> None:
    ended = run("show", "\x1b[31m[/bold]\u202e\x07")
    assert ended.code == 1
    assert "[/bold]" in ended.err
    assert not set("\x1b\x07\u202e") & set(ended.err)


@unix
@pytest.mark.parametrize("arguments", [["topics", "--glossary"], ["show", "bert"], ["--help"]])
def test_a_reader_who_has_read_enough_is_no_failure(arguments: list[str]) -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "studyguide", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=outfit(),
    )
    assert program.stdout and program.stderr
    program.stdout.close()
    assert program.stderr.read() == b""
    assert program.wait(timeout=30) == 0


@unix
def test_a_full_disk_is_told() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full here")
    with full.open("w") as stdout:
        done = subprocess.run(
            [sys.executable, "-m", "studyguide", "show", "bert"],
            stdout=stdout,
            stderr=subprocess.PIPE,
            env=outfit(),
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr.decode().startswith("Error: The output could not be written: no space")
    assert b"Traceback" not in done.stderr


@unix
@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams_hurt_nobody(closed: str) -> None:
    command = f'"{sys.executable}" -m studyguide quiz week1 --seed 1 {closed}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=outfit(), check=False)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


@unix
def test_an_interrupt_while_the_screen_is_written_leaves_130() -> None:
    program = subprocess.Popen(
        [sys.executable, "-m", "studyguide", "quiz", "week1"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=outfit(),
    )
    assert program.stdout
    program.stdout.readline()
    program.send_signal(signal.SIGINT)
    out, err = program.communicate(timeout=30)
    assert (program.returncode, err) == (130, b"")
    assert b"No question was answered." in out


def test_a_bug_shows_its_traceback(tmp_path: Path) -> None:
    script = (
        "import sys; sys.argv = ['studyguide', 'show', 'bert']\n"
        "import studyguide.course.shelf as shelf\n"
        "shelf.Shelf.find_topic = lambda *_: 1 / 0\n"
        "from studyguide.cli.door import run\n"
        "run()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=outfit(), check=False
    )
    assert done.returncode == 1
    assert "ZeroDivisionError" in done.stderr


def test_a_library_damaged_inside_is_built_again_within_the_command(
    run: Run, own_home: Path
) -> None:
    good = run("show", "bert")
    library = next((own_home / "cache").glob("*.library"))
    content = library.read_bytes()
    assert b"BERT" in content
    library.write_bytes(content.replace(b"BERT", b"TREB"))
    seal(library)
    assert run("show", "bert") == good


def imported(*arguments: str) -> set[str]:
    """The modules that a command has imported when it ends."""
    script = (
        f"import sys; sys.argv = ['studyguide', *{arguments!r}]\n"
        "from studyguide.cli.door import run\n"
        "try: run()\n"
        "except SystemExit: print('\\n' + ' '.join(sys.modules))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=outfit(),
        stdin=subprocess.DEVNULL,
        check=True,
    )
    return set(done.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("arguments", "unwanted"),
    [
        (
            ["--help"],
            {"rich", "sqlite3", "pydantic", "pydantic_core", "yaml", "json", "platformdirs"},
        ),
        (["show", "bert"], {"pydantic_core", "yaml", "markdown_it"}),
        (["compare", "bert", "t5"], {"pydantic_core", "yaml", "markdown_it"}),
        (
            ["quiz", "week1"],
            {"pydantic_core", "yaml", "markdown_it", "_hashlib"},
        ),
    ],
)
def test_what_a_command_does_not_need_it_does_not_import(
    run: Run, arguments: list[str], unwanted: set[str]
) -> None:
    run("topics")  # compiles the content
    run("topics")  # and once more, for it was younger than two seconds
    assert not unwanted & imported(*arguments)


def test_after_an_edit_only_what_reads_a_course_is_imported(run: Run, tmp_path: Path) -> None:
    content = Path(shutil.copytree(SHIPPED, tmp_path / "content"))
    arguments = ("show", "bert", "--content", str(content))
    run(*arguments)
    with next(content.rglob("objectives.yaml")).open("a") as file:
        file.write("# edited\n")
    modules = imported(*arguments)
    assert "pydantic_core" in modules
    assert not {"pydantic", "markdown_it"} & modules
