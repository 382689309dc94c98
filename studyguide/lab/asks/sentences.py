"""Texts to ask about, made of words by the dice; no word comes twice in one."""

from random import Random

_WORDS = (
    ("Maria", "Ahmed", "Ines", "Jonas", "Priya", "Tomas"),
    ("bought", "lost", "found", "painted", "carried", "sold"),
    ("three", "four", "five", "six", "seven", "nine"),
    ("red", "green", "blue", "white", "yellow", "grey"),
    ("pears", "boats", "lamps", "books", "kites", "chairs"),
    ("near", "behind", "before", "beside"),
    ("our", "their", "your", "his", "her"),
    ("old", "quiet", "little", "busy", "famous"),
    ("market", "harbour", "station", "garden", "bridge", "museum"),
    ("yesterday", "today", "again", "twice"),
)
"""For each place in a sentence the words that may stand there."""

_THINGS = (
    *("pears", "boats", "lamps", "books", "kites", "chairs", "coats", "keys", "plates", "shoes"),
    *("spoons", "stamps", "tents", "bells", "cards", "drums"),
)


def sentence(random: Random) -> tuple[str, ...]:
    """A sentence of ten words, without its full stop."""
    return tuple(map(random.choice, _WORDS))


def things(random: Random, count: int) -> tuple[str, ...]:
    """Words in any order, each as likely to stand at each place."""
    return tuple(random.sample(_THINGS, count))
