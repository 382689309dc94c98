"""The entry is quiet about Ctrl-C, from its first line on."""

import pytest

from studyguide.__main__ import main
from studyguide.cli import door


def test_an_interrupt_before_or_after_the_door_opens_ends_with_130(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(door, "run", interrupted)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
