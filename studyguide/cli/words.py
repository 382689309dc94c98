"""Lines of words alone, as `studyguide quiz week1`, which are done without a parser.

typer takes as long to load as all that such a line needs. It is for lines with options, with
a word too few or too many, and for shells that complete.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module

_LEAST = {"show": 1, "compare": 1, "search": 1, "quiz": 0, "review": 0, "progress": 0}
"""How many words these commands need; they take any number."""

_ONE_AT_MOST = ("topics", "read")


def command_of(
    line: Sequence[str], environment: Mapping[str, str]
) -> Callable[[], int | None] | None:
    """What does the line, and may return an exit code; None where typer is needed."""
    if "_STUDYGUIDE_COMPLETE" in environment or any(word.startswith("-") for word in line):
        return None
    if not line:
        from studyguide.cli.home import front

        return front
    name, *words = line
    if name in _LEAST and len(words) >= _LEAST[name]:
        return lambda: _command(name)(words)
    if name in _ONE_AT_MOST and len(words) <= 1:
        return lambda: _command(name)(*words)
    return None


def _command(name: str) -> Callable[..., int | None]:
    command: Callable[..., int | None] = getattr(import_module(f"studyguide.cli.{name}"), name)
    return command
