"""The form of an option: how it begins and ends, whatever it means."""

import re
from collections.abc import Sequence

_DETERMINERS = frozenset(
    "a all an any both each either every few her his its many most my neither no none one our "  # noqa: SIM905
    "several some that the their these this those your".split()
)
_OPENING = _DETERMINERS | frozenset(
    "after as at because before by for from he how if in it of on only she so that they to "  # noqa: SIM905
    "under we what when where whether which who with you".split()
)
"""Words that have a capital only where a sentence begins."""

_ARTICLE, _NUMBER = "an article", "a number"

_STOP = re.compile(r"(?<=[\w\"'”’)])(?<!\b[A-Za-z])(?<!\betc)(?<!\bSt)\.[\"'”’)]*$")
_VOWEL = re.compile(r"[aeiou](?!\b)")
_OTHERWISE = re.compile(r"eu|one|once|uni|use|usu|uti|ubi|hour|honest|honou?r|heir")
"""Beginnings that do not sound as they are written."""


def has_stop(text: str) -> bool:
    """Whether a text ends with the full stop of a sentence, not with that of a shortened word."""
    return bool(_STOP.search(text.strip()))


def has_capital(text: str) -> bool:
    """Whether a text begins with a capital as a sentence does: no name has it there."""
    first = _first(text)
    return first[:1].isupper() and first.casefold() in _OPENING


def has_small_letter(text: str) -> bool:
    """Whether a text begins with a small letter, and not with a name such as 'mT5'."""
    first = _first(text)
    return first.isalpha() and first.islower()


def begins_alike(one: str, others: Sequence[str]) -> str:
    """How all the others begin and the one does not, or it alone does; empty where neither."""
    own, theirs = _beginning(one), {_beginning(other) for other in others}
    if len(others) < 2 or own in theirs:
        return ""
    if len(theirs) == 1:
        is_like_an_article = _is_determined(one) and _ARTICLE in theirs
        said = f"All wrong options begin with {theirs.pop()}, and the right one does not."
        return "" if is_like_an_article else said
    is_alone = own in (_ARTICLE, _NUMBER) and not any(map(_is_determined, others))
    return f"Only the right option begins with {own}." if is_alone else ""


def misfit(prompt: str, text: str) -> str:
    """Why a text cannot follow a prompt that ends in 'a' or 'an'; empty where it can."""
    last = prompt.strip(" _.:?…").rpartition(" ")[2]
    first = _first(text)
    if last not in ("a", "an") or not first.islower() or _OTHERWISE.match(first):
        return ""
    is_vowel = bool(_VOWEL.match(first))
    return "" if is_vowel == (last == "an") else f"After {last!r}, {first!r} cannot be right."


def _beginning(text: str) -> str:
    """What sort of word a text begins with, or the word itself."""
    first = _first(text)
    if first.casefold() in ("a", "an", "the"):
        return _ARTICLE
    return _NUMBER if first[:1].isdecimal() else repr(first)


def _is_determined(text: str) -> bool:
    """Whether an article would be one too many: 'both stacks', 'their names'."""
    return _first(text).casefold() in _DETERMINERS


def _first(text: str) -> str:
    words = text.split(maxsplit=1)
    return words[0].strip("\"'“‘(,;:.!?”’)") if words else ""
