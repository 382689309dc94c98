"""A course compiled, beside only reading and validating it: time, memory and disk."""

import sys
from pathlib import Path
from statistics import median

from tests.benchmarks.processes import Cost, run, studyguide

_ROUNDS = 3
_MANY = 20_000
"""Above so many topics one round takes minutes."""


def main(folder: Path, topics: int) -> None:
    """Print what it costs to compile the course of `topics` topics in `folder`."""
    source = sum(file.stat().st_size for file in folder.rglob("*.yaml"))
    print(f"\n{topics:,} topics, {source / 1e6:.1f} MB of YAML")
    print(f"{'':14}{'s':>8}{'peak MB':>10}{'B/topic':>10}")
    peer = [sys.executable, "-m", "tests.benchmarks.peer", str(folder)]
    ours, theirs = [], []
    for number in range(_ROUNDS if topics <= _MANY else 1):
        cache = folder.with_name(f"home-{number}")
        ours.append(run(studyguide("topics", "f0"), _environment(folder, cache)))
        theirs.append(run(peer))
    size = sum(file.stat().st_size for file in cache.rglob("*.library"))
    _print("compiling", ours, f"{size / topics:10.0f}")
    _print("peer", theirs, "")
    ratios = [a.seconds / b.seconds for a, b in zip(ours, theirs, strict=True)]
    print(f"{'':14}{median(ratios):8.2f} x reading with CSafeLoader and pydantic")


def _environment(folder: Path, home: Path) -> dict[str, str]:
    return {"STUDYGUIDE_HOME": str(home), "STUDYGUIDE_CONTENT": str(folder)}


def _print(name: str, costs: list[Cost], size: str) -> None:
    seconds, peak = median(cost.seconds for cost in costs), max(cost.peak for cost in costs)
    print(f"{name:14}{seconds:8.1f}{peak:10.0f}{size}", flush=True)
