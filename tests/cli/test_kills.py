"""A sitting in a terminal is killed at any moment: all that was acknowledged stays."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest

from studyguide.cli.answers import open_answers
from studyguide.course.opening import open_library
from studyguide.memory.chain import follow
from studyguide.memory.log import Log
from studyguide.memory.rows import Act
from tests.cli.conftest import outfit
from tests.view.screens import GARDEN

pytestmark = pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are a Unix thing")

COMMANDS = {
    "quiz": ("quiz", "week1.models", "--seed", "1", "--form", "choose-one", "--form", "true-false"),
    "review": ("review", "week1.objectives", "--new", "3", "--limit", "9", "--ahead", "99"),
}
ASKED = "q stop"
"""How the line of keys ends, after which an answer is waited for."""

_TOLD = re.compile(r"studyguide show \S+\s+\(")
"""How the feedback to an answer ends, and each line of what was missed."""


def told_in(output: str) -> int:
    """How many answers have had their feedback."""
    return len(_TOLD.findall(output.partition("Missed:")[0]))


class Moment(NamedTuple):
    """When to kill: so many seconds after this has happened so often."""

    what: str
    times: int
    after: float


def moments(random: Random, count: int) -> Iterator[Moment]:
    """Every step of a sitting in turn, and after every other a moment of chance."""
    steps = ("begun", "asked", "answered", "told")
    for number in range(count):
        if number % 2:
            yield Moment("asked", 1, random.uniform(0, 0.4))
        else:
            step = steps[number // 2 % len(steps)]
            # an answer is committed and told within some milliseconds
            wait = random.uniform(0, 0.02) if step == "answered" else 0.0
            yield Moment(step, random.randint(1, 3), wait)


class Sitting:
    """The program in a terminal, answering "I don't know" as fast as it is asked."""

    def __init__(self, arguments: tuple[str, ...], cwd: Path) -> None:
        import pexpect

        self._process = pexpect.spawn(
            sys.executable,
            ["-m", "studyguide", *arguments],
            env=outfit({"TERM": "dumb"}),
            dimensions=(40, 120),
            encoding="utf-8",
            timeout=30,
            cwd=str(cwd),
        )
        self._process.delayafterclose = self._process.ptyproc.delayafterclose = 0
        self.output = ""
        self._happened = Counter(begun=9)
        self._is_asked = False

    def run_until(self, moment: Moment) -> None:
        """Let it go on until the moment, or its end."""
        due, patience = None, time.monotonic() + 30
        while time.monotonic() < patience:
            if due is None and self._happened[moment.what] >= moment.times:
                due = time.monotonic() + moment.after
            left = 1.0 if due is None else due - time.monotonic()
            if left <= 0:
                return
            if self._is_asked:
                self._answer()
            elif not self._read(left):
                return

    def kill(self) -> int:
        """Kill it; returns how many answers were acknowledged."""
        self._process.kill(signal.SIGKILL)
        while self._read(0.5):
            pass
        self._process.close(force=True)
        return self._happened["told"]

    def _read(self, seconds: float) -> bool:
        """Read what is written within some time and answer it; False at the end."""
        import pexpect

        try:
            self.output += self._process.read_nonblocking(4096, timeout=min(seconds, 1))
        except pexpect.TIMEOUT:
            if seconds >= 1 and self._happened["asked"]:
                self._is_asked = True  # a key that was pressed before anybody listened is lost
            return True
        except pexpect.EOF:
            return False
        self._happened["told"] = told_in(self.output)
        if self.output.count(ASKED) > self._happened["asked"]:
            self._happened["asked"] = self.output.count(ASKED)
            self._is_asked = True
        return True

    def _answer(self) -> None:
        self._is_asked = False
        if self._process.isalive():
            keys = self.output.rpartition("Question ")[2]
            self._process.send("/0\r" if "/0 " in keys else "0\r")
            self._happened["answered"] += 1


def answers_by_sitting(log: Log) -> dict[str, int]:
    """How many answers each sitting has; the pairs of a match are one."""
    answered = {(row.sitting, row.question, row.at) for row in log.rows() if row.act is Act.ANSWER}
    return Counter(sitting for sitting, _, _ in answered)


def is_whole(log: Log) -> bool:
    (found,) = log.connection.execute("pragma integrity_check").fetchall()
    return (
        found == ("ok",) and follow(log.records())[1:] == (0, ()) and log.states() == log.replayed()
    )


@pytest.mark.parametrize("command", COMMANDS)
def test_of_a_sitting_that_is_killed_all_that_was_told_is_kept(
    command: str, tmp_path: Path, is_long: bool
) -> None:
    pytest.importorskip("pexpect")
    kept: dict[str, int] = {}
    told = 0
    for moment in moments(Random(command), 500 if is_long else 15):
        sitting = Sitting(COMMANDS[command], tmp_path)
        sitting.run_until(moment)
        acknowledged = sitting.kill()
        failed = re.search("Error:|Traceback|is damaged|studyguide doctor", sitting.output)
        assert not failed, sitting.output
        with open_answers() as log:
            now = answers_by_sitting(log)
            assert is_whole(log)
        new = now.keys() - kept.keys()
        assert len(new) <= 1
        assert acknowledged <= sum(now[each] for each in new) <= acknowledged + 1, moment
        assert kept.items() <= now.items()
        kept, told = now, told + acknowledged
    assert told >= 15


@pytest.mark.skipif(not shutil.which("strace"), reason="strace kills at a call")
def test_a_build_that_is_killed_leaves_a_library_that_is_whole_or_none(
    tmp_path: Path, own_home: Path, is_long: bool
) -> None:
    strace = ["strace", "-f", "-o", os.devnull, "-e", "trace=pwrite64,rename,unlink"]
    killed = 0
    for when in range(1, 80) if is_long else (5, 40):
        shutil.rmtree(own_home / "cache", ignore_errors=True)
        inject = f"inject=pwrite64,rename,unlink:signal=KILL:when={when}"
        killed += _topics(tmp_path, *strace, "-e", inject).returncode == -signal.SIGKILL
        after = _topics(tmp_path)
        assert (after.returncode, after.stderr) == (0, b"")
        assert open_library(GARDEN, own_home / "cache", time.time_ns()).is_whole()
    assert killed


def _topics(working: Path, *before: str) -> "subprocess.CompletedProcess[bytes]":
    command = [*before, sys.executable, "-m", "studyguide", "topics", "--content", str(GARDEN)]
    return subprocess.run(command, env=outfit(), capture_output=True, cwd=working, check=False)
