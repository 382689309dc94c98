"""Names without regard to case, accents, hyphens or plural, and the nearest of them."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

ID, TITLE, ALIAS, EARLIER, BEGINNING = range(5)
"""How well a name names its topic, best first: the last two are an id that the topic had earlier
and a beginning of a title's word."""

LONGEST_ID = 80
"""Characters of the longest id."""

_SPACES = str.maketrans("-_\u2010\u2011\u2012\u2013", " " * 6)
"""Every hyphen that a writer may have used stands for a space."""


@lru_cache(maxsize=1024)  # whoever compares one name with many folds these again and again
def folded(name: str) -> str:
    """The form in which two names are compared: 'BERTs' and 'bert' fold to 'bert'."""
    return folded_once(name)


def folded_once(name: str) -> str:
    """The same, not remembered: of all names in a course few come again before they are lost."""
    if name.isascii():  # as most are
        name = name.lower().replace("-", " ").replace("_", " ")
    else:
        import unicodedata  # most names do without

        decomposed = unicodedata.normalize("NFKD", name)
        bare = "".join(c for c in decomposed if not unicodedata.combining(c))
        name = bare.casefold().translate(_SPACES)
    words = name.split()
    if "s" in name:
        words = [_singular(word) if word[-1] == "s" else word for word in words]
    return " ".join(words)


def _singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def as_id(text: str) -> str:
    """The id most like a text, or nothing: 'Merge Sort' becomes 'merge-sort'."""
    import re
    import unicodedata  # who only reads names does without both

    decomposed = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in decomposed if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", letters)[:LONGEST_ID].strip("-")


def how_ids_are_written(text: str) -> str:
    """A hint for who wrote `text` where an id is wanted."""
    likely = as_id(text)
    rule = "Ids are small letters, digits and single hyphens"
    return f"{rule}; for instance: {likely}" if likely else f"{rule}."


def nearest(name: str, among: Iterable[str], count: int = 3) -> list[str]:
    """The names of `among` most like `name`, best first; none when nothing is alike."""
    import difflib  # 4 ms, wanted only when a name was not found

    by_fold: dict[str, str] = {}
    for other in among:
        by_fold.setdefault(folded(other), other)
    found = difflib.get_close_matches(folded(name), by_fold, n=count, cutoff=0.6)
    return [by_fold[fold] for fold in found]


def did_you_mean(name: str, among: Iterable[str]) -> str:
    """A hint that names what is nearest to `name`, or an empty one."""
    close = nearest(name, among)
    return f"Did you mean {either(close)}?" if close else ""


def listed(names: Sequence[str], most: int = 12) -> str:
    """'a, b, c', or of many the first and how many more there are."""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more


def either(names: list[str]) -> str:
    """'a', 'a or b', 'a, b or c'."""
    return " or ".join(filter(None, [", ".join(names[:-1]), names[-1] if names else ""]))
