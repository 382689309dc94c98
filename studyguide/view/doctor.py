"""What the doctor found, a line for each thing it looked at."""

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.padding import Padding

from studyguide.memory.findings import Finding, Mark
from studyguide.view.facts import bulleted
from studyguide.view.screen import Screen

_BULLETS = {
    Mark.SOUND: ("✓ Sound:", "green"),
    Mark.MENDED: ("✓ Mended:", "bold green"),
    Mark.WARNING: ("! Look:", "bold yellow"),
}


def page(findings: Sequence[Finding], screen: Screen) -> Iterator[RenderableType]:
    """Every finding, with what to do about it below."""
    for finding in findings:
        bullet, style = _BULLETS[finding.mark]
        yield bulleted(screen.text(finding.message), screen, bullet, style)
        if finding.hint:
            yield Padding(screen.text(finding.hint, "dim"), (0, 0, 0, 2))
