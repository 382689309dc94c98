"""A number as a learner types it, read as one that an author writes."""

import re
from collections.abc import Sequence

from studyguide.course.names import folded
from studyguide.course.numbers import Quantity, WrongMeasure, read_quantity
from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.typed.line import plain_characters
from studyguide.quiz.typed.spelling import in_digits

_ABOUT = re.compile(r"^(?:[~≈≃]|(?:about|around|approximately|circa|roughly)\b)\s*", re.I)
_GROUPED = re.compile(r"(?<=[0-9])[ _'’](?=[0-9]{3}(?![0-9]))")
_TIMES_TEN = re.compile(r"\s*[x×*·]\s*10\s*(?:\^|\*\*)?\s*(?=-?[0-9])")
_POWER_OF_TEN = re.compile(r"^10\s*(?:\^|\*\*)\s*(?=-?[0-9])")
_POWER = re.compile(r"^([1-9][0-9]?)\s*(?:\^|\*\*)\s*(-?[0-9]{1,2})(?![0-9])")
_EXPONENT = re.compile(r"(?<=[0-9.])e[+-]?[0-9]+", re.I)
_RANGE = re.compile(r"\.\.|[0-9]\s*[a-z%]*\s*(?:[-–—]|\b(?:to|or|and)\b)\s*[0-9]|^[<>≤≥]", re.I)
_WHOLE = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)"
_NUMBER = re.compile(rf"(-?)({_WHOLE}(?:\.[0-9]*)?|\.[0-9]+)(e[+-]?[0-9]+)?\s*([^0-9]*)", re.I)

_COMMA = re.compile("-?[0-9]+,[0-9]{1,2}")

_LONG_SIZE = re.compile("(kilo|mega|giga|tera|peta|kibi|mebi|gibi|tebi|pebi)bytes?")
_SIZE = re.compile("[kmgtp](i?)b?")
_SCALES = {
    **dict.fromkeys(("k", "thousand"), "thousand"),
    **dict.fromkeys(("m", "mn", "mio", "million", "millions"), "million"),
    **dict.fromkeys(("b", "bn", "billion", "billions"), "billion"),
    **dict.fromkeys(("t", "tn", "trillion", "trillions"), "trillion"),
}
_PERCENT = frozenset({"percent", "per cent", "pct"})
_SMALL = 1000
"""A size below it is written in bytes; a larger one has a unit."""


def read_number(
    line: str, measure: str | None, is_small: bool = True, nouns: Sequence[str] = ()
) -> float:
    """The number that a typed line says, where `measure` is counted.

    The `nouns` that a question asks for may stand behind a number that counts no measure,
    the first of them last.
    Raises NotAnAnswer for what is no number, more than one, or counts something else; and
    for a small number of bytes without a unit where the answer is not as small: it means
    another unit.
    """
    text = in_digits(_ABOUT.sub("", plain_characters(line).replace("−", "-")))
    text = _POWER_OF_TEN.sub("1e", _TIMES_TEN.sub("e", _GROUPED.sub("", text)))
    text = _POWER.sub(lambda power: repr(float(power[1]) ** int(power[2])), text)
    if _RANGE.search(_EXPONENT.sub("", text)):
        raise NotAnAnswer(f"One number is wanted, not a range: {example(measure)}.")
    found = _NUMBER.fullmatch(text)
    if _COMMA.fullmatch(text):
        raise NotAnAnswer(f"A decimal has a point here: {text.replace(',', '.')}.")
    if found is None:
        raise NotAnAnswer(f"That is not a number; type {example(measure)}.")
    sign, digits, exponent, unit = found.groups(default="")
    unit = " ".join(unit.rstrip(".").split())
    for noun in nouns:
        unit = _without(noun, unit)
    digits = f"0{digits}" if digits.startswith(".") else digits.rstrip(".")
    number = _counted(f"{sign}{digits}{exponent} {_unit(unit, measure)}", measure).low
    assert number is not None  # a range was refused
    if measure == "bytes" and not unit and not is_small and abs(number) < _SMALL:
        raise NotAnAnswer(f"Type the unit, too: {example(measure)}.")
    return number


def example(measure: str | None) -> str:
    """How a number that counts `measure` may be typed."""
    if measure == "bytes":
        return "2 GB or 512 MB, say"
    return "12 %, say" if measure == "%" else "12, 3.5 million or 2e9, say"


def _counted(written: str, measure: str | None) -> Quantity:
    wanted = f"This asks for {measure or 'a plain number'}: type {example(measure)}."
    try:
        read = read_quantity(written.rstrip(), measure)
    except WrongMeasure:
        raise NotAnAnswer(wanted) from None
    except ValueError:
        raise NotAnAnswer(f"That is not a number; type {example(measure)}.") from None
    if read.measure != measure:
        raise NotAnAnswer(wanted)
    return read


def _unit(unit: str, measure: str | None) -> str:
    """A typed unit as `read_quantity` knows it; what it cannot know stays as it is."""
    if measure and _is_measure(unit, measure):
        return measure
    if measure == "bytes":
        size = _LONG_SIZE.sub(lambda long: long[1][0] + "i" * ("bi" in long[1]), unit.casefold())
        if size == "b":
            raise NotAnAnswer(f"B may mean bytes or billion; type {example(measure)}.")
        if found := _SIZE.fullmatch(size):
            return f"{size[0].upper()}{found[1]}B"
    if unit.casefold() in _PERCENT:
        return "%"
    first, _, rest = unit.partition(" ")
    rest = measure if measure and _is_measure(rest, measure) else rest
    return f"{_SCALES.get(first.casefold(), first)} {rest}"


def _without(noun: str, unit: str) -> str:
    words = unit.replace("-", " ").split()  # "GPU-hours" may be typed as two words
    count = len(folded(noun).split())
    is_said = noun and folded(" ".join(words[-count:])) == folded(noun)
    return " ".join(words[:-count]) if is_said else unit


def _is_measure(unit: str, measure: str) -> bool:
    """Whether a unit is the measure; of a single letter the case counts: m is no million."""
    return unit == measure or (len(measure) > 1 and folded(unit) == folded(measure))
