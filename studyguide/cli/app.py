"""Every command, listed once, and loaded only when it may be meant."""

import os
from collections.abc import Mapping, Sequence
from importlib import import_module

import typer

from studyguide.cli.home import home

COMMANDS = (
    "topics",
    "read",
    "show",
    "compare",
    "search",
    "quiz",
    "review",
    "progress",
    "plan",
    "undo",
    "forget",
    "suspended",
    "questions",
    "lab",
    "figure",
    "new",
    "edit",
    "check",
    "schema",
    "backup",
    "restore",
    "doctor",
    "config",
)


def build_app(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> typer.Typer:
    """The command line for these arguments: one command when it is named first, else all.

    Each command costs a millisecond to load, which the others need not wait for.
    """
    app = typer.Typer(
        # rich's panels double the start of --help and eat brackets in texts
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(home)
    # a shell that completes sends its line in COMP_WORDS; the word that is begun is the last
    line = environment.get("COMP_WORDS", "").split()[1:-1] or list(arguments)
    named = [name for name in COMMANDS if line[:1] == [name]]
    for name in named or COMMANDS:
        module = import_module(f"studyguide.cli.{name}")
        if name == "lab" and (lab := module.named(line[1:])):
            app.add_typer(module.lab_group(lab), name=name)
        else:
            app.command()(getattr(module, name))
    return app
