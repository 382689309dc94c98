"""Numbers written short enough to be read: `7.5B`, `5.76e23`, `31.41 GB`."""

_SCALES = ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K"))
_DECIMAL = ("B", "kB", "MB", "GB", "TB", "PB")
_BINARY = ("B", "KiB", "MiB", "GiB", "TiB", "PiB")


def short(number: float, digits: int = 3) -> str:
    """A count to so many significant digits, as people write it: `40.3B`, `1.4T`, `12`."""
    rounded = float(f"{number:.{digits - 1}e}")
    if abs(rounded) >= 1e15:
        return power(number, digits)  # the greatest float has nothing to be rounded to
    scale, unit = next((each for each in _SCALES if abs(rounded) >= each[0]), (1, ""))
    return f"{rounded / scale:.{digits}g}{unit}"


def power(number: float, digits: int = 3) -> str:
    """A number in powers of ten, as compute is written: `5.76e23`, `1e21`."""
    mantissa, _, exponent = f"{number:.{digits - 1}e}".partition("e")
    return f"{float(mantissa):g}e{int(exponent)}"


def size(count: float, binary: bool = False) -> str:
    """So many bytes to two decimals, in GB of 10^9 bytes or in GiB of 2^30."""
    step, units = (1024, _BINARY) if binary else (1000, _DECIMAL)
    exponent = 0
    while count >= step and exponent + 1 < len(units):
        count, exponent = count / step, exponent + 1
    return f"{count:,.2f} {units[exponent]}"


def times(ratio: float) -> str:
    """How many times as much: `2.4 times`, `0.35 times`, `1,200 times`."""
    return f"{ratio:,.0f} times" if ratio >= 100 else f"{ratio:.2g} times"
