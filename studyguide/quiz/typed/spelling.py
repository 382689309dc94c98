"""Spellings of one word that count as the same: British or American, one or many."""

import re

_AMERICAN = (
    (re.compile("(?<=[iy])s(?=e|ing|ation|able)"), "z"),  # summarise, analyse
    (re.compile("ll(?=(?:ing|ed|er|ers|or|ors)$)"), "l"),  # modelling
    (re.compile("(?<=[a-z]{2})our(?=$|s$|al|ed|ing|ite|able|ful|hood|less)"), "or"),  # behaviour
    (re.compile("(?<=[bt])re(?=s?$)"), "er"),  # fibre, centre
    (re.compile("ogue(?=s?$)"), "og"),  # catalogue
)
_SINGULAR = (
    *(("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("ses", "s"), ("xes", "x"), ("zes", "z")),
    *(("oes", "o"), ("ses", "sis"), ("zes", "sis"), ("xes", "xis"), ("ices", "ix")),
    *(("ices", "ex"), ("ves", "f"), ("ves", "fe"), ("men", "man"), ("s", "")),
)
_SHORTEST_PLURAL = 4
"""Letters from which an s at the end may be that of a plural: 'is' and 'bus' are none."""

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBER_WORDS = frozenset(_UNITS + _TENS)
"""Words that are numbers: 'eighty' is not a slip for 'eight'."""

_BELOW_100 = re.compile(
    rf"(?:({'|'.join(_TENS)})(?:[ -]?({'|'.join(_UNITS[1:10])}))?|({'|'.join(_UNITS)}))\b", re.I
)


def american(word: str) -> str:
    """The word as it is spelt in America; all that matters is that both spellings agree."""
    for british, ending in _AMERICAN:
        word = british.sub(ending, word)
    return word


def singulars(word: str) -> set[str]:
    """The word and all that it may be the plural of: no rule knows 'caches' from 'boxes'."""
    found = {word}
    if len(word) >= _SHORTEST_PLURAL and not word.endswith("ss"):
        found |= {
            word.removesuffix(plural) + singular
            for plural, singular in _SINGULAR
            if word.endswith(plural)
        }
    return found


def spelt_out(digits: str) -> str:
    """'three' for '3' and so on to 99; other numbers stay digits, and none runs into the next."""
    digits = digits.replace(",", "")
    if not digits.isdecimal() or len(digits) > 2 or (len(digits) > 1 and int(digits[0]) == 0):
        return f"{digits}_"
    tens, unit = divmod(int(digits), 10)
    if tens < 2:
        return _UNITS[int(digits)]
    return _TENS[tens - 2] + (_UNITS[unit] if unit else "")


def in_digits(text: str) -> str:
    """The text with digits for the number up to 99 that it begins with in words."""
    found = _BELOW_100.match(text)
    if not found:
        return text
    tens, unit, alone = (each and each.casefold() for each in found.groups())
    number = 10 * (_TENS.index(tens) + 2) if tens else _UNITS.index(alone)
    number += _UNITS.index(unit) if unit else 0
    return f"{number}{text[found.end() :]}"
