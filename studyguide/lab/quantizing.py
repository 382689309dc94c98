"""INT8: whole numbers from -127 to 127, and one scale for all of them."""

from collections.abc import Sequence

MOST = 127
"""The largest whole number; -128 stays unused, so that both sides reach equally far."""


def scale_of(values: Sequence[float]) -> float:
    """The scale with which the number that is farthest from zero becomes 127 or -127."""
    return max(map(abs, values)) / MOST or 1.0


def quantized(value: float, scale: float) -> int:
    """The whole number that is nearest to a number divided by the scale, and not out of range."""
    return round(min(max(value / scale, -MOST), MOST))


def bits(whole: int) -> str:
    """The eight bits of a whole number, in two's complement."""
    return f"{whole & 0xFF:08b}"
