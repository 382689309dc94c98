"""`python -m tests.benchmarks [TOPICS]`: what a start costs, as ratios.

Each command is run in turn with `python -c pass`; medians of whole processes are
divided. The same commands are then run on a large course (100,000 topics unless told
otherwise), which should cost no more than 1.2 times as much.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from tests.benchmarks.courses import write_course

ROUNDS = 15
SHIPPED = {
    "--help": ["--help"],
    "completion": [],
    "home": [],
    "show": ["show", "bert"],
    "compare": ["compare", "bert", "t5"],
    "search": ["search", "sentinel", "token"],
    "quiz": ["quiz", "week1", "--seed", "1"],
}
LARGE = {
    "--help": ["--help"],
    "completion": [],
    "home": [],
    "show": ["show", "m7"],
    "compare": ["compare", "m7", "m8"],
    "search": ["search", "baceba"],
    "quiz": ["quiz", "unit", "--seed", "1"],
}


def main(topics: int) -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = {"STUDYGUIDE_HOME": str(folder / "home")}
        print(f"{'':12}{'x pass':>8}{'min':>8}{'max':>8}")
        small = _table(SHIPPED, home, "bert")
        write_course(folder / "large", topics)
        large = {**home, "STUDYGUIDE_CONTENT": str(folder / "large")}
        start = time.perf_counter()
        _run(["topics", "f0"], large)
        print(f"\n{topics:,} topics, compiled in {time.perf_counter() - start:.1f} s")
        time.sleep(3)  # what is younger than two seconds is compiled again
        _run(["topics", "f0"], large)
        for command, ratio in _table(LARGE, large, "m7").items():
            print(f"{command:12}{ratio / small[command]:8.2f} x the shipped course's")


def _table(
    commands: dict[str, list[str]], environment: dict[str, str], begun: str
) -> dict[str, float]:
    ratios = {}
    for name, arguments in commands.items():
        extra = dict(environment)
        if name == "completion":
            extra["_STUDYGUIDE_COMPLETE"] = "complete_bash"
            extra |= {"COMP_WORDS": f"studyguide show {begun}", "COMP_CWORD": "2"}
        _run(arguments, extra)
        pairs = [(_run(arguments, extra), _run(None, extra)) for _ in range(ROUNDS)]
        each = [ours / theirs for ours, theirs in pairs]
        ratios[name] = median(ours for ours, _ in pairs) / median(theirs for _, theirs in pairs)
        print(f"{name:12}{ratios[name]:8.2f}{min(each):8.2f}{max(each):8.2f}", flush=True)
    return ratios


def _run(arguments: list[str] | None, extra: dict[str, str]) -> float:
    """Seconds of a whole process: the program, or `python -c pass` for None."""
    script = Path(sys.executable).with_name("studyguide")
    program = [sys.executable, "-c", "pass"] if arguments is None else [str(script), *arguments]
    kept = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(
        program,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**kept, **extra},
        check=True,
    )
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
