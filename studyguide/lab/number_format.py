"""What is left of a number in FP32, FP16, BF16, FP8 and INT8, bit by bit."""

from collections.abc import Sequence
from math import isfinite
from typing import Annotated, Any

from studyguide.lab import formats, quantizing
from studyguide.lab.asks.number_format import fate, nearest
from studyguide.lab.formats import (
    BF16,
    FORMATS,
    FP16,
    OVERFLOW,
    ROUNDED,
    SUBNORMAL,
    UNDERFLOW,
    Format,
    Kept,
)
from studyguide.lab.interface import Formula, Given, Lab, Shown, Step, Table, Term, Words
from studyguide.lab.layouts import shared_out
from studyguide.lab.reading import number
from studyguide.lab.writing import in_digits, joined, percent

_MOST = 12
_VALUES = (3.141592, 3.1459, 0.1, 70_000, 1e-8)
_SCALE = "The scale of INT8; the value farthest from zero, divided by 127, unless told."

Found = dict[str, Kept]
"""What each format keeps of a number, by its name."""


def run(
    values: Annotated[
        tuple[float, ...], Given("The numbers to write down.", "VALUE", number())
    ] = _VALUES,
    scale: Annotated[float | None, Given(_SCALE, read=number(1e-30, 1e30))] = None,
) -> Shown:
    """Show the bits of numbers in each format, what is kept of them and what is lost."""
    if len(values) > _MOST:
        raise ValueError(f"There are {len(values)} numbers; at most {_MOST} can be looked at.")
    found = [{form.name: formats.kept(value, form) for form in FORMATS} for value in values]
    steps = (
        shared_out(),
        *(_written(value, each) for value, each in zip(values, found, strict=True)),
        _quantized(values, scale),
    )
    used = quantizing.scale_of(values) if scale is None else scale
    numbers = [_numbers(value, each, used) for value, each in zip(values, found, strict=True)]
    return Shown(steps, {"scale": used, "values": numbers})


def _written(value: float, found: Found) -> Step:
    heads = ("format", "bits", "kept", "error", "off by")
    rows = tuple(_row(value, form, found[form.name]) for form in FORMATS)
    notes = [*_too_large(found), *_small(found), *_alike(found)]
    table = Table(heads, rows, numeric=False)
    return Step(f"Write {in_digits(value, 15)}", (table, *map(Words, notes)))


def _row(value: float, form: Format, left: Kept) -> tuple[str, ...]:
    bits = " ".join(formats.parted(left.code, form))
    error = left.value - value
    share = percent(abs(error / value)) if left.fate in (ROUNDED, SUBNORMAL) else left.fate
    return (
        form.name,
        bits,
        in_digits(left.value, 9),
        in_digits(error, 3 if abs(error) > 1 else 2),
        share,
    )


def _too_large(found: Found) -> list[str]:
    forms = [form for form in FORMATS if found[form.name].fate == OVERFLOW]
    ends = [f"{form.name} ends at {in_digits(form.largest)}" for form in forms]
    return [f"Overflow: {joined(ends)}."] if ends else []


def _small(found: Found) -> list[str]:
    told = {UNDERFLOW: "zero is the nearest number", SUBNORMAL: "fewer bits are left for it"}
    names = {fate: [f.name for f in FORMATS if found[f.name].fate == fate] for fate in told}
    return [f"{fate.title()}: in {joined(n)}, {told[fate]}." for fate, n in names.items() if n]


def _alike(found: Found) -> list[str]:
    """Why BF16 seems to be as fine as FP16 where both keep the same."""
    fine, coarse = found[FP16.name], found[BF16.name]
    if fine.value != coarse.value or fine.fate != ROUNDED:
        return []
    fine_gap, coarse_gap = (in_digits(formats.gap(fine.value, form)) for form in (FP16, BF16))
    return [
        "FP16 and BF16 keep the same, but by chance: the three bits that FP16 has and BF16 lacks"
        f" are zero. Here, FP16's numbers lie {fine_gap} apart, and BF16's {coarse_gap}; another"
        " number close by shows it."
    ]


def _quantized(values: Sequence[float], given: float | None) -> Step:
    scale = quantizing.scale_of(values) if given is None else given
    heads = ("value", "divided by the scale", "whole number", "bits", "kept", "error")
    rows = []
    for value in values:
        whole = quantizing.quantized(value, scale)
        kept = whole * scale
        ends = (quantizing.bits(whole), in_digits(kept, 9), in_digits(kept - value, 2))
        rows.append((in_digits(value, 9), in_digits(value / scale, 3), str(whole), *ends))
    told = "The number farthest from zero sets the scale for all; those much smaller become zero."
    if given is not None:
        told = f"What lies beyond {in_digits(scale * quantizing.MOST)} on either side is cut off."
    blocks = (_scaling(scale), Table(heads, tuple(rows)), Words(told))
    return Step("Write them all in INT8, with one scale", blocks)


def _scaling(scale: float) -> Formula:
    return Formula(
        r"q = \text{round}(x / s)",
        (
            Term("x", "the number"),
            Term("s", "the scale", in_digits(scale, 6)),
            Term("q", "the whole number that is stored, from -127 to 127; it stands for q times s"),
        ),
        (
            "a zero point, for numbers that do not lie evenly around zero",
            "scales of their own for rows or blocks of a model's weights, as real models have them",
        ),
    )


def _numbers(value: float, found: Found, scale: float) -> dict[str, Any]:
    floats = {form.name: _kept(value, form, found[form.name]) for form in FORMATS}
    return {"value": value, **floats, "INT8": quantizing.quantized(value, scale)}


def _kept(value: float, form: Format, left: Kept) -> dict[str, Any]:
    is_number = isfinite(left.value)
    return {
        "bits": "".join(formats.parted(left.code, form)),
        "kept": left.value if is_number else None,
        "error": left.value - value if is_number else None,
        "fate": left.fate,
    }


LAB = Lab("Number formats", run, {"fate": fate, "nearest": nearest})
