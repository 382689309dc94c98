"""What an edit costs: `show` when a file of the shipped course has just been changed."""

import shutil
from pathlib import Path
from statistics import median

from tests.benchmarks.processes import PASS, run, studyguide
from tests.conftest import SHIPPED

_ROUNDS = 9


def main(folder: Path) -> None:
    """Print it as times of `python -c pass`; `folder` is an empty one to work in."""
    content = Path(shutil.copytree(SHIPPED, folder / "content"))
    edited = next(content.rglob("objectives.yaml"))
    show = studyguide("show", "bert", "--content", str(content))
    home = {"STUDYGUIDE_HOME": str(folder / "home")}
    run(show, home)
    pairs = []
    for _ in range(_ROUNDS):
        with edited.open("a", encoding="utf-8") as file:
            file.write("# edited\n")
        pairs.append((run(show, home).seconds, run(PASS).seconds))
    ratio = median(ours for ours, _ in pairs) / median(theirs for _, theirs in pairs)
    print(f"\n{'after an edit':14}{ratio:6.2f} x pass")
