"""`config`: how you want to learn, shown, explained and set."""

from typing import Annotated

import typer

from studyguide.cli.formats import Output
from studyguide.cli.options import Format, Plain

Name = Annotated[
    str | None,
    typer.Argument(metavar="[NAME]", help="A setting to explain or set.", show_default=False),
]
Value = Annotated[
    str | None,
    typer.Argument(metavar="[VALUE]", help="What it is to be from now on.", show_default=False),
]


def config(
    name: Name = None,
    value: Value = None,
    format_: Format = Output.text,
    plain: Plain = False,
) -> None:
    """Show, explain or set how you want to learn.

    Settings are kept in a file, config.toml, that you may edit as well.
    """
    from studyguide.cli.desk import home, open_screen
    from studyguide.memory import settings_file
    from studyguide.view import config as view

    folder = home().data
    file = folder / settings_file.NAME if folder else None
    setting = None if name is None else settings_file.setting_called(name)
    if setting and value is not None:
        number = settings_file.number_for(setting, value)
        settings = settings_file.change_setting(file, setting.name, number)
        _reschedule()
    else:
        settings = settings_file.read_settings(file)
    if format_ is Output.json:
        from studyguide.cli.output import print_json

        print_json(view.as_json(settings, file))
        return
    screen = open_screen(plain)
    if setting and value is not None:
        screen.show(*view.changed(setting, settings, screen))
    elif setting:
        screen.show(*view.explained(setting, settings, screen))
    else:
        screen.show(*view.page(settings, file, screen))


def _reschedule() -> None:
    """Let what is due follow the settings that have changed, where there are answers."""
    from studyguide.cli.answers import open_answers
    from studyguide.cli.desk import home
    from studyguide.memory.failures import FILE

    folder = home().data
    if folder and (folder / FILE).exists():
        with open_answers() as log:
            log.rebuild()
