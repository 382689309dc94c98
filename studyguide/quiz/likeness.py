"""What a topic's name and a value have in common, so that no prompt gives its option away."""

import re
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]{2,}")
"""Not of a single letter, the unit of a number ("1T") or the initial of a name ("T5")."""

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SMALL = frozenset(
    "a an and are as at be by for from in into is it its no not of on or than that the their "  # noqa: SIM905
    "them then they this to was were what which with".split()
)
_START = 5
_SHARE = 0.6
_NEAR = 0.05


class Parts(NamedTuple):
    """The words of a text, what they start with (a family starts alike), and its numbers."""

    words: frozenset[str]
    starts: frozenset[str]
    numbers: tuple[float, ...]


@lru_cache(maxsize=16384)
def parts(text: str) -> Parts:
    """The words and the numbers of a text; letters and digits are told apart in 'FP16'.

    Numbers of a single digit are left out: they stand in too many names to mean anything.
    """
    told = text.casefold()
    words = frozenset(_WORD.findall(told)) - _SMALL
    return Parts(words, frozenset([word[:_START] for word in words]), _numbers(told))


def _numbers(text: str) -> tuple[float, ...]:
    found = _NUMBER.findall(text)
    return tuple(
        [float(each.replace(",", "")) for each in found if len(each) > 1 and each.count(".") < 2]
    )


def all_parts(texts: Sequence[Parts]) -> Parts:
    """Those of some texts together."""
    words = frozenset[str]().union(*[text.words for text in texts])
    starts = frozenset[str]().union(*[text.starts for text in texts])
    return Parts(words, starts, tuple([number for text in texts for number in text.numbers]))


def share_something(one: str, other: str, but: frozenset[str] = frozenset()) -> bool:
    """Whether two texts share a word family or (within 5 %) a number.

    The words `but` of the first count for nothing.
    """
    return share_parts(parts(one), parts(other), but)


def share_parts(one: Parts, other: Parts, but: frozenset[str] = frozenset()) -> bool:
    """The same of texts that are taken apart already."""
    # most texts have not even a start in common, which is cheap to see
    if not one.starts.isdisjoint(other.starts) and any(
        same_family(a, b) for a in one.words - but for b in other.words
    ):
        return True
    numbers = one.numbers
    return bool(numbers) and _share_number(numbers, other.numbers)


def may_share_something(one: Parts, other: Parts) -> bool:
    """Whether there is a start or a number in common, as in all that share something."""
    return not one.starts.isdisjoint(other.starts) or _share_number(one.numbers, other.numbers)


def common_words(texts: Sequence[str]) -> frozenset[str]:
    """The words of some texts whose families all of them have: these tell none from another."""
    words = [parts(text).words for text in texts]
    if not frozenset.intersection(*(parts(text).starts for text in texts)):
        return frozenset()
    return frozenset(
        word
        for own in words
        for word in own
        if all(any(same_family(word, other) for other in others) for others in words)
    )


def without_head(name: str, others: Set[str]) -> str:
    """A name without its last word where all the others end with the same; empty otherwise."""
    start, _, head = name.rpartition(" ")
    if not start:
        return ""
    different = others - {name}
    is_shared = bool(different) and all(other.endswith(f" {head}") for other in different)
    return start if is_shared else ""


def names_all_of(text: str, name: str) -> bool:
    """Whether a text has all the words of a name in it, or (within 5 %) a number."""
    wanted, starts, wanted_numbers = parts(name)
    told = text.casefold()
    if wanted_numbers and _share_number(_numbers(told), wanted_numbers):
        return True
    if not wanted or not all(start in told for start in starts):
        return False  # a text of which the parts are not wanted again is not taken apart
    words = parts(text).words
    return all(any(same_family(a, b) for b in words) for a in wanted)


def same_family(one: str, other: str) -> bool:
    """Equal words, or words with the same first five letters and three fifths of the longer.

    Suffix stemmers miss sentence/sentences and sharding/sharded; a common start does not.
    """
    if one == other:
        return True
    start = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        start += 1
    return start >= _START and start >= _SHARE * max(len(one), len(other))


def _share_number(some: Iterable[float], others: Sequence[float]) -> bool:
    # a generator would take twice as long, and most names have one number
    for a in some:
        for b in others:
            if abs(a - b) <= _NEAR * (a if a > b else b):
                return True
    return False


def named_alike(names: Sequence[str], others: Iterable[str] = ()) -> bool:
    """Whether several names all have a short word or four letters in a row that none other has."""
    if len(names) < 2:
        return False
    common = frozenset.intersection(*map(_runs, names))
    return bool(common) and not common <= frozenset().union(*map(_runs, others))


@lru_cache(maxsize=4096)
def _runs(name: str) -> frozenset[str]:
    """All runs of four letters within the words of a name, and its shorter words, as in GPT-3."""
    words = [word for word in re.findall(r"[^\W_]+", name.casefold()) if not word.isdecimal()]
    return frozenset(word[at : at + 4] for word in words for at in range(max(len(word) - 3, 1)))


def too_unequal(texts: Iterable[str]) -> bool:
    """Whether one text is over three times as long as another."""
    lengths = sorted(map(len, texts))
    return lengths[-1] > 3 * lengths[0]
