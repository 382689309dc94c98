"""The text that a lab is tried on, in tokens: words and punctuation."""

import unicodedata

MOST_TOKENS = 400
"""More tokens are a text that nobody looks through step by step."""

SENTENCE = "The teacher teaches the student with the help of a good example."
ABOUT_TOKENS = (
    "Tokens are words and punctuation here. Real models cut rare words into smaller pieces,"
    " and count spaces in."
)


def tokens(text: str, least: int = 2) -> tuple[str, ...]:
    """The words of a text, and its punctuation where that stands around words.

    Raises ValueError for fewer tokens than `least` and for more than anybody would read.
    """
    if len(text) > MOST_TOKENS * 100:
        raise ValueError(f"The text has {len(text):,} characters; give one sentence or a few.")
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
