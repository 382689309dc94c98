"""Too little memory or room on the disk: it is said, and no answer that was told is lost."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from studyguide.cli.answers import open_answers
from studyguide.memory.failures import FILE
from tests.cli.conftest import outfit
from tests.cli.test_kills import is_whole, told_in
from tests.view.screens import GARDEN

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="limits that Linux has")

QUIZ = ("quiz", "--all", "--seed", "1", "--form", "choose-one", "--form", "true-false")
ANSWERS = b"0\n" * 99
MEMORY, DISK = "There is too little memory.", "The disk is full"


def quizzed(command: list[str], home: Path, lack: str) -> int:
    """Answer all that a quiz asks, unless something lacks; returns how many answers were told."""
    done = subprocess.run(
        command, input=ANSWERS, capture_output=True, env=outfit(), cwd=home, check=False
    )
    out, err = done.stdout.decode(), done.stderr.decode()
    assert "Traceback" not in err, err
    assert done.returncode in (0, 1)
    assert err.count("\n") == (2 if done.returncode else 0)
    told = told_in(out)
    assert told or lack in out + err
    return told


def kept() -> int:
    """How many answers there are, in a log that is whole."""
    with open_answers() as log:
        assert is_whole(log)
        return log.count()


def test_with_too_little_memory_nothing_told_is_lost(own_home: Path, is_long: bool) -> None:
    python = f"exec '{sys.executable}' -m studyguide {' '.join(QUIZ)} week1.models"
    told = 0
    for megabytes in range(20, 200, 1) if is_long else (22, 24, 27, 40):
        told += quizzed(["sh", "-c", f"ulimit -v {megabytes * 1024}; {python}"], own_home, MEMORY)
        if (own_home / FILE).exists():
            assert told <= kept() <= told + 1
    assert told


@pytest.mark.skipif(
    not shutil.which("unshare")
    or subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode != 0,
    reason="no disk can be made here",
)
def test_on_a_disk_that_is_full_nothing_told_is_lost(
    own_home: Path, tmp_path: Path, is_long: bool
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    python = f"'{sys.executable}' -m studyguide {' '.join(QUIZ)} --content '{GARDEN}'"
    told = []
    for size in range(64, 4096, 64) if is_long else (64, 192, 2048):
        # what is on the small disk at the end is carried to one that has room
        script = (
            f"mount -t tmpfs -o size={size}k none '{disk}' && cd '{disk}' || exit 9;"
            f"STUDYGUIDE_HOME='{disk}' {python}; code=$?; cp -r . '{own_home}'; exit $code"
        )
        shutil.rmtree(own_home)
        own_home.mkdir()
        told.append(quizzed(["unshare", "-rm", "sh", "-c", script], tmp_path, DISK))
        assert kept() == told[-1]
    assert told[0] < told[-1]
