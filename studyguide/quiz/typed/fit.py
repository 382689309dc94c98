"""How well what was typed fits a text: to the letter, but for spelling, nearly, or not."""

from collections.abc import Iterator

from studyguide.quiz.typed.slips import slips
from studyguide.quiz.typed.spelling import singulars
from studyguide.quiz.typed.words import Words, without_articles, words

LITERAL, PLAIN, SPELT, MISS = 0, 1, 2, 1000
"""The same text; the same but for case, hyphens, spaces and articles; the same words spelt
otherwise (and, added to it, with how many slips); another text."""

_RUNS = ((1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (1, 4), (4, 1))
"""How many words of either side may be one of the other: 'fine-tuned' is 'finetuned'."""

_ENDING = 4
"""Letters by which a word differs at most from one it fits: two of a plural and two slips."""

_MOST_MISSING = 4
"""Words by which one is at most longer than the other of two texts that are near."""


def fit(typed: str, text: str) -> int:
    """How well a typed line fits a text; less is better."""
    if typed == text:
        return LITERAL
    # an article is left out of either alone where the other has run it into the next word
    ones, others = _with_and_without_articles(typed), _with_and_without_articles(text)
    return min(_fit(one, other) for one in ones for other in others)


def is_near(typed: str, text: str) -> bool:
    """Whether a line that does not fit has one slip too many, or words missing or added."""
    one, other = without_articles(words(typed)), without_articles(words(text))
    if _slips(one, other, is_near=True) is not None:
        return True
    less, more = sorted((one, other), key=len)
    # a number alone tells nothing, and 5 is not near -5
    if len(more) - len(less) > _MOST_MISSING or all(word.is_exact for word in less):
        return False
    return any(_slips(less, part) is not None for part in _parts(more, len(less)))


def _with_and_without_articles(text: str) -> set[Words]:
    return {words(text), without_articles(words(text))}


def _fit(typed: Words, text: Words) -> int:
    found = _slips(typed, text)
    if found is None:
        return MISS
    is_plain = _plain(typed) == _plain(text)
    return PLAIN if is_plain else SPELT + found


def _slips(typed: Words, text: Words, is_near: bool = False) -> int | None:
    """The fewest slips with which the typed words are those of the text, or None."""
    lengths = len(_joined(typed)), len(_joined(text))
    if not typed or abs(lengths[0] - lengths[1]) > _ENDING * len(text):
        return None
    fewest = {(0, 0): 0}
    for i in range(len(typed)):
        for j in range(len(text)):
            if (i, j) not in fewest:
                continue
            for width, other in _RUNS:
                end = i + width, j + other
                if end[0] > len(typed) or end[1] > len(text):
                    continue
                found = _slips_in_run(typed[i : end[0]], text[j : end[1]], is_near)
                if found is not None:
                    total = fewest[i, j] + found
                    fewest[end] = min(total, fewest.get(end, total))
    return fewest.get((len(typed), len(text)))


def _slips_in_run(typed: Words, text: Words, is_near: bool) -> int | None:
    """The fewest slips between words that are written as one on one of both sides, or None.

    A slip in the first letter is none: it makes 'supervised' of 'unsupervised' and
    'extrinsic' of 'intrinsic'. Nor is a whole word: 'vitamin A' is not 'vitamins'.
    """
    ones, others = singulars(_joined(typed)), singulars(_joined(text))
    if ones & others:
        return 0
    most = max(word.slips for word in text)
    if not most or any(word.is_firm for word in text) or any(word.is_exact for word in typed):
        return None
    most += is_near
    if len(typed) + len(text) > 2:
        most = min(most, *(len(word.form) - 1 for word in max(typed, text, key=len)))
    found = [
        count
        for one in ones
        for other in others
        if is_near or one[0] == other[0]
        if (count := slips(one, other, most)) is not None
    ]
    return min(found, default=None)


def _plain(words: Words) -> str:
    return "".join(word.plain for word in words)


def _joined(words: Words) -> str:
    return "".join(word.form for word in words)


def _parts(words: Words, length: int) -> Iterator[Words]:
    for start in range(len(words) - length + 1):
        yield words[start : start + length]
