"""A run's writes recorded, and what a disk may hold when the power is cut after any of them.

A disk keeps what was synced. Of the rest it may have written nothing, everything, what
came first, or any sectors of it; names (made, renamed, removed) last once their folder
was synced, and come in order.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.cli.conftest import ROOT, outfit

SECTOR = 512
_CALLS = "openat,pwrite64,write,sendfile,copy_file_range,fsync,fdatasync,ftruncate,rename,unlink"
_STRING = r'"((?:\\x[0-9a-f]{2})*)"'
_LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+)(?:<((?:\\x[0-9a-f]{2})+)>)?")
_FD = re.compile(r"^\d+<((?:\\x[0-9a-f]{2})+)>")


class Call(NamedTuple):
    """A call that succeeded: its file, and what was written to it.

    `other` is the new name of what is renamed, or the file that is copied.
    """

    name: str
    file: str
    other: str = ""
    place: int = -1
    content: bytes = b""


def recorded(home: Path, *command: str) -> list[Call]:
    """Run a Python module and record what it does to files in `home` and says to the world."""
    trace = home.parent / "trace"
    words = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-o", str(trace), "-e", _CALLS]
    subprocess.run(
        [*words, sys.executable, "-m", *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        cwd=ROOT,
        env=outfit(),
        check=True,
    )
    calls = [_call(line) for line in trace.read_text().splitlines()]
    return [call for call in calls if call and (call.file.startswith(f"{home}") or _said(call))]


def _said(call: Call) -> bool:
    return call.name == "write" and not call.file


def _call(line: str) -> Call | None:
    match = _LINE.match(line)
    if not match or int(match[3]) < 0:
        return None
    name, arguments = match[1], match[2]
    texts = [_bytes(text) for text in re.findall(_STRING, arguments)]
    if name in ("rename", "unlink"):
        return Call(name, texts[0].decode(), texts[1].decode() if name == "rename" else "")
    if name == "openat":
        made = "O_CREAT" in arguments
        return Call("open", texts[0].decode(), content=b"made" if made else b"")
    opened = _FD.match(arguments)
    file = _bytes(opened[1]).decode() if opened else ""
    if name in ("sendfile", "copy_file_range"):
        source = _FD.match(arguments.split(", ")[1])
        return Call("copy", file, _bytes(source[1]).decode() if source and int(match[3]) else "")
    if name == "pwrite64":
        return Call("write", file, place=int(arguments.rsplit(",", 1)[1]), content=texts[0])
    if name == "write":
        is_output = arguments.startswith("1<")
        return Call("write", "" if is_output else file, content=texts[0])
    if name == "ftruncate":
        return Call(name, file, place=int(arguments.rsplit(",", 1)[1]))
    return Call("sync", file)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


class File:
    """A file's content on the disk, and the writes that may not have come there yet."""

    def __init__(self, content: bytes = b"") -> None:
        self.synced = content
        self.pending: list[tuple[int, bytes | None]] = []

    def sync(self) -> None:
        self.synced, self.pending = self.after(self.pending), []

    def after(self, writes: list[tuple[int, bytes | None]]) -> bytes:
        content = bytearray(self.synced)
        for place, part in writes:
            if part is None:
                content[place:] = b"" if place <= len(content) else bytes(place - len(content))
                continue
            start = len(content) if place < 0 else place
            content.extend(bytes(max(0, start - len(content))))
            content[start : start + len(part)] = part
        return bytes(content)

    def some_sectors(self, random: Random) -> bytes:
        parts: list[tuple[int, bytes | None]] = []
        for place, part in self.pending:
            if part is None or place < 0:
                parts.append((place, part))
                continue
            parts += [(place + at, part[at : at + SECTOR]) for at in range(0, len(part), SECTOR)]
        return self.after([part for part in parts if random.random() < 0.5])


Names = dict[str, int]


class Disk:
    """A disk that calls are made to, one after the other."""

    def __init__(self, start: dict[str, bytes]) -> None:
        self.files = [File(content) for content in start.values()]
        self.names: Names = {name: number for number, name in enumerate(start)}
        self.synced: Names = dict(self.names)
        self.moves: list[tuple[str, Names]] = []
        self.told = ""

    def make(self, call: Call) -> None:
        """Let a call be made."""
        if call.name == "write" and not call.file:
            self.told += call.content.decode()
        elif call.name == "sync" and call.file in self.names:
            self.files[self.names[call.file]].sync()
        elif call.name == "sync":
            self._sync_names(call.file)
        elif call.name in ("rename", "unlink"):
            number = self.names.pop(call.file)
            self._move(call.file, {call.other: number} if call.other else {})
        elif call.name == "open":
            self._open(call)
        elif call.name == "copy":
            if call.other:
                whole = self.files[self.names[call.other]]
                copy = self.files[self.names[call.file]]
                copy.pending.append((0, whole.after(whole.pending)))
        elif call.file in self.names:
            part = None if call.name == "ftruncate" else call.content
            self.files[self.names[call.file]].pending.append((call.place, part))

    def _open(self, call: Call) -> None:
        if call.content and call.file not in self.names:
            self.files.append(File())
            self._move("", {call.file: len(self.files) - 1})

    def _move(self, gone: str, come: Names) -> None:
        self.names.update(come)
        self.moves.append((gone, come))

    def _sync_names(self, folder: str) -> None:
        here = [move for move in self.moves if _folder(move) == folder]
        self.synced = _after(self.synced, here)
        self.moves = [move for move in self.moves if _folder(move) != folder]

    def cuts(self, random: Random, each: int) -> Iterator[dict[str, bytes]]:
        """What may be found when the power is cut now: files by name."""
        yield self._found(self.synced, lambda file: file.synced)
        yield self._found(self.names, lambda file: file.after(file.pending))
        for _ in range(each):
            names = _after(self.synced, self.moves[: random.randint(0, len(self.moves))])
            yield self._found(
                names, lambda file: file.after(file.pending[: _upto(random, file.pending)])
            )
            yield self._found(names, lambda file: file.some_sectors(random))

    def _found(self, names: Names, content: object) -> dict[str, bytes]:
        assert callable(content)
        return {name: content(self.files[number]) for name, number in names.items()}


def _upto(random: Random, writes: list[tuple[int, bytes | None]]) -> int:
    return random.randint(0, len(writes))


def _folder(move: tuple[str, Names]) -> str:
    name = move[0] or next(iter(move[1]))
    return name.rpartition("/")[0]


def _after(names: Names, moves: list[tuple[str, Names]]) -> Names:
    names = deepcopy(names)
    for gone, come in moves:
        names.pop(gone, None)
        names.update(come)
    return names
