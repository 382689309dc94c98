"""The entry: `studyguide`, and `python -m studyguide`."""

import errno
import gc
import os
import sys
from typing import NoReturn

_COLLECTED_FROM = 200_000
"""Objects, more than any command begins with: 20 MB, were all of them left in cycles."""

_LACK = b"Error: There is too little memory.\nClose other programs, then go on.\n"


def main() -> NoReturn:
    """Open the door; Ctrl-C is heeded from the first line on, while modules still load.

    So is a lack of memory, which may come at any line.
    """
    # what a start makes stays: to look through it for cycles takes a twentieth of the time
    gc.set_threshold(_COLLECTED_FROM)
    try:
        from studyguide.cli.door import run

        run()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    except (MemoryError, ImportError, OSError, SystemError) as error:
        if not _is_lack_of_memory(error):
            raise
        _leave()


def _leave() -> NoReturn:
    """Say that there is too little memory, and end at once.

    Even to raise SystemExit, or to write to a stream of Python's, takes some.
    """
    try:
        os.write(2, _LACK)
        sys.stdout.flush()
    finally:
        os._exit(1)


def _is_lack_of_memory(error: Exception) -> bool:
    """Whether Python had too little memory, or the system had for a library to be loaded.

    Python may lose its own error on the way, and says then that it was without one.
    """
    lacks = isinstance(error, OSError) and error.errno == errno.ENOMEM
    words = ("failed to map segment", "without exception set", "without setting an exception")
    return lacks or isinstance(error, MemoryError) or any(each in str(error) for each in words)


if __name__ == "__main__":
    main()
