"""What the lab on number formats asks: what becomes of a number in FP16 or BF16."""

from collections.abc import Callable
from random import Random

from studyguide.lab.formats import (
    BF16,
    EXACT,
    FP16,
    OVERFLOW,
    ROUNDED,
    UNDERFLOW,
    Format,
    gap,
    kept,
)
from studyguide.lab.interface import Asked, Wrong
from studyguide.lab.writing import in_digits

_DIGITS = 7
"""Of numbers up to a million, none is shortened."""

_BECOMES = {
    EXACT: "the same",
    ROUNDED: "one near it",
    OVERFLOW: "infinity",
    UNDERFLOW: "zero",
}
_BELOW = {"FP16": (10, 20), "BF16": (43, 50)}
"""By how many powers of ten a number of two digits is made small."""


def fate(random: Random) -> Asked:
    """What becomes of a number; each of the four fates as often."""
    form, end = random.choice([FP16, BF16]), random.choice(list(_BECOMES))
    value = _drawn(lambda: _meeting(end, form, random), lambda it: kept(it, form).fate == end)
    bits = f"{form.name} keeps {_significant(form)} significant bits"
    told, not_so = _range(form), f"{_range(form)}."
    if end in (EXACT, ROUNDED):
        told, not_so = f"{bits} here", f"{bits}, and this number takes {_bits(value)}."
    why = {
        EXACT: not_so,
        ROUNDED: not_so,
        OVERFLOW: f"{form.name} reaches up to {in_digits(form.largest)}.",
        UNDERFLOW: f"{form.name} reaches down to {in_digits(form.smallest)}.",
    }
    return Asked(
        f"What number does {form.name} make of {in_digits(value, _DIGITS)}?",
        "choose-one",
        (_BECOMES[end],),
        f"{told}. This one becomes {in_digits(kept(value, form).value, _DIGITS)}.",
        tuple(Wrong(_BECOMES[other], why[other]) for other in _BECOMES if other != end),
    )


def nearest(random: Random) -> Asked:
    """Which whole number a format makes of another that it cannot hold, and not half way of two."""
    form, most = random.choice([(FP16, 16_000), (BF16, 2_000)])
    least = 2 ** _significant(form)
    value = _drawn(lambda: random.randrange(least, most), lambda it: _has_a_nearest(it, form))
    right, apart = int(kept(value, form).value), int(gap(value, form))
    below = value // apart * apart
    other = below + apart if right == below else below
    return Asked(
        f"What does {form.name} make of {value:,}?",
        "number",
        (f"{right:,}",),
        f"{form.name} has {_significant(form)} significant bits, so that its numbers are {apart}"
        f" apart here: {below:,} and {below + apart:,} are next to {value:,}.",
        (
            Wrong(f"{value:,}", f"That takes more than {_significant(form)} significant bits."),
            Wrong(f"{other:,}", "It is further."),
        ),
    )


def _has_a_nearest(value: float, form: Format) -> bool:
    """Whether a number is rounded, and to one that is nearer than the next."""
    return kept(value, form).fate == ROUNDED and 2 * (value % gap(value, form)) != gap(value, form)


def _meeting(end: str, form: Format, random: Random) -> float:
    """A number that may well meet an end in a format."""
    if end == OVERFLOW:
        return random.randrange(66, 1000) * (1e3 if form is FP16 else 1e37)
    if end == UNDERFLOW:
        return random.randrange(10, 100) * 10.0 ** -random.randint(*_BELOW[form.name])
    if end == EXACT:
        return random.randrange(1, 2 ** _significant(form)) * random.choice([1, 2, 4, 0.5, 0.25])
    return random.randrange(2 ** _significant(form), 65_000 if form is FP16 else 1_000_000)


def _drawn(draw: Callable[[], float], is_wanted: Callable[[float], bool]) -> float:
    """The first that is wanted of those drawn."""
    return next(value for value in iter(draw, None) if is_wanted(value))


def _bits(value: float) -> int:
    """How many significant bits a number takes: from its first 1 to its last."""
    whole, _ = value.as_integer_ratio()
    return (whole // (whole & -whole)).bit_length()


def _significant(form: Format) -> int:
    return form.fraction + 1


def _range(form: Format) -> str:
    return f"{form.name} has numbers from {in_digits(form.smallest)} to {in_digits(form.largest)}"
