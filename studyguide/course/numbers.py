"""Numbers and dates as people write them, read exactly or refused."""

import math
import re
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

LONGEST = 40
"""No number or date worth writing is longer; it also keeps reading cheap."""

_LARGEST_EXACT = 2**53  # above it, not every integer is a float, and SQLite ends soon after
SCALE_WORDS = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES = {"K": 10**3, "k": 10**3, "M": 10**6, "B": 10**9, "T": 10**12} | SCALE_WORDS
_BYTES = {"byte": 1, "bytes": 1} | {
    prefix + ending: base**power
    for ending, base in (("B", 1000), ("iB", 1024))
    for power, prefixes in enumerate(("kK", "M", "G", "T", "P"), start=1)
    for prefix in prefixes
}
# Three digits of exponent are more than a float has and far less than a Decimal overflows at.
_DIGITS = r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?"
_COMMON = re.compile(r"(~?)(-?[0-9]{1,9})(?:\.([0-9]{1,6}))?([KkMBT]?)")
"""What most numbers look like; all is exact that can be computed of so few digits."""

_NUMBER = re.compile(rf"(?P<digits>{_DIGITS})(?P<space>\s*)(?P<unit>.*)", re.DOTALL)
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
DATE_PATTERN = rf"\s*{_DATE.pattern}\s*"
"""What every date matches, for JSON Schema; it knows no calendar."""

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


DATES = "2018, 2018-10 or 2018-10-11"
"""How dates are written, for whoever wrote one otherwise."""


def numbers_like(measure: str | None) -> str:
    """How numbers that count `measure` are written, for whoever wrote one otherwise."""
    sizes = " or 16.6 GB" if measure in (None, "bytes") else ""
    return f"340M, 1.4T, ~117M, 12M..235M, ..8{',' if sizes else ' or'} 3.14e23{sizes}"


class WrongMeasure(ValueError):
    """A number that counts something else than it should."""


class Quantity(NamedTuple):
    """A number or a range; a bound that is None is open.

    Integers up to 2**53 are ints and exact, whatever way they were written. `measure`
    is what is counted, by the unit written or the field that holds it.
    """

    low: float | None
    high: float | None
    approximate: bool
    measure: str | None

    @property
    def number(self) -> float | None:
        """The plain number, or None for a range."""
        return self.low if self.low == self.high else None


class Date(NamedTuple):
    """A year, month or day: as written, in words, and its first and last day.

    The days are proleptic Gregorian ordinals; 1 is 1 January of the year 1.
    """

    iso: str
    text: str
    low: int
    high: int


def read_quantity(text: str, measure: str | None) -> Quantity:
    """Return what `340M`, `~1.4T`, `12M..235M`, `..8`, `15 %` or `16.6 GB` says.

    `measure` is what the field counts, if it declares that. Raises ValueError with one
    sentence where the text is no number, is too large for one, or counts something else.
    """
    common = _COMMON.fullmatch(text)
    if common:
        about, whole, fraction, unit = common.groups()
        if unit != "B" or measure != "bytes":
            number = _common(whole, fraction, unit)
            return Quantity(number, number, about == "~", measure or None)
    if len(text) > LONGEST:
        raise ValueError(f"A number is at most {LONGEST} characters long.")
    body = text.strip()
    low, dots, high = (part.strip() for part in body.removeprefix("~").partition(".."))
    if dots and not (low or high):
        raise ValueError(f"{text!r} gives neither end of its range.")
    first = _read_end(low, text, measure) if low or not dots else None
    last = (_read_end(high, text, measure) if high else None) if dots else first
    if first and last:
        _check_range(first, last, text)
    return Quantity(
        first.value if first else None,
        last.value if last else None,
        body.startswith("~"),
        measure or next((end.measure for end in (first, last) if end and end.measure), None),
    )


def in_words(text: str) -> str:
    """Return a number that `read_quantity` reads as people read it: `12 to 15`, `at most 8`."""
    low, dots, high = (part.strip() for part in text.partition(".."))
    if not dots:
        return text
    first = low.removeprefix("~").strip()
    if first and high:
        return low if first == high else f"{low} to {high}"
    about, bound = ("~", low.removeprefix("~").strip()) if low.startswith("~") else ("", low)
    return f"at least {about}{bound}" if bound else f"at most {about}{high}"


@lru_cache(maxsize=1024)  # a course names the same years and months again and again
def read_date(text: str) -> Date:
    """Return the year, month or day that `2018`, `2018-10` or `2018-10-11` names.

    Raises ValueError with one sentence for anything else.
    """
    found = _DATE.fullmatch(text.strip()) if len(text) <= LONGEST else None
    if found is None:
        raise ValueError(f"{_shortened(text)!r} is not a year, month or day.")
    iso, year, month, day = found[0], int(found[1]), found[2], found[3]
    try:
        first = date(year, int(month or 1), int(day or 1))
    except ValueError:
        raise ValueError(f"{text!r} is not in the calendar.") from None
    low = first.toordinal()
    if day:
        return Date(iso, f"{first.day} {MONTHS[first.month - 1]} {year}", low, low)
    if month:
        return Date(iso, f"{MONTHS[first.month - 1]} {year}", low, _month_end(first))
    return Date(iso, str(year), low, date(year, 12, 31).toordinal())


def quantity_pattern(measure: str | None) -> str:
    """What every quantity that is read by `measure` matches, for JSON Schema.

    It is a little wider than the reader: a range may end before it begins.
    """
    # `re.escape` escapes more than JavaScript lets it
    words = [re.sub(r"[\\^$.*+?()\[\]{}|/]", r"\\\g<0>", word) for word in (measure or "").split()]
    counted = r"\s+".join(words) or "%|bytes"
    units = [rf"(?:{'|'.join(_SCALES)})(?:\s+(?:{counted}))?", counted]
    units += _BYTES if measure in (None, "bytes") else []
    end = rf"{_DIGITS}\s*(?:{'|'.join(units)})?"
    return rf"\s*~?\s*(?:{end}\s*(?:\.\.\s*(?:{end})?)?|\.\.\s*{end})\s*"


def _month_end(first: date) -> int:
    if first.month == 12:
        return first.toordinal() + 30
    return first.replace(month=first.month + 1).toordinal() - 1


class _End(NamedTuple):
    """One end of a range; a plain number is both ends of its own."""

    value: float
    unit: str
    scale: int
    measure: str | None


def _common(whole: str, fraction: str | None, unit: str) -> float:
    """A number of few digits; integers stay integers as long as they are exact as floats."""
    scale = _SCALES[unit] if unit else 1
    if fraction is None:
        number = int(whole) * scale
    else:
        size: int = 10 ** len(fraction)
        parts = int(whole + fraction) * scale
        number, rest = divmod(parts, size)
        if rest:
            return parts / size
    return number if -_LARGEST_EXACT <= number <= _LARGEST_EXACT else float(number)


def _read_end(end: str, text: str, measure: str | None) -> _End:
    found = _NUMBER.fullmatch(end)
    if found is None:
        raise ValueError(f"{text!r} is not a number.")
    unit = " ".join(found["unit"].split())
    if unit == "B" and (found["space"] or measure == "bytes"):
        raise ValueError(f"In {text!r}, B may mean bytes or billion; write the word.")
    scale, counted = _read_unit(unit)
    if counted and counted != measure and (measure or counted not in ("%", "bytes")):
        declared = measure or "nothing that has a name"
        raise WrongMeasure(f"{text!r} counts {counted}, but this field counts {declared}.")
    value = _scaled(Decimal(found["digits"].replace(",", "")), scale, text)
    return _End(value, unit, scale, counted or None)


def _read_unit(unit: str) -> tuple[int, str]:
    """The factor of a unit and what it counts, which may be nothing."""
    if unit in _BYTES:
        return _BYTES[unit], "bytes"
    first, _, rest = unit.partition(" ")
    return (_SCALES[first], rest) if first in _SCALES else (1, unit)


def _scaled(digits: Decimal, scale: int, text: str) -> float:
    value = digits * scale
    as_float = float(value)
    if math.isinf(as_float) or (digits and not as_float):
        raise ValueError(f"{text!r} is too large or too small for a number.")
    is_exact = abs(value) <= _LARGEST_EXACT and value == value.to_integral_value()
    return int(value) if is_exact else as_float


def _check_range(first: _End, last: _End, text: str) -> None:
    # `12..235M` may begin at 12 or at 12M; zero is the same either way.
    if first.scale != last.scale and any(end.value and not end.unit for end in (first, last)):
        raise ValueError(f"In {text!r}, only one end has a unit; write it at both.")
    if first.measure and last.measure and first.measure != last.measure:
        raise ValueError(f"{text!r} counts both {first.measure} and {last.measure}.")
    if first.value > last.value:
        raise ValueError(f"{text!r} begins above its end.")


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
