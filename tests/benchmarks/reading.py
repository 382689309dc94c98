"""`python -m tests.benchmarks.reading FOLDER`: YAML with places beside YAML without, in MB/s.

The same files are read in turn by each, all in one process; with places as a folder is
compiled, one topic at a time. The collector rests, as it does then.
"""

import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from studyguide.course.problems import Problems
from studyguide.course.yaml_tree import Members
from tests.benchmarks.peer import loaded, topic_files, validated

_FILES, _ROUNDS = 6, 5


def _with_places(file: Path) -> int:
    return sum(1 for _ in Members(file.read_bytes(), str(file), Problems()))


def _validated(file: Path) -> object:
    return validated(loaded(file))


READERS: dict[str, Callable[[Path], object]] = {
    "with places": _with_places,
    "CSafeLoader": loaded,
    "and pydantic": _validated,
}


def main(folder: Path) -> None:
    """Print the speed of each reader, and how many times as fast the one with places is."""
    files = topic_files(folder)[:_FILES]
    size = sum(file.stat().st_size for file in files) / 1e6
    spent: dict[str, list[float]] = {name: [] for name in READERS}
    gc.disable()
    for _ in range(_ROUNDS):
        for name, reader in READERS.items():
            start = time.perf_counter()
            for file in files:
                reader(file)
            spent[name].append(time.perf_counter() - start)
    ours = median(spent["with places"])
    print(f"\n{'reading':14}{'MB/s':>8}{'x ours':>8}")
    for name, times in spent.items():
        print(f"{name:14}{size / median(times):8.2f}{median(times) / ours:8.2f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
