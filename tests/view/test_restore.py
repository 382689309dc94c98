"""What a backup brought back is told in numbers."""

from studyguide.memory.restore import Restored
from studyguide.view.restore import page
from tests.view.screens import on, piped


def test_what_was_missing_is_counted() -> None:
    shown = on(piped(), lambda screen: page(Restored(1200, 1, 2000), screen))
    assert shown == "1 of 1,200 rows were missing and are back. The log has 2,000 rows now.\n"


def test_it_is_said_when_nothing_was_missing() -> None:
    shown = on(piped(), lambda screen: page(Restored(1, 0, 1), screen))
    assert shown == "Nothing of it was missing: the log has 1 row.\n"
