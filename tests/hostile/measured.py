"""Runs of `check` whose memory is measured and whose time is bounded.

One process that has loaded what `check` needs is forked for each run, so that the runs
cost what their content costs. A process is charged with the memory of the one that it
was forked from, so that process must not be the test run, which is large.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.cli.conftest import outfit

_SCRIPT = """
import json, os, resource, sys, tempfile
from studyguide.cli.door import run
from studyguide.course import checking, compile
from studyguide.view import check
memory, seconds, *folders = sys.argv[1:]
ended = []
for folder in folders:
    written = tempfile.TemporaryFile()
    child = os.fork()
    if not child:
        os.dup2(written.fileno(), 1)
        os.dup2(written.fileno(), 2)
        os.chdir(folder)
        resource.setrlimit(resource.RLIMIT_AS, (int(memory), int(memory)))
        resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds) + 1))
        sys.argv = ["studyguide", "check", "."]
        run()
    _, status, usage = os.wait4(child, 0)
    written.seek(0)
    text = written.read().decode()
    ended.append((os.waitstatus_to_exitcode(status), text, usage.ru_maxrss * 1024))
print(json.dumps(ended))
"""


class Measured(NamedTuple):
    """How a run ended (below zero: by which signal), what it wrote, its bytes of memory."""

    code: int
    written: str
    memory: int


def measured(folders: Sequence[Path], memory: int, seconds: int) -> list[Measured]:
    """Check each folder, a run of its own.

    A run ends by a signal after so many seconds of processor time, and cannot have more
    than so many bytes of address space.
    """
    command = [sys.executable, "-c", _SCRIPT, str(memory), str(seconds), *map(str, folders)]
    done = subprocess.run(command, stdout=subprocess.PIPE, env=outfit(), check=True, timeout=300)
    return [Measured(*each) for each in json.loads(done.stdout)]
