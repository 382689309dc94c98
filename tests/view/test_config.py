"""Settings are shown with what they are for."""

from pathlib import Path

from studyguide.memory.settings import SETTINGS, Settings
from studyguide.view.config import as_json, changed, explained, page
from tests.view.screens import on, piped, terminal

MINE = Settings(retention=0.85)
FILE = Path("home") / "config.toml"

WIDE = f"""\
retention  0.85  The share of what comes up again that you still want to know.
day-start  4     The hour at which your day starts.
daily-new  10    How many facts that you have not met are asked in a day.
portion    20    How many questions a review asks at most.
minutes    0     How long a review asks, in minutes; 0 to take its time.

  studyguide config NAME VALUE
They are kept in {FILE}.
"""

PLAIN_START = """\
retention = 0.85
  The share of what comes up again that you still want to know.
day-start = 4
"""


def test_all_settings_are_a_table_where_there_is_room() -> None:
    assert on(terminal(80), lambda screen: page(MINE, FILE, screen)) == WIDE


def test_they_are_read_as_the_file_has_them_where_there_is_none() -> None:
    assert on(piped(), lambda screen: page(MINE, None, screen)).startswith(PLAIN_START)


def test_one_is_explained_with_what_it_may_be() -> None:
    assert on(piped(), lambda screen: explained(SETTINGS["retention"], MINE, screen)) == (
        "retention = 0.85\n"
        "  The share of what comes up again that you still want to know.\n"
        "  It is a number from 0.7 to 0.99, and 0.9 unless you say otherwise.\n"
    )


def test_what_was_set_is_shown_as_it_is_now() -> None:
    assert on(piped(), lambda screen: changed(SETTINGS["portion"], MINE, screen)) == (
        "portion = 20\n"
    )


def test_json_has_every_setting_and_where_it_is_kept() -> None:
    found = as_json(MINE, FILE)
    assert found["file"] == str(FILE)
    assert found["settings"][0] == {
        "name": "retention",
        "value": 0.85,
        "default": 0.9,
        "least": 0.7,
        "most": 0.99,
        "explanation": "The share of what comes up again that you still want to know.",
    }
    assert [each["name"] for each in found["settings"]] == list(SETTINGS)
    assert as_json(MINE, None)["file"] is None
