"""The lab says what each format keeps, and why pi hides how coarse BF16 is."""

import pytest

from studyguide.lab.interface import Shown, Table, Words
from studyguide.lab.number_format import run


def rows(shown: Shown, step: int = 1) -> dict[str, tuple[str, ...]]:
    (table,) = (block for block in shown.steps[step].blocks if isinstance(block, Table))
    return {row[0]: row[1:] for row in table.rows}


def words(shown: Shown, step: int = 1) -> str:
    return " ".join(block.text for block in shown.steps[step].blocks if isinstance(block, Words))


def test_pi_is_kept_alike_by_chance_and_a_neighbour_tells_them_apart() -> None:
    assert rows(run((3.141592,)))["BF16"] == (
        "0 10000000 1001001",
        "3.140625",
        "-0.00097",
        "0.031 %",
    )
    assert words(run((3.141592,))).startswith("FP16 and BF16 keep the same, but by chance")
    assert "lie 0.0019531 apart, and BF16's 0.015625" in words(run((3.141592,)))
    neighbour = run((3.1459,))
    assert [rows(neighbour)[name][1] for name in ("FP16", "BF16")] == ["3.14648438", "3.140625"]
    assert words(neighbour) == ""


def test_what_both_keep_exactly_is_no_chance() -> None:
    assert words(run((0.5,))) == ""
    assert rows(run((0.5,)))["FP16"][1:] == ("0.5", "0", "exact")


def test_what_is_too_large_or_too_small_is_told() -> None:
    large, small = run((70_000,)), run((1e-7,))
    assert rows(large)["FP16"] == ("0 11111 0000000000", "infinity", "infinity", "overflow")
    assert rows(large)["BF16"][1:] == ("70,144", "144", "0.21 %")
    assert words(large) == (
        "Overflow: FP16 ends at 65,504, FP8 E4M3 ends at 448 and FP8 E5M2 ends at 57,344."
    )
    assert rows(small)["FP8 E4M3"][1:] == ("0", "-1e-7", "underflow")
    assert words(small) == (
        "Underflow: in FP8 E4M3 and FP8 E5M2, zero is the nearest number."
        " Subnormal: in FP16, fewer bits are left for it."
    )


def test_the_minus_of_a_zero_is_kept() -> None:
    shown = rows(run((-0.0,)))
    assert {row[0].split()[0] for row in shown.values()} == {"1"}
    assert shown["FP8 E4M3"] == ("1 0000 000", "-0", "0", "exact")


def test_int8_has_one_scale_for_all_or_the_one_that_is_given() -> None:
    scaled = rows(run((1, -254)), 3)
    assert scaled["1"] == ("0.5", "0", "00000000", "0", "-1")
    assert scaled["-254"] == ("-127", "-127", "10000001", "-254", "0")
    assert rows(run((3.141592,), scale=1), 2)["3.141592"][1] == "3"
    assert words(run((300,), scale=1), 2) == "What lies beyond 127 on either side is cut off."


def test_json_has_bits_errors_and_fates() -> None:
    numbers = run((70_000, 1)).numbers
    assert numbers["values"][0]["FP16"] == {
        "bits": "0111110000000000",
        "kept": None,
        "error": None,
        "fate": "overflow",
    }
    assert numbers["values"][0]["BF16"]["error"] == 144
    assert [value["INT8"] for value in numbers["values"]] == [127, 0]


def test_more_numbers_than_anybody_reads_are_refused() -> None:
    with pytest.raises(ValueError, match=r"^There are 13 numbers; at most 12 can be looked at\.$"):
        run((1,) * 13)
