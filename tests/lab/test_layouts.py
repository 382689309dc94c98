"""The layout of a format is drawn as it is declared."""

from studyguide.lab.formats import FORMATS
from studyguide.lab.interface import Table
from studyguide.lab.layouts import layouts, shared_out


def test_every_format_has_a_bar_as_long_as_it_has_bits() -> None:
    drawn = {bar.label: sum(part.size for part in bar.segments) for bar in layouts().bars}
    assert drawn == {form.name: form.bits for form in FORMATS} | {"INT8": 8}
    assert layouts().bars[2].shown == "1 + 8 + 7 bits"


def test_ranges_are_told_beside_it() -> None:
    (table,) = (block for block in shared_out().blocks if isinstance(block, Table))
    assert table.rows[1] == ("FP16", "65,504", "6.1035e-5", "5.9605e-8", "1 + 0.00097656")
