"""Runs the program as a process of its own, the way a person does."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.forks import Forks

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache that holds the compiled course."""
    home = tmp_path_factory.mktemp("compiled")
    command = [sys.executable, "-m", "studyguide", "topics"]
    for _ in range(2):  # what is younger than two seconds is compiled again
        environment = outfit({"STUDYGUIDE_HOME": str(home)})
        subprocess.run(command, env=environment, capture_output=True, cwd=home, check=True)
    return home / "cache"


@pytest.fixture(autouse=True)
def warm(own_home: Path, compiled: Path) -> None:
    """Let a run begin where a second run would: the course is compiled already."""
    shutil.copytree(compiled, own_home / "cache")


@dataclass(frozen=True)
class Ended:
    """How a run ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(scope="session")
def forks(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forks | None]:
    """A process that forks for every run; None on a machine that has no such thing."""
    if not hasattr(os, "fork"):
        yield None
        return
    with Forks(tmp_path_factory.mktemp("forks"), outfit()) as opened:
        yield opened


@pytest.fixture
def run(folders: Iterator[Path], forks: Forks | None) -> Run:
    """Run `studyguide` with arguments, in an empty folder, with no input unless given.

    With `afresh`, or where nothing forks, an interpreter is started for it.
    """
    elsewhere = next(folders)

    def run_(
        *arguments: str,
        stdin: str = "",
        cwd: Path = elsewhere,
        environment: dict[str, str] | None = None,
        afresh: bool = False,
    ) -> Ended:
        begin = _started if afresh or not forks else forks.run
        code, *written = begin(arguments, stdin.encode(), cwd, outfit(environment))
        out, err = (each.decode("utf-8", "replace").replace("\r\n", "\n") for each in written)
        assert "Traceback" not in err, err
        return Ended(code, out, err)

    return run_


def _started(
    arguments: Sequence[str], stdin: bytes, cwd: Path, environment: Mapping[str, str]
) -> tuple[int, bytes, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "studyguide", *arguments],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment,
        timeout=60,
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def outfit(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The environment of a run: this one's, the project on the path, and what is extra."""
    # a hundred runs that each compile the program anew would take twice as long
    kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8", **(extra or {})}


@pytest.fixture
def terminal(folders: Iterator[Path]) -> Iterator[Callable[..., "Terminal"]]:
    """Open `studyguide` in a terminal of some size; it is closed after the test."""
    pytest.importorskip("pexpect", reason="pseudo-terminals are a Unix thing")
    elsewhere = next(folders)
    opened: list[Terminal] = []

    def open_(*arguments: str, columns: int = 80, rows: int = 24, **environment: str) -> Terminal:
        opened.append(Terminal(arguments, columns, rows, elsewhere, environment))
        return opened[-1]

    yield open_
    for each in opened:
        each.close()


class Terminal:
    """The program in a pseudo-terminal whose screen can be read."""

    def __init__(
        self,
        arguments: tuple[str, ...],
        columns: int,
        rows: int,
        cwd: Path,
        environment: dict[str, str],
    ) -> None:
        import pexpect
        import pyte

        self.screen = pyte.HistoryScreen(columns, rows, history=2000)
        self._stream = pyte.Stream(self.screen)
        self.raw = ""
        self.process = pexpect.spawn(
            sys.executable,
            ["-m", "studyguide", *arguments],
            env=outfit({"TERM": "xterm-256color", "PAGER": "cat", **environment}),
            dimensions=(rows, columns),
            encoding="utf-8",
            codec_errors="replace",
            timeout=30,
            cwd=str(cwd),
        )

    def wait_for(self, words: str) -> None:
        """Read on until the words have been written."""
        self.process.expect_exact(words)
        self._feed(str(self.process.before) + str(self.process.after))

    def type(self, keys: str) -> None:
        self.process.send(keys)

    def end(self) -> int:
        """Read to the end; returns the exit code."""
        import pexpect

        self.process.expect(pexpect.EOF)
        self._feed(str(self.process.before))
        self.process.close()
        status = self.process.exitstatus
        return int(status) if status is not None else -int(self.process.signalstatus or 0)

    def lines(self) -> list[str]:
        """All lines so far, those that have scrolled away first."""
        history = [
            "".join(row[column].data for column in range(self.screen.columns)).rstrip()
            for row in self.screen.history.top
        ]
        return history + [line.rstrip() for line in self.screen.display]

    def text(self) -> str:
        return "\n".join(self.lines())

    def close(self) -> None:
        self.process.close(force=True)

    def _feed(self, written: str) -> None:
        self.raw += written
        self._stream.feed(written)
