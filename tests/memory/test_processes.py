"""What was acknowledged is kept, whoever is killed and however many write at once."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from studyguide.memory.chain import follow
from studyguide.memory.log import Log
from tests.cli.conftest import ROOT, outfit
from tests.memory.logs import open_in

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals")


def appending(home: Path, count: int, name: str) -> subprocess.Popen[str]:
    """A process that has opened the log and waits for a word to begin."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.memory.appending", str(home), str(count), name],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=outfit(),
    )
    assert process.stdout and process.stdout.readline() == "open\n"
    return process


def begin(process: subprocess.Popen[str]) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()


def is_whole(log: Log) -> bool:
    (found,) = log.connection.execute("pragma integrity_check").fetchall()
    chain = follow(log.records())
    return found == ("ok",) and chain[1:] == (0, ()) and log.states() == log.replayed()


def test_nothing_acknowledged_is_lost_when_it_is_killed(tmp_path: Path, is_long: bool) -> None:
    random, told, kills = Random(4), set[str](), 500 if is_long else 15
    for kill in range(kills):
        process = appending(tmp_path, 500, f"kill{kill}")
        begin(process)
        assert process.stdout
        told.update(process.stdout.readline().strip() for _ in range(random.randrange(4)))
        time.sleep(random.uniform(0, 0.02))
        process.send_signal(signal.SIGKILL)
        told.update(process.stdout.read().split())
        process.communicate()
        with open_in(tmp_path, "check") as log:
            kept = {row.given for row in log.rows()}
            assert is_whole(log)
        assert told <= kept
        # what was committed and not yet told: one answer a kill at most
        assert len(kept - told) <= kill + 1
    assert len(told) > kills


def test_eight_processes_at_once_keep_every_answer(tmp_path: Path) -> None:
    processes = [appending(tmp_path, 100, f"at-once-{name}") for name in range(8)]
    for process in processes:
        begin(process)
    ended = [process.communicate() for process in processes]
    assert {err for _, err in ended} == {""}
    told = {given for out, _ in ended for given in out.split()}
    with open_in(tmp_path, "check") as log:
        assert {row.given for row in log.rows()} == told
        assert len(told) == log.count() == 800
        assert is_whole(log)


def test_eight_processes_may_begin_the_log_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.memory.appending", str(tmp_path / "home"), "1"]
    processes = [
        subprocess.Popen([*command, f"{name}"], stdin=subprocess.DEVNULL, cwd=ROOT, env=outfit())
        for name in range(8)
    ]
    assert [process.wait() for process in processes] == [0] * 8
    with open_in(tmp_path / "home") as log:
        assert log.count() == 8
        assert is_whole(log)


@pytest.mark.skipif(sys.platform != "linux", reason="a limit that Linux has")
def test_on_a_full_disk_what_was_told_is_kept_and_the_rest_is_said(tmp_path: Path) -> None:
    import resource

    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (150_000, 150_000))

    ended = subprocess.run(
        [sys.executable, "-m", "tests.memory.appending", str(tmp_path), "5000", "full"],
        preexec_fn=small,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=outfit(),
        check=False,
    )
    assert ended.returncode == 1
    assert "saved in" in ended.stderr and "Traceback" not in ended.stderr
    told = set(ended.stdout.split()) - {"open"}
    with open_in(tmp_path) as log:
        assert told and {row.given for row in log.rows()} == told
        assert is_whole(log)


@pytest.mark.skipif(not shutil.which("strace"), reason="strace lets calls fail")
@pytest.mark.parametrize("call", ["fdatasync", "pwrite64"])
def test_what_the_disk_refuses_is_not_claimed_to_be_saved(
    tmp_path: Path, call: str, is_long: bool
) -> None:
    strace = ("strace", "-f", "-o", os.devnull, "-e", f"trace={call}", "-e")
    python = (sys.executable, "-m", "tests.memory.appending")
    for when in range(1, 30, 1 if is_long else 5):
        home = tmp_path / f"{when}"
        inject = f"inject={call}:error=EIO:when={when}"
        ended = subprocess.run(
            [*strace, inject, *python, str(home), "5", "refused"],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=outfit(),
            check=False,
        )
        told = set(ended.stdout.split()) - {"open"}
        assert "Traceback" not in ended.stderr
        assert len(told) == 5 or (ended.returncode == 1 and ended.stderr.count("\n") == 1)
        with open_in(home) as log:
            assert told <= {row.given for row in log.rows()}
            assert is_whole(log)
