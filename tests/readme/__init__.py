"""The README's examples and its picture, made by running what they show."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
README = ROOT / "README.md"
PICTURE = Path(__file__).parent / "terminal.svg"
PICTURED = "studyguide compare encoder decoder seq2seq"
FIGURE = Path(__file__).parent / "model-size-over-time.svg"
WIDTH = 100

_BLOCK = re.compile(r"(?<=```console\n)\$ (studyguide[^\n]*)\n.*?(?=```)", re.DOTALL)


def regenerated(text: str, home: Path) -> str:
    """A README in which every example shows what its command prints now."""
    return _BLOCK.sub(lambda match: f"$ {match[1]}\n{_printed(match[1], home)}", text)


def commands(text: str) -> list[str]:
    """The commands of all examples."""
    return [match[1] for match in _BLOCK.finditer(text)]


def picture(home: Path) -> str:
    """An SVG of a real run in a terminal of 100 columns."""
    import pexpect
    from rich.console import Console
    from rich.text import Text

    terminal = pexpect.spawn(
        sys.executable,
        ["-m", *shlex.split(PICTURED)],
        env={**environment(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"},
        dimensions=(60, WIDTH),
        encoding="utf-8",
        cwd=str(ROOT),
    )
    screen = terminal.read()
    terminal.close()
    console = Console(record=True, width=WIDTH, file=Path(os.devnull).open("w"))  # noqa: SIM115
    console.print(Text.from_ansi(f"$ {PICTURED}\n" + screen.replace("\r\n", "\n").rstrip()))
    svg = console.export_svg(title="studyguide", unique_id="studyguide")
    # the picture is to show itself without fetching a font
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def figure(home: Path) -> str:
    """The figure that the README shows, as the command writes it."""
    file = home / FIGURE.name
    command = f"studyguide figure {FIGURE.stem} --output {shlex.quote(str(file))} --overwrite"
    _printed(command, home)
    return file.read_text("utf-8")


def _printed(command: str, home: Path) -> str:
    arguments = shlex.split(command, comments=True)[1:]
    process = subprocess.run(
        [sys.executable, "-m", "studyguide", *arguments],
        capture_output=True,
        encoding="utf-8",
        env=environment(home),
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    return process.stdout + process.stderr


def environment(home: Path, width: int = WIDTH) -> dict[str, str]:
    """What an example is run with: nothing of the machine it runs on."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    return {
        **kept,
        "STUDYGUIDE_HOME": str(home),
        "COLUMNS": str(width),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONPATH": str(ROOT),
        "PAGER": "",
    }
