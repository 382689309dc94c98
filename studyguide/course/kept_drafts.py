"""The topics of files that did not change, as the last build of their library read them.

Reading YAML and holding it against the schema is most of a build: after an edit it is
wanted only for the file that was edited.
"""

import marshal
from binascii import crc32
from contextlib import suppress
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from studyguide.course.cache_file import refuse_planted, swapped_in
from studyguide.course.digest import digest
from studyguide.course.drafts import Draft, Link
from studyguide.course.model import Place, Value
from studyguide.course.schema import Course

_MOST = 4_000_000
"""Bytes that are kept; a course of ten thousand topics is better read anew than twice stored."""


class ReadFile(NamedTuple):
    """What a topic file holds, by itself: its topics, the ids of those that could not be read,
    the sources that they refer to, and by kind and field the numbers that nothing keeps apart.
    """

    drafts: list[Draft]
    lost: set[str]
    sources: set[str]
    numbers: dict[tuple[str, str], dict[float, str]]


class KeptDrafts:
    """What flawless files held at the last build by the same `program`, kept in `file`.

    A damaged, foreign or missing file keeps nothing; without one, nothing is kept either.
    """

    def __init__(self, file: Path | None = None, program: str = "") -> None:
        self._file = file
        self._program = program.encode()
        self._old = _opened(file) if file else {}
        self._new: dict[str, tuple[bytes, bytes]] = {}
        self._size = 0

    def key(self, course: bytes, content: bytes) -> bytes:
        """What is the same only for the same file under the same course.yaml and program."""
        parts = (self._program, course, content)
        return digest(b"".join(map(digest, parts)))

    def __contains__(self, name: str) -> bool:
        """Whether anything is known of the file of that name, be it as it was or not."""
        return name in self._old

    def get(self, name: str, key: bytes, course: Course) -> ReadFile | None:
        """What the file of that name held when it had the same key, or None."""
        old_key, packed = self._old.get(name, (b"", b""))
        if old_key != key:
            return None
        self.keep(name, key, packed)
        return of_bytes(packed, course)

    def keep(self, name: str, key: bytes, packed: bytes) -> None:
        """Keep what a file without flaws holds, as `in_bytes` has it, unless it grows too much."""
        if self.has_room:
            self._new[name] = (key, packed)
            self._size += len(packed)

    @property
    def has_room(self) -> bool:
        """Whether anything more is kept."""
        return self._file is not None and self._size < _MOST

    def save(self) -> None:
        """Write what was kept and still holds, for the next build."""
        if self._file is None or self._new == self._old:
            return
        content = marshal.dumps(self._new if self._size < _MOST else {})
        with suppress(OSError), swapped_in(self._file) as new:
            new.write_bytes(crc32(content).to_bytes(4) + content)


def in_bytes(read: ReadFile) -> bytes:
    """What a file holds as it was read, in few bytes."""
    contents = b"".join([draft.packed for draft in read.drafts])
    return marshal.dumps((contents, [_packed(draft) for draft in read.drafts], *read[1:]))


def of_bytes(content: bytes, course: Course) -> ReadFile:
    """What a file holds, from what `in_bytes` made of it."""
    contents, drafts, *rest = marshal.loads(content)
    sizes = [size for *_, size in drafts]
    begins = accumulate(sizes, initial=0)
    made = [_draft(each, course, contents, at) for each, at in zip(drafts, begins, strict=False)]
    return ReadFile(made, *rest)


def _opened(file: Path) -> dict[str, tuple[bytes, bytes]]:
    with suppress(OSError):
        refuse_planted(file)
        content = file.read_bytes()
        if crc32(content[4:]).to_bytes(4) == content[:4]:
            kept: dict[str, tuple[bytes, bytes]] = marshal.loads(content[4:])
            return kept
    return {}


def _packed(draft: Draft) -> tuple[Any, ...]:
    return (
        *(draft.id, draft.title, draft.kind.id, draft.unit.id, draft.section, draft.file),
        *(draft.aliases, draft.after, draft.was, draft.variant_of, draft.links),
        tuple(map(_plain_link, draft.given)),
        draft.order,
        tuple(map(_plain_link, draft.denied_links)),
        tuple((id_, tuple(place)) for id_, place in draft.named),
        len(draft.packed),
    )


def _plain_link(link: Link) -> tuple[Any, ...]:
    return link.field, tuple(link.value), tuple(link.place)


def _draft(packed: tuple[Any, ...], course: Course, contents: bytes, at: int) -> Draft:
    id_, title, kind, unit, section, file, aliases, after, *rest = packed
    was, variant_of, links, given, order, denied_links, named, _ = rest
    return Draft(
        id_,
        title,
        course.kinds[kind],
        next(each for each in course.units if each.id == unit),
        section,
        file,
        aliases,
        after,
        was,
        variant_of,
        links,
        tuple(map(_link, given)),
        order,
        tuple(map(_link, denied_links)),
        tuple((topic, Place(*place)) for topic, place in named),
        contents,
        at,
    )


def _link(plain: tuple[Any, ...]) -> Link:
    field, value, place = plain
    return Link(field, Value(*value), Place(*place))
