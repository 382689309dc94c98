"""The one door: runs the command line and turns every ending into words and an exit code."""

import errno
import os
import sys
from pathlib import Path
from typing import NoReturn

from studyguide.cli.desk import tell
from studyguide.cli.stopping import Stopped, heed_signals
from studyguide.cli.words import command_of
from studyguide.errors import LibraryDamaged, StudyGuideError, reason_of


def run() -> NoReturn:
    """Run the program and exit: 0 done, 1 not done, 2 a malformed command line."""
    _mend_streams()
    heed_signals()
    code = _attempt(again=True)
    raise SystemExit(_flushed(code))


def _attempt(again: bool) -> int:
    try:
        return _do(sys.argv[1:])
    except StudyGuideError as error:
        _complain(error.message, error.hint)
        return error.exit_code
    except LibraryDamaged as damaged:
        if not again or damaged.file is None:
            raise
        damaged.file.unlink(missing_ok=True)  # a cache: the next attempt builds it again
        return _attempt(again=False)
    except Stopped as stopped:
        return stopped.code
    except SystemExit as ending:
        # typer answers a closed pipe with 1; a reader who has read enough is no failure
        if isinstance(ending.__context__, BrokenPipeError):
            return _silence()
        return ending.code if isinstance(ending.code, int) else 1
    except OSError as error:
        return _not_written(error)


def _do(line: list[str]) -> int:
    if command := command_of(line, os.environ):
        return command() or 0
    from studyguide.cli.app import parse

    return parse(line)


def _flushed(code: int) -> int:
    try:
        sys.stdout.flush()
    except OSError as error:
        return _not_written(error)
    return code


def _not_written(error: OSError) -> int:
    """What a failed write to the screen means; anything else is a bug and raised again."""
    if error.errno == errno.EPIPE:
        return _silence()
    if error.errno in (errno.ENOSPC, errno.EIO, errno.EBADF) and error.filename is None:
        _silence()
        _complain(f"The output could not be written: {reason_of(error)}.")
        return 1
    raise error


def _silence() -> int:
    """Send what is still buffered nowhere, so that the interpreter can end in peace."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    return 0


def _complain(message: str, hint: str = "") -> None:
    for line in filter(None, (f"Error: {message}", hint)):
        tell(line)


def _mend_streams() -> None:
    """Streams that are closed read and write nothing; what an encoding lacks is replaced."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open()  # noqa: SIM115
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w")  # noqa: SIM115
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
