"""How number formats share out their bits, and what that lets them say."""

from studyguide.figure.pictures import Bar, Bars, Segment
from studyguide.lab import formats
from studyguide.lab.formats import FORMATS
from studyguide.lab.interface import Formula, Step, Table, Term, Words
from studyguide.lab.writing import in_digits


def shared_out() -> Step:
    """The first step of the lab on number formats: bits, ranges, and what bits mean."""
    told = "The exponent says how far the numbers reach, the fraction how close they lie."
    return Step("Share out the bits", (layouts(), Words(told), _ranges(), _meaning()))


def layouts() -> Bars:
    """How many bits each format has, and for what."""
    bars = [
        Bar(
            form.name,
            (
                Segment("sign", 1),
                Segment("exponent", form.exponent),
                Segment("fraction", form.fraction),
            ),
            f"1 + {form.exponent} + {form.fraction} bits",
        )
        for form in FORMATS
    ]
    whole = Bar("INT8", (Segment("whole number", 8),), "8 bits")
    return Bars("What the bits are for", (*bars, whole))


def _ranges() -> Table:
    heads = ("format", "largest", "smallest normal", "smallest", "next after 1")
    rows = tuple(
        (
            form.name,
            *map(in_digits, (form.largest, form.smallest_normal, form.smallest)),
            f"1 + {in_digits(formats.gap(1, form))}",
        )
        for form in FORMATS
    )
    return Table(heads, rows)


def _meaning() -> Formula:
    return Formula(
        r"x = (-1)^s \times 2^{e - b} \times (1 + f / 2^n)",
        (
            Term("s", "the sign bit"),
            Term("e", "the exponent's bits, read as a whole number"),
            Term("b", "the bias", ", ".join(f"{form.bias} in {form.name}" for form in FORMATS)),
            Term("f", "the fraction's bits, read as a whole number"),
            Term("n", "how many bits the fraction, also called mantissa, has"),
        ),
        (
            "subnormal numbers, where e is 0: between the smallest normal number and zero lie some"
            " more, each with fewer bits that count",
            "infinity and NaN, which have the highest e; E4M3 has no infinity and one NaN alone,"
            " so that its other codes of that e are numbers",
        ),
        "IEEE 754; for FP8, Micikevicius et al. (2022)",
    )
