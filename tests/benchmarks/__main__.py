"""`python -m tests.benchmarks [TOPICS]`: what the program costs, as ratios.

Starts are divided by `python -c pass`, reading and compiling by what others need for
less. What works on a large course (100,000 topics unless told otherwise) should start
in no more than 1.2 times what it takes on the shipped one, and a sitting should read no
more of it.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks import bank, compiling, edits, starts
from tests.benchmarks.courses import write_course
from tests.benchmarks.processes import run, studyguide


def main(topics: int) -> None:
    """Print all tables."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = {"STUDYGUIDE_HOME": str(folder / "home")}
        small = starts.measure(starts.SHIPPED, home, "bert")
        (folder / "edits").mkdir()
        edits.main(folder / "edits")
        write_course(folder / "large", topics)
        reading = [sys.executable, "-m", "tests.benchmarks.reading", str(folder / "large")]
        subprocess.run(reading, check=True)  # apart, so that this process stays small
        compiling.main(folder / "large", topics)
        bank.main(folder)
        time.sleep(3)  # what is younger than two seconds is compiled again
        large = {**home, "STUDYGUIDE_CONTENT": str(folder / "large")}
        run(studyguide("topics", "f0"), large)
        print()
        for command, ratio in starts.measure(starts.LARGE, large, "m7").items():
            print(f"{command:12}{ratio / small[command]:8.2f} x the shipped course's")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
