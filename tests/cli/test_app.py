"""A command that is named first is the only one that is loaded."""

import pytest

from studyguide.cli.app import COMMANDS, build_app
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "environment", "loaded"),
    [
        (["show", "bert"], {}, ["show"]),
        ([], {}, list(COMMANDS)),
        (["--help"], {}, list(COMMANDS)),
        (["nope"], {}, list(COMMANDS)),
        ([], {"COMP_WORDS": "studyguide quiz wee"}, ["quiz"]),
        ([], {"COMP_WORDS": "studyguide qui"}, list(COMMANDS)),
    ],
)
def test_only_what_may_be_meant_is_loaded(
    arguments: list[str], environment: dict[str, str], loaded: list[str]
) -> None:
    app = build_app(arguments, environment)
    assert [c.callback.__name__ for c in app.registered_commands if c.callback] == loaded


def test_no_summary_of_a_command_is_cut_in_eighty_columns(run: Run) -> None:
    _, _, listed = run("--help", environment={"COLUMNS": "80"}).out.partition("Commands:\n")
    assert len(listed.splitlines()) == len(COMMANDS)
    assert "..." not in listed
