"""Findings are told by a word as well as a colour, with what to do below."""

from studyguide.memory.findings import Finding, Mark
from studyguide.view.doctor import page
from tests.view.screens import WIDTHS, on, piped, terminal, widest

FINDINGS = [
    Finding(Mark.SOUND, "9 rows in the log."),
    Finding(Mark.MENDED, "The memory of 1 fact was made anew."),
    Finding(Mark.WARNING, "No course has [bold]c/t.\x1b[31mx.", "It is kept."),
]


def test_each_finding_has_its_mark_and_its_hint() -> None:
    assert on(piped(), lambda screen: page(FINDINGS, screen)) == (
        "✓ Sound: 9 rows in the log.\n"
        "✓ Mended: The memory of 1 fact was made anew.\n"
        "! Look: No course has [bold]c/t.<U+001B>[31mx.\n"
        "  It is kept.\n"
    )


def test_it_fits_any_terminal() -> None:
    for width in WIDTHS:
        assert widest(on(terminal(width), lambda screen: page(FINDINGS, screen))) <= width
