"""Every command, listed once, and loaded only when it may be meant."""

import inspect
import os
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

import typer

from studyguide.cli import options
from studyguide.cli.home import home
from studyguide.errors import StudyGuideError

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


def parse(line: Sequence[str]) -> int:
    """Have typer read the line and do it; returns the exit code.

    Raises StudyGuideError for a line that is none.
    """
    try:
        result = build_app(line)(args=list(line), prog_name="studyguide", standalone_mode=False)
    except typer.TyperException as error:
        wording = getattr(error, "format_message", None)
        context = getattr(error, "ctx", None)
        path = context.command_path if context else "studyguide"
        message, code = wording() if wording else str(error), getattr(error, "exit_code", 2)
        hint = f"See: {path} --help"
        if message.startswith("No such command"):
            hint = _topic_meant(line) or hint
        raise StudyGuideError(message, hint, code) from None
    return result if isinstance(result, int) else 0


def _topic_meant(line: Sequence[str]) -> str:
    """How to see the topic that a line names in place of a command; empty where it names none."""
    import shlex

    from studyguide.cli.desk import open_shelf

    try:
        found = open_shelf(None, quiet=True).find_topic(" ".join(line))
    except StudyGuideError:
        return ""
    return "" if found.indirectly else f"To see it: {shlex.join(['studyguide', 'show', *line])}"


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
    app.callback(invoke_without_command=True)(_declared(home))
    # a shell that completes sends its line in COMP_WORDS; the word that is begun is the last
    line = environment.get("COMP_WORDS", "").split()[1:-1] or list(arguments)
    named = [name for name in COMMANDS if line[:1] == [name]]
    for name in named or COMMANDS:
        module = import_module(f"studyguide.cli.{name}")
        if name == "lab" and (lab := module.named(line[1:])):
            app.add_typer(module.lab_group(lab), name=name)
        else:
            app.command()(_declared(getattr(module, name)))
    return app


def _declared(command: Callable[..., object]) -> Callable[..., object]:
    """The command, the types of its parameters as typer reads them.

    What can be run without typer only names them; they are found among the options.
    """
    types = inspect.get_annotations(command, globals=vars(options), eval_str=True)
    command.__annotations__ = types
    return command
