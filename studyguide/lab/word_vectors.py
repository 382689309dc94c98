"""A few words as vectors, and the matrices of one attention head, small enough to follow by eye."""

from random import Random

FEATURES = ("thing", "pronoun", "event", "state")
"""What the numbers of a vector tell of a word."""

WORDS = {
    "the": (0.5, 0.0, 0.0, 0.0),
    "cat": (1.0, 0.0, 0.0, 0.0),
    "slept": (0.0, 0.0, 1.0, 0.0),
    "because": (0.0, 0.0, 0.5, 0.5),
    "it": (0.0, 1.0, 0.0, 0.0),
    "was": (0.0, 0.0, 0.5, 0.0),
    "tired": (0.0, 0.0, 0.0, 1.0),
}
# a row for each feature; a pronoun looks for things, a thing for what happens to it
TO_QUERY = ((0.0, 2.0), (4.0, 0.0), (3.0, 0.0), (2.0, 0.0))
TO_KEY = ((1.5, 0.0), (0.0, 0.0), (0.0, 1.0), (0.0, 1.5))
TO_VALUE = ((1.0, 0.0), (0.0, 0.0), (0.0, 1.0), (0.0, 1.0))
_NUMBERS = (-1.0, -0.5, 0.0, 0.5, 1.0)


def vector(word: str, seed: int) -> tuple[float, ...]:
    """The vector of a word: the same one wherever it stands, made up by chance if unknown."""
    known = word.lower()
    # a text as seed gives the same numbers on every machine
    random = Random(f"{seed} {known}")
    return WORDS.get(known) or tuple(random.choice(_NUMBERS) for _ in FEATURES)
