"""What a whole process costs."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import NamedTuple

PASS = [sys.executable, "-c", "pass"]
_UNIT = 1 if sys.platform == "darwin" else 1024
"""What `ru_maxrss` counts in, as bytes."""


class Cost(NamedTuple):
    """Seconds by the clock and of all its processes together, and the most memory of one, in MB."""

    seconds: float
    worked: float
    peak: float


def studyguide(*arguments: str) -> list[str]:
    """A command line of the program."""
    return [str(Path(sys.executable).with_name("studyguide")), *arguments]


def run(command: list[str], extra: dict[str, str] | None = None) -> Cost:
    """Run a command with `extra` in its environment; raises RuntimeError when it fails.

    A child's peak is at least what this process holds, so this one should stay small.
    """
    kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**kept, **(extra or {})},
    )
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} failed")
    worked = usage.ru_utime + usage.ru_stime
    return Cost(seconds, worked, usage.ru_maxrss * _UNIT / 1e6)
