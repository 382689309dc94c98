"""What a learner wrote, read as a number: `7.5B`, `15 %`, `1,024` or `3e23`."""

import re
from collections.abc import Callable
from math import inf

_WITH_COMMA = re.compile(r"\s*-?[0-9]+,[0-9]+\D*")


def number(
    least: float = -inf, most: float = inf, measure: str | None = None
) -> Callable[[str], float]:
    """A reader of plain numbers from `least` to `most`, both allowed; of bytes also `16.6 GB`.

    A share may be written as `15 %` where the most is one. The reader raises ValueError with
    one sentence for all else.
    """

    def read(written: str) -> float:
        # most labs are run as they stand
        from studyguide.course.numbers import WrongMeasure, read_quantity

        try:
            found = read_quantity(written, measure)
        except WrongMeasure:
            raise ValueError(_miscounted(written, measure)) from None
        if found.number is None:
            raise ValueError(f"{written!r} is a range, not a single number.")
        is_share = found.measure == "%" and most <= 1
        if found.measure not in (None, measure) and not is_share:
            raise ValueError(f"{written!r} counts {found.measure}, which is not meant here.")
        value = found.number / 100 if is_share else found.number
        if not least <= value <= most:
            raise ValueError(f"{written!r} is not {_between(least, most)}.")
        # floating point has a zero with a minus, which integers do not know
        is_negative_zero = value == 0 and least < 0 and written.strip().startswith("-")
        return -0.0 if is_negative_zero else value

    return read


def whole(
    least: float = -inf, most: float = inf, measure: str | None = None
) -> Callable[[str], int]:
    """A reader of whole numbers from `least` to `most`, which raises ValueError as above."""
    read_number = number(least, most, measure)

    def read(written: str) -> int:
        value = read_number(written)
        if value != int(value):
            raise ValueError(f"{written!r} is not a whole number.")
        return int(value)

    return read


def _miscounted(written: str, measure: str | None) -> str:
    """What to say of a number behind which stands what is not counted here."""
    if _WITH_COMMA.fullmatch(written):
        return f"{written!r} is not a number; write {written.strip().replace(',', '.')}."
    return f"{written!r} does not count {measure}." if measure else f"{written!r} is not a number."


def _between(least: float, most: float) -> str:
    if most == inf:
        return f"{least:,g} or more"
    if least == -inf:
        return f"{most:,g} or less"
    return f"from {least:,g} to {most:,g}"
