"""Hashes of what is right for a fact, by which a memory notices that it has changed."""

from collections.abc import Iterable, Sequence

from studyguide.course.digest import digest
from studyguide.course.model import AuthoredQuestion
from studyguide.course.names import folded
from studyguide.course.stored import PackedValue


def hash_of_values(values: Sequence[PackedValue], keys: Sequence[str]) -> bytes:
    """A hash of what a topic says in a field, as it is stored, by values with these keys.

    It is the same however a value is worded or noted and in whatever order several stand; a
    definition is nothing but wording, and has no values.
    """
    return hash_of(sorted(map(_told, values, keys)))


def _told(value: PackedValue, key: str) -> str:
    return f"{key} {value[8] if len(value) > 8 else ''}"


def hash_of_answer(question: AuthoredQuestion) -> bytes:
    """A hash of what is right, or b'' where that changes while what is to be known does not.

    A sentence among others is free to be reworded, and a computed answer is always another.
    """
    if question.distractors or question.lab:
        return b""
    pairs = sorted(f"{folded(left)}={folded(right)}" for left, right in question.pairs)
    return hash_of([*map(folded, question.answers), *pairs])


def hash_of(texts: Iterable[str]) -> bytes:
    """A short hash of some texts in their order."""
    return digest("\n".join(texts).encode())
