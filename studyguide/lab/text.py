"""The text that a lab is tried on, in tokens: words and punctuation."""

import unicodedata
from collections.abc import Collection, Sequence

from studyguide.lab.interface import Step, Token, Tokens, Words

MOST_TOKENS = 400
"""More tokens are a text that nobody looks through step by step."""

SENTENCE = "The small cat sat on the warm mat near the door."
STORY = f"{SENTENCE} It had come in from the rain, and nobody knew whose cat it was. So it stayed."
SEED = "Another whole number throws the dice anew."
ABOUT_TOKENS = (
    "Tokens are words and punctuation here. Real models cut rare words into smaller pieces,"
    " and count spaces in."
)


def tokens(text: str, least: int = 2) -> tuple[str, ...]:
    """The words of a text, and its punctuation where that stands around words.

    Raises ValueError for fewer tokens than `least` and for more than anybody would read.
    """
    if len(text) > MOST_TOKENS * 100:
        so_long = f"The text has {len(text):,} characters"
        raise ValueError(f"{so_long}; at most {MOST_TOKENS} tokens can be looked at.")
    found = tuple(token for piece in text.split() for token in _peeled(piece))
    if not found:
        raise ValueError("The text is empty.")
    if len(found) < least:
        word = "token" if len(found) == 1 else "tokens"
        raise ValueError(f"The text has {len(found)} {word}; at least {least} are needed.")
    if len(found) > MOST_TOKENS:
        message = f"The text has {len(found):,} tokens; at most {MOST_TOKENS} can be looked at."
        raise ValueError(message)
    return found


def cut(found: Sequence[str]) -> Step:
    """The first step of every lab on text."""
    return Step("Cut the text into tokens", (line("text", found), Words(ABOUT_TOKENS)))


def line(label: str, found: Sequence[str], role: str = "kept", at: Collection[int] = ()) -> Tokens:
    """Tokens in a line, those `at` some places in a role of their own, or all where none is."""
    places = at or range(len(found)) if role != "kept" else ()
    shown = (Token(text, role if n in places else "kept") for n, text in enumerate(found))
    return Tokens(label, tuple(shown))


def _peeled(piece: str) -> list[str]:
    """What stands between spaces: the punctuation before and behind its middle, one by one."""
    first, last = 0, len(piece)
    while first < last and _is_punctuation(piece[first]):
        first += 1
    while last > first and _is_punctuation(piece[last - 1]):
        last -= 1
    middle = [piece[first:last]] if first < last else []
    return [*piece[:first], *middle, *piece[last:]]


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character).startswith("P")
