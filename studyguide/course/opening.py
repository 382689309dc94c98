"""The compiled library of a content folder: opened while it holds, else built again.

It is a cache: a missing, stale or damaged one is rebuilt whole into a new file and
swapped in by rename, and a cache folder that cannot be written only costs time.
"""

import os
import sqlite3
from binascii import crc32
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from pathlib import Path

from studyguide import __version__
from studyguide.course.cache_file import refuse_planted, swapped_in
from studyguide.course.folder import Found, fingerprint, newest, walk
from studyguide.course.library import Library
from studyguide.errors import LibraryDamaged

_YOUNG = 2_000_000_000
"""Nanoseconds; a file changed so shortly before a build could change again unseen."""

_SUMMED = 2_000_000
"""Bytes at the beginning of a library that are summed before it is used: 2 ms a megabyte."""

_SUM = slice(68, 72)
"""Where SQLite keeps an application's id, which means nothing to it, and we the sum."""

_SEAL = "pragma application_id"


def open_library(folder: Path, cache: Path | None, now: int) -> Library:
    """The library of `folder`, built when there is none that holds.

    `cache` is the folder to keep it in, or None for memory alone; `now` is the time in
    nanoseconds since 1970. Raises OSError when `folder` cannot be listed.
    """
    found, program = list(walk(folder)), _program()
    stamp = f"{str(folder)!r}\n{program}\n{fingerprint(found, folder)}"
    # two folders of one sum take turns in one file, as the stamp names the folder
    name = f"{crc32(os.fsencode(folder)):08x}.library"
    file = cache / name if cache else None
    old = None
    if file:
        with suppress(OSError, sqlite3.Error, LibraryDamaged):
            old = _opened(file, folder)
            if old.meta("stamp") == stamp:
                return old
    is_young = newest(found, folder) > now - _YOUNG
    meta = {"stamp": "young" if is_young else stamp, "program": program}
    return _build(folder, file, found, meta, old)


def opener(library: Library) -> Callable[[], Library]:
    """Opens a library's file once more, for a copy of this process: SQLite must not be taken there.

    What it gives raises LibraryDamaged where another library has taken its place meanwhile.
    """
    file, folder = library.file, library.folder
    seal = library.rows(_SEAL)

    @cache
    def opened() -> Library:
        assert file, "what is held in memory alone cannot be opened"
        again = _opened(file, folder)
        if again.rows(_SEAL) != seal:
            raise LibraryDamaged(file)
        return again

    return opened


def _opened(file: Path, folder: Path) -> Library:
    refuse_planted(file)
    _refuse_damaged(file)
    database = sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)
    database.execute("pragma trusted_schema = off")
    return Library(database, folder, file)


def _refuse_damaged(file: Path) -> None:
    """A page that is shown is held against its own sum; lists and questions have none."""
    with file.open("rb") as stream:
        content = stream.read(_SUMMED)
    if content[_SUM] != _sum(content):
        raise LibraryDamaged(file)


def seal(file: Path) -> None:
    """Write into a library what its bytes sum to."""
    with file.open("r+b") as stream:
        total = _sum(stream.read(_SUMMED))
        stream.seek(_SUM.start)
        stream.write(total)


def _sum(content: bytes) -> bytes:
    return crc32(content[_SUM.stop :], crc32(content[: _SUM.start])).to_bytes(4)


def _build(
    folder: Path, file: Path | None, found: list[Found], meta: dict[str, str], old: Library | None
) -> Library:
    """A new library; of an `old` one of the same program, what did not change is kept."""
    from studyguide.course.compile import uncollected  # yaml and more: 100 ms

    with uncollected():
        return _built(folder, file, found, meta, old)


def _built(
    folder: Path, file: Path | None, found: list[Found], meta: dict[str, str], old: Library | None
) -> Library:
    from studyguide.course.compile import compile_folder
    from studyguide.course.compile_course import Kept
    from studyguide.course.kept_drafts import KeptDrafts
    from studyguide.course.kept_notes import KeptNotes, parser
    from studyguide.course.tables import write

    meta = meta | {"program": meta["program"] + parser()}
    drafts = KeptDrafts(file.with_suffix(".drafts") if file else None, meta["program"])
    kept = Kept(drafts, KeptNotes(old, meta["program"]))
    compiled, problems = compile_folder(folder, found, kept)
    if old:
        old.close()  # Windows replaces no file that is open

    def fill(database: sqlite3.Connection) -> None:
        write(database, compiled, problems, meta)

    if file:
        with suppress(OSError, sqlite3.Error):
            _write(file, fill)
            drafts.save()
            return _opened(file, folder)
    database = sqlite3.connect(":memory:")
    fill(database)
    return Library(database, folder, None)


def _write(file: Path, fill: Callable[[sqlite3.Connection], None]) -> None:
    """Fill a new library and let it take the place of `file`."""
    with swapped_in(file) as new:
        with closing(sqlite3.connect(new)) as database:
            database.execute("pragma synchronous = off")
            database.execute("pragma journal_mode = off")
            fill(database)
        seal(new)


def _program() -> str:
    """What changes with the program: its version and the code that compiles."""
    here = Path(__file__).parent
    with os.scandir(here) as listing:
        stamps = sorted(
            f"{entry.name} {entry.stat().st_size} {entry.stat().st_mtime_ns}"
            for entry in listing
            if entry.name.endswith(".py")
        )
    return f"{__version__} {sqlite3.sqlite_version} {'; '.join(stamps)}"
