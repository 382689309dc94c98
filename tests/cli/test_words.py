"""Lines of words alone are done without a parser, and mean what they mean with one."""

from inspect import signature

import pytest

from studyguide.cli.app import COMMANDS
from studyguide.cli.words import _LEAST, _ONE_AT_MOST, _command, command_of
from tests.cli.conftest import Run
from tests.cli.test_door import imported

WORDS = [
    (),
    ("show", "bert"),
    ("compare", "bert", "t5"),
    ("search", "sentinel"),
    ("topics",),
    ("topics", "week1"),
    ("read", "week1.objectives"),
    ("progress", "week1"),
    ("quiz", "week1"),
    ("review",),
]


def test_every_command_of_words_is_a_command() -> None:
    assert {*_LEAST, *_ONE_AT_MOST} <= set(COMMANDS)


@pytest.mark.parametrize("line", WORDS, ids=" ".join)
def test_words_alone_do_without_typer(run: Run, line: tuple[str, ...]) -> None:
    run("topics")  # compiles the content
    assert not {"typer", "typer.main"} & imported(*line)


@pytest.mark.parametrize("line", WORDS[1:-2], ids=" ".join)
def test_words_mean_what_they_mean_with_an_option(run: Run, line: tuple[str, ...]) -> None:
    assert run(*line) == run(*line, "--plain")


@pytest.mark.parametrize("name", [*_LEAST, *_ONE_AT_MOST])
def test_what_follows_the_words_may_be_left_out(name: str) -> None:
    words, *options = signature(_command(name)).parameters.values()
    assert (words.default is words.empty) == (_LEAST.get(name, 0) > 0)
    assert all(option.default is not option.empty for option in options)


@pytest.mark.parametrize(
    "line",
    [
        ("--help",),
        ("show",),
        ("show", "--", "bert"),
        ("quiz", "week1", "--all"),
        ("topics", "week1", "bert"),
        ("nope",),
        ("check",),
    ],
    ids=" ".join,
)
def test_other_lines_need_it(line: tuple[str, ...]) -> None:
    assert command_of(line, {}) is None


def test_a_shell_that_completes_needs_it() -> None:
    assert command_of((), {}) is not None
    assert command_of((), {"_STUDYGUIDE_COMPLETE": "complete_bash"}) is None
