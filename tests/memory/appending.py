"""`python -m tests.memory.appending HOME COUNT NAME`: answers, each told once it is kept.

What is printed is what a learner would have seen feedback for. A line on standard input,
if there is one to come, is waited for before the first answer.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from studyguide.errors import StudyGuideError
from tests.memory.logs import answers, open_in


def append(home: Path, count: int, name: str, opened: Callable[[], object] = bool) -> None:
    """Append answers to the log in a home, in a sitting of their own; `opened` comes first."""
    with open_in(home, name) as log:
        opened()
        for row in answers(count, seed=len(name)):
            kept = log.append(row._replace(given=f"{name}-{row.given}"))
            tell(kept.given)


def _wait() -> None:
    tell("open")
    sys.stdin.readline()


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    try:
        append(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], _wait)
    except StudyGuideError as error:
        sys.stderr.write(f"{error.message}\n")
        raise SystemExit(error.exit_code) from None
