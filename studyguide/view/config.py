"""Settings: all in a table, and one explained."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from studyguide.memory.settings import SETTINGS, Setting, Settings
from studyguide.view.onward import command
from studyguide.view.screen import Screen

_INDENT = (0, 0, 0, 2)


def page(settings: Settings, file: Path | None, screen: Screen) -> Iterator[RenderableType]:
    """Every setting, and the `file` in which they are kept, None without a home."""
    if screen.narrow:
        for setting in SETTINGS.values():
            yield _line(setting, settings, screen)
            yield Padding(screen.text(setting.explanation, "dim"), _INDENT)
    else:
        table = Table.grid(padding=(0, 2))
        for _ in range(3):
            table.add_column(overflow="fold")
        for setting in SETTINGS.values():
            name, value = screen.text(setting.name, "cyan"), _value(setting, settings)
            table.add_row(name, screen.text(value), screen.text(setting.explanation, "dim"))
        yield table
    yield Text("")
    yield command("studyguide config NAME VALUE", screen)
    if file:
        yield screen.text(f"They are kept in {file}.", "dim")


def explained(setting: Setting, settings: Settings, screen: Screen) -> Iterator[RenderableType]:
    """One setting: what it is, is for, and may be."""
    usual = getattr(Settings(), setting.key)
    yield _line(setting, settings, screen)
    yield Padding(screen.text(setting.explanation), _INDENT)
    yield Padding(
        screen.text(f"It is {setting.range}, and {usual} unless you say otherwise."), _INDENT
    )


def changed(setting: Setting, settings: Settings, screen: Screen) -> Iterator[RenderableType]:
    """What a setting is from now on."""
    yield _line(setting, settings, screen)


def as_json(settings: Settings, file: Path | None) -> dict[str, Any]:
    """The settings as `config --format json` prints them."""
    return {
        "file": str(file) if file else None,
        "settings": [
            {
                "name": setting.name,
                "value": getattr(settings, setting.key),
                "default": getattr(Settings(), setting.key),
                "least": setting.low,
                "most": setting.high,
                "explanation": setting.explanation,
            }
            for setting in SETTINGS.values()
        ],
    }


def _line(setting: Setting, settings: Settings, screen: Screen) -> Text:
    """A setting as it stands in the file."""
    return screen.line((setting.name, "cyan"), f" = {_value(setting, settings)}")


def _value(setting: Setting, settings: Settings) -> str:
    return str(getattr(settings, setting.key))
