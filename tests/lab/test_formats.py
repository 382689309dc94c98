"""Formats hold what their authors say, and round as the libraries of the field do."""

import struct
from collections.abc import Iterator
from math import inf, isnan, ldexp, nan
from random import Random

import pytest

from studyguide.lab.formats import (
    BF16,
    E4M3,
    E5M2,
    EXACT,
    FORMATS,
    FP16,
    FP32,
    OVERFLOW,
    ROUNDED,
    SUBNORMAL,
    UNDERFLOW,
    Format,
    decode,
    encode,
    gap,
    kept,
    parted,
)

PI = 3.141592


@pytest.mark.parametrize(
    ("form", "bits", "largest", "smallest_normal", "smallest", "after_one"),
    [
        (FP32, 32, 3.4028234663852886e38, 2**-126, 2**-149, 2**-23),
        (FP16, 16, 65504, 2**-14, 2**-24, 2**-10),
        (BF16, 16, 3.3895313892515355e38, 2**-126, 2**-133, 2**-7),
        (E4M3, 8, 448, 2**-6, 2**-9, 2**-3),
        (E5M2, 8, 57344, 2**-14, 2**-16, 2**-2),
    ],
    ids=lambda value: getattr(value, "name", ""),
)
def test_each_reaches_as_far_as_its_authors_say(
    form: Format,
    bits: int,
    largest: float,
    smallest_normal: float,
    smallest: float,
    after_one: float,
) -> None:
    assert form.bits == bits
    assert (form.largest, form.smallest_normal, form.smallest) == (
        largest,
        smallest_normal,
        smallest,
    )
    assert gap(1, form) == after_one
    assert gap(0, form) == smallest


@pytest.mark.parametrize(
    ("value", "form", "left", "fate"),
    [
        (PI, FP32, 3.1415920257568359375, ROUNDED),
        (PI, FP16, 3.140625, ROUNDED),
        (PI, BF16, 3.140625, ROUNDED),
        (PI, E4M3, 3.25, ROUNDED),
        (PI, E5M2, 3, ROUNDED),
        (-0.5, E5M2, -0.5, EXACT),
        (0, E4M3, 0, EXACT),
        (65504, FP16, 65504, EXACT),
        (65519, FP16, 65504, ROUNDED),
        (65520, FP16, inf, OVERFLOW),
        (-70000, FP16, -inf, OVERFLOW),
        (70000, BF16, 70144, ROUNDED),
        (1 + 2**-11, FP16, 1, ROUNDED),
        (1 + 3 * 2**-11, FP16, 1 + 2**-9, ROUNDED),
        (1 + 2**-8, BF16, 1, ROUNDED),
        (257, BF16, 256, ROUNDED),
        (1.999, BF16, 2, ROUNDED),
        (1 + 2**-8 + 2**-24, BF16, 1 + 2**-7, ROUNDED),
        (464, E4M3, 448, ROUNDED),
        (61439, E5M2, 57344, ROUNDED),
        (61440, E5M2, inf, OVERFLOW),
        (6e-8, FP16, 2**-24, SUBNORMAL),
        (2**-25, FP16, 0, UNDERFLOW),
        (1e-8, FP16, 0, UNDERFLOW),
        (5e-324, FP32, 0, UNDERFLOW),
        (1e308, FP32, inf, OVERFLOW),
        (inf, BF16, inf, EXACT),
    ],
)
def test_a_number_becomes_the_nearest_and_of_two_the_even(
    value: float, form: Format, left: float, fate: str
) -> None:
    assert kept(value, form)[1:] == (left, fate)


@pytest.mark.parametrize("value", [464.1, 70000, inf, nan])
def test_what_is_too_large_for_e4m3_is_no_number(value: float) -> None:
    assert encode(value, E4M3) == 0x7F
    assert isnan(kept(value, E4M3).value)
    assert kept(value, E4M3).fate == OVERFLOW or isnan(value)


@pytest.mark.parametrize(
    ("form", "bits"),
    [
        (FP32, ("0", "10000000", "10010010000111111011000")),
        (FP16, ("0", "10000", "1001001000")),
        (BF16, ("0", "10000000", "1001001")),
    ],
)
def test_bits_are_parted_by_what_they_are_for(form: Format, bits: tuple[str, str, str]) -> None:
    assert parted(encode(PI, form), form) == bits
    assert parted(encode(-PI, form), form) == ("1", *bits[1:])


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.name)
def test_every_code_of_a_number_comes_back(form: Format) -> None:
    codes = range(0, 1 << form.bits, (1 << form.bits) >> 12 | 1)
    numbers = {code: value for code in codes if not isnan(value := decode(code, form))}
    assert [encode(value, form) for value in numbers.values()] == list(numbers)


@pytest.mark.parametrize(("form", "letter"), [(FP16, "e"), (FP32, "f")])
def test_python_packs_the_same_codes(form: Format, letter: str) -> None:
    values = [value for value in _values(Random(1), 2000) if kept(value, form).fate != OVERFLOW]
    packed = [int.from_bytes(struct.pack(f">{letter}", value), "big") for value in values]
    assert [encode(value, form) for value in values] == packed


@pytest.mark.parametrize(
    ("form", "name"), [(BF16, "bfloat16"), (E4M3, "float8_e4m3fn"), (E5M2, "float8_e5m2")]
)
def test_ml_dtypes_makes_the_same_codes(form: Format, name: str, is_long: bool) -> None:
    numpy, ml_dtypes = pytest.importorskip("numpy"), pytest.importorskip("ml_dtypes")
    with numpy.errstate(over="ignore"):
        # of other numbers it makes FP32 first, and so rounds twice: not always to the nearest
        values = numpy.array(list(_values(Random(2), 200_000 if is_long else 2000)), "f4")
        theirs = values.astype(getattr(ml_dtypes, name))
    codes = theirs.view(f"u{form.bits // 8}").tolist()
    assert [encode(value, form) for value in values.tolist()] == codes
    every = numpy.arange(1 << form.bits).astype(f"u{form.bits // 8}").view(theirs.dtype)
    ours = [decode(code, form) for code in range(1 << form.bits)]
    with numpy.errstate(invalid="ignore"):
        assert numpy.array_equal(ours, every.astype(float), equal_nan=True)


def _values(random: Random, count: int) -> Iterator[float]:
    """Numbers of every size, those of each format, and those just between two of them."""
    for form in FORMATS:
        for edge in (form.largest, form.smallest_normal, form.smallest):
            yield from (edge, -edge, edge / 2, edge * (1 + 2**-24), edge + gap(edge, form) / 2)
    yield from (0.0, -0.0, 5e-324)
    for _ in range(count):
        form = random.choice(FORMATS)
        size = ldexp(1 + random.random(), random.randint(-152, 129))
        number = kept(size, form).value
        yield random.choice((1, -1)) * (size if number > 1e39 or isnan(number) else number)
        yield number + gap(number, form) / 2 if number < form.largest else -size
