"""Numbers written as they are read: `65,504`, `3.1406`, `5.96e-8`, `infinity`; and names."""

from collections.abc import Sequence
from math import isinf, isnan


def in_digits(value: float, digits: int = 5) -> str:
    """A number in a few significant digits, or the word for what is none."""
    if isnan(value):
        return "NaN"
    if isinf(value):
        return "infinity" if value > 0 else "-infinity"
    mantissa, mark, exponent = f"{value:,.{digits}g}".partition("e")
    return f"{mantissa}e{int(exponent)}" if mark else mantissa


def percent(share: float, digits: int = 2) -> str:
    """A share in percent to so many significant digits: `0.17 %`; all of it is always `100 %`."""
    return f"{in_digits(share * 100, max(digits, 3) if share >= 0.995 else digits)} %"


def joined(names: Sequence[str]) -> str:
    """`a`, `a and b`, or `a, b and c`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
