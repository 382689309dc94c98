"""Runs that begin in a process which has the program loaded already: a tenth of the time.

One process imports all of the program and forks for every run. What is forked is a process
like any other from there on, with its own folder, environment, streams and ending. Where the
beginning is the point (what is imported, what the interpreter reads) it is not for you.
"""

import gc
import io
import json
import os
import pkgutil
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NoReturn, Self

import studyguide
from studyguide.__main__ import main

ENDS_AFTER = 60
"""Seconds after which a run that hangs is ended."""


class Forks:
    """The process that forks, for as long as the tests need it."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._files = [folder / name for name in ("in", "out", "err")]
        command = [sys.executable, "-m", "tests.cli.forks"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()

    def run(
        self, arguments: Sequence[str], stdin: bytes, cwd: Path, environment: Mapping[str, str]
    ) -> tuple[int, bytes, bytes]:
        """Run the program; its exit code and what it wrote to stdout and stderr."""
        written, out, err = self._files
        written.write_bytes(stdin)
        order = [list(arguments), str(cwd), dict(environment), list(map(str, self._files))]
        assert self._process.stdin and self._process.stdout
        print(json.dumps(order), file=self._process.stdin, flush=True)
        code = int(self._process.stdout.readline())
        return code, out.read_bytes(), err.read_bytes()


def _serve() -> None:
    for module in pkgutil.walk_packages(studyguide.__path__, "studyguide."):
        import_module(module.name)
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            _become(*json.loads(line))
            _live()
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _become(arguments: list[str], cwd: str, environment: dict[str, str], files: list[str]) -> None:
    """Be a process that was started like this."""
    signal.alarm(ENDS_AFTER)
    for at, name in enumerate(files):
        opened = os.open(name, os.O_RDWR | (os.O_CREAT | os.O_TRUNC if at else 0))
        os.dup2(opened, at)
        os.close(opened)
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), "utf-8")
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.argv = ["studyguide", *arguments]


def _live() -> NoReturn:
    try:
        main()
    except SystemExit as ending:
        sys.stdout.flush()
        sys.stderr.flush()
        # to take all that was loaded down again would take longer than most runs
        os._exit(int(ending.code or 0))


if __name__ == "__main__":
    _serve()
