"""The author's manual, lived through: its files written, its commands run, in their order."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

from tests.readme import ROOT, environment

MANUAL = ROOT / "content" / "README.md"
WIDTH = 80

_BLOCK = re.compile(
    r"```yaml\n# (?P<file>\S+)\n(?P<text>.*?)```|```console\n\$ (?P<command>[^\n]*)\n.*?```",
    re.DOTALL,
)


def regenerated(text: str, folder: Path, home: Path) -> str:
    """The manual with what each command prints now, when it is followed in an empty folder."""

    def lived(block: re.Match[str]) -> str:
        if block["command"]:
            return (
                f"```console\n$ {block['command']}\n{_printed(block['command'], folder, home)}```"
            )
        file = folder / block["file"]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block["text"], encoding="utf-8")
        return block[0]

    return _BLOCK.sub(lived, text)


def _printed(command: str, folder: Path, home: Path) -> str:
    process = subprocess.run(
        [sys.executable, "-m", *shlex.split(command)],
        capture_output=True,
        encoding="utf-8",
        env=environment(home, WIDTH),
        cwd=folder,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return process.stdout + process.stderr
