"""A text as the words by which an answer is compared."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from studyguide.quiz.typed.line import plain_characters
from studyguide.quiz.typed.spelling import NUMBER_WORDS, american, spelt_out

_ARTICLES = frozenset({"a", "an", "the"})
_DASHES = re.compile("[-\u00ad\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]")
_MINUS = re.compile(r"(?:^|(?<=[=<>*/^(]))\s*-(?=\d)")
_SLASH = re.compile(r"(?<=[^\W\d_])/(?=[^\W\d_])")
_QUOTES = str.maketrans("", "", "'\"`´‘’‚‛“”„‟«»‹›")
_PIECE = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]")
_FORGIVEN = frozenset(",.;:?()[]{}")
_ABBREVIATION = 5
"""Letters up to which a word in capitals is an abbreviation, in which each letter counts."""

_SLIPS = ((9, 2), (5, 1))
"""From how many letters how many slips are forgiven."""


class Word(NamedTuple):
    """A word: `plain` is all but its case, `form` what it has in common with other spellings.

    `slips` is how many are forgiven to whoever types it. Where it `is_firm`, as a name with
    a number or an abbreviation, none are, also where it is written as one with another.
    `is_exact` marks a number, also in words, or a sign.
    """

    plain: str
    form: str
    slips: int
    is_firm: bool
    is_exact: bool
    is_article: bool


Words = tuple[Word, ...]


@lru_cache(maxsize=1024)  # an answer is compared with whole words, without articles, in part
def words(text: str) -> Words:
    """The words of a text; letters and digits are told apart, so that FP16 is FP-16."""
    text = _DASHES.sub("-", plain_characters(text)).translate(_QUOTES)
    text = _SLASH.sub(" ", _MINUS.sub("−", text))
    chunks = text.split()
    found: list[Word] = []
    for at, chunk in enumerate(chunks):
        is_article = at + 1 < len(chunks) and chunk.casefold() in _ARTICLES
        # a capital inside a text is no article: 'vitamin A deficiency'
        is_article = is_article and (at == 0 or chunk != "A")
        for part in chunk.split("-"):
            found += _words_of(part, is_article)
    return tuple(found)


def without_articles(words: Words) -> Words:
    return tuple(word for word in words if not word.is_article)


def _words_of(part: str, is_article: bool) -> list[Word]:
    has_digit = any(c.isdecimal() for c in part)
    found = []
    for piece in _PIECE.findall(part):
        if piece in _FORGIVEN:
            continue
        if piece[0].isdecimal():
            form = spelt_out(piece)
        elif piece == "&":
            form = "and"
        else:
            form = american(_without_accents(piece.casefold()))
        if form:
            is_number = not piece.isalpha() or form in NUMBER_WORDS
            is_exact = is_number and piece != "&"
            is_firm = has_digit or is_exact or (piece.isupper() and len(piece) <= _ABBREVIATION)
            slips = next((slips for length, slips in _SLIPS if len(piece) >= length), 0)
            found.append(Word(piece.casefold(), form, slips, is_firm, is_exact, is_article))
    return found


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
