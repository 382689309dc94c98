"""A home on a disk that is read-only or full: what is kept can be read, and what fails is told."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import outfit
from tests.memory.logs import answer, open_in

pytestmark = pytest.mark.skipif(not shutil.which("unshare"), reason="only Linux has it")

_MOUNTED = {
    "read-only": 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0"',
    "full": 'mount -t tmpfs -o size=8m tmpfs "$0" && cp -a "$1"/. "$0" && '
    '! cat /dev/zero >"$0/fill" 2>/dev/null',
}
"""How a home ($0), of which there is a copy ($1), comes to lie on such a disk."""


@pytest.fixture
def home(own_home: Path, tmp_path: Path) -> Path:
    """A home that holds an answer."""
    with open_in(own_home) as log:
        log.append(answer("c/t.size"))
    shutil.copytree(own_home, tmp_path / "copy")
    return own_home


def said_on(disk: str, home: Path, copy: Path, *lines: str) -> list[str]:
    """What each command says, and its exit code, when the home lies on such a disk."""
    each = "; ".join(f'"$2" -m studyguide {line} 2>&1; printf "%s\\0" $?' for line in lines)
    script = f"{_MOUNTED[disk]} && {{ {each}; }}"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script, str(home), str(copy), sys.executable],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=copy,
        env=outfit({"COLUMNS": "1000"}),
        check=False,
    )
    if not done.stdout:
        pytest.skip("nobody may mount a disk of their own here")
    assert "Traceback" not in done.stdout
    return done.stdout.split("\0")[:-1]


def test_on_a_read_only_disk_all_that_only_reads_works(home: Path, tmp_path: Path) -> None:
    lines = ("backup copy.db", "doctor", "progress", "quiz --no-record", "quiz")
    backup, doctor, progress, unkept, quiz = said_on("read-only", home, tmp_path / "copy", *lines)
    assert [each[-1] for each in (backup, doctor, progress, unkept)] == ["0"] * 4
    assert backup.startswith("1 row copied to ")
    assert "answers.db can be read, but not written: no answer can be kept.\n" in doctor
    assert "The input ended." in unkept
    assert quiz.startswith("Error: Answers cannot be kept in ") and quiz[-1] == "1"


def test_on_a_full_disk_every_command_says_so(home: Path, tmp_path: Path) -> None:
    lines = ("progress", "config daily-new 3")
    for said in said_on("full", home, tmp_path / "copy", *lines):
        assert said.startswith("Error: The disk is full: ")
        assert said.endswith("\nMake room, then go on; what was saved before is safe.\n1")
