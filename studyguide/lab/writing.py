"""Numbers written as they are read: `65,504`, `3.1406`, `5.96e-8`, `infinity`; and names."""

from collections.abc import Sequence
from math import isinf, isnan


def short(value: float, digits: int = 5) -> str:
    """A number in a few significant digits, or the word for what is none."""
    if isnan(value):
        return "NaN"
    if isinf(value):
        return "infinity" if value > 0 else "-infinity"
    mantissa, mark, exponent = f"{value:,.{digits}g}".partition("e")
    return f"{mantissa}e{int(exponent)}" if mark else mantissa


def percent(share: float) -> str:
    """A share in percent to two significant digits: `0.17%`, `100%`."""
    return f"{short(share * 100, 3 if share >= 0.995 else 2)}%"


def joined(names: Sequence[str]) -> str:
    """`a`, `a and b`, or `a, b and c`."""
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
