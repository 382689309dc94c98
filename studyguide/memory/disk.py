"""What the log needs to know of the disk: folders made to last, and disks that are shared."""

import os
from pathlib import Path, PurePath

_NETWORK = ("nfs", "cifs", "smb", "9p", "afs", "ceph", "gluster", "fuse.sshfs", "fuse.rclone")
_SYNCED = ("dropbox", "onedrive", "google drive", "googledrive", "mobile documents", "nextcloud")

_LEAST_ROOM = 64 * 1024
"""Bytes: the index of a journal takes 32 KB, and the journal itself a few pages."""


def make_folder(folder: Path) -> None:
    """Make a folder only its owner may enter, and let its name reach the disk."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    flush(folder.parent)


def flush(path: Path) -> None:
    """Let a file, or the names in a folder, reach the disk; raises OSError."""
    if os.name == "nt" and path.is_dir():
        return  # Windows opens no folder
    descriptor = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_full(folder: Path) -> bool:
    """Whether a disk has no room for the little that SQLite needs beside a log."""
    import shutil  # brings every kind of archive, and is asked after a failure alone

    try:
        return shutil.disk_usage(folder).free < _LEAST_ROOM
    except OSError:
        return False


def is_network(folder: PurePath, mounts: str) -> bool:
    """Whether a folder lies on a disk of another machine; `mounts` is /proc/mounts' text."""
    fields = [line.split() for line in mounts.splitlines()]
    found = [(_unescaped(field[1]), field[2]) for field in fields if len(field) > 2]
    above = [(len(point), kind) for point, kind in found if folder.is_relative_to(point)]
    # of two mounts in one place the later one is seen
    kind = max(reversed(above), key=lambda each: each[0])[1] if above else ""
    return kind.startswith(_NETWORK)


def mounts() -> str:
    """The disks of this machine where it lists them, else nothing."""
    try:
        return Path("/proc/mounts").read_text(errors="replace")
    except OSError:
        return ""


def synced_by(folder: PurePath) -> str:
    """The part of a path that a program copies between machines behind our back, or ''."""
    parts = [part for part in folder.parts if part.lower().startswith(_SYNCED)]
    return parts[0] if parts else ""


def _unescaped(point: str) -> str:
    for code, character in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        point = point.replace(code, character)
    return point
