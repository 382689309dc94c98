"""Floating-point formats, each written once as data, and numbers put into them."""

from math import copysign, frexp, inf, isinf, isnan, ldexp, nan
from typing import NamedTuple

EXACT, ROUNDED, SUBNORMAL = "exact", "rounded", "subnormal"
UNDERFLOW, OVERFLOW = "underflow", "overflow"


class Format(NamedTuple):
    """A format of one bit for the sign, then so many for the exponent and the fraction.

    Where it has an infinity, the highest exponent is kept for that and for NaN, as IEEE 754
    has it; where it has none, only the highest code of all is no number: it is NaN.
    """

    name: str
    exponent: int
    fraction: int
    bias: int
    has_infinity: bool = True

    @property
    def bits(self) -> int:
        """How many bits a number takes."""
        return 1 + self.exponent + self.fraction

    @property
    def too_large(self) -> int:
        """The code of what a number beyond the largest becomes: infinity, or else NaN."""
        exponents = (1 << self.exponent) - 1
        highest = (1 << self.exponent + self.fraction) - 1
        return exponents << self.fraction if self.has_infinity else highest

    @property
    def largest(self) -> float:
        """The largest number."""
        return decode(self.too_large - 1, self)

    @property
    def smallest_normal(self) -> float:
        """The smallest number that has all bits of the fraction."""
        return decode(1 << self.fraction, self)

    @property
    def smallest(self) -> float:
        """The smallest number above zero."""
        return decode(1, self)


FP32 = Format("FP32", 8, 23, 127)
FP16 = Format("FP16", 5, 10, 15)
BF16 = Format("BF16", 8, 7, 127)
E4M3 = Format("FP8 E4M3", 4, 3, 7, has_infinity=False)
E5M2 = Format("FP8 E5M2", 5, 2, 15)
FORMATS = (FP32, FP16, BF16, E4M3, E5M2)


class Kept(NamedTuple):
    """What a format makes of a number: its code, the number that is, and what became of it."""

    code: int
    value: float
    fate: str


def kept(value: float, form: Format) -> Kept:
    """Put a number into a format, and see what is left of it."""
    code = encode(value, form)
    left = decode(code, form)
    return Kept(code, left, _fate(value, left, form))


def encode(value: float, form: Format) -> int:
    """The code of the number of a format that is nearest; of two as near, the even one."""
    size = abs(value)
    if isnan(size):
        code = (1 << form.exponent + form.fraction) - 1
    elif isinf(size):
        code = form.too_large
    else:
        exponent = _exponent(size, form)
        units = round(ldexp(size, form.fraction - exponent))
        # a fraction that is rounded up to the next power of two carries into the exponent
        code = min((exponent + form.bias - 1 << form.fraction) + units, form.too_large)
    return code | (copysign(1, value) < 0) << form.bits - 1


def decode(code: int, form: Format) -> float:
    """The number that a code of a format stands for."""
    size = code & (1 << form.bits - 1) - 1
    exponent, fraction = size >> form.fraction, size & (1 << form.fraction) - 1
    if size >= form.too_large:
        number = inf if form.has_infinity and size == form.too_large else nan
    elif exponent:
        units = fraction + (1 << form.fraction)
        number = ldexp(units, exponent - form.bias - form.fraction)
    else:
        number = ldexp(fraction, 1 - form.bias - form.fraction)
    return -number if size != code else number


def gap(value: float, form: Format) -> float:
    """How far apart two neighbours in a format are where a number lies."""
    return ldexp(1, _exponent(abs(value), form) - form.fraction)


def parted(code: int, form: Format) -> tuple[str, str, str]:
    """The bits of a code: the sign's, the exponent's and the fraction's."""
    bits = f"{code:0{form.bits}b}"
    return bits[0], bits[1 : 1 + form.exponent], bits[1 + form.exponent :]


def _exponent(size: float, form: Format) -> int:
    """The power of two that a size begins with; below the smallest normal number, its power."""
    return max(frexp(size)[1] - 1, 1 - form.bias) if size else 1 - form.bias


def _fate(value: float, left: float, form: Format) -> str:
    if left == value:
        return EXACT
    if abs(left) > form.largest or isnan(left):
        return OVERFLOW
    if left == 0:
        return UNDERFLOW
    return SUBNORMAL if abs(left) < form.smallest_normal else ROUNDED
