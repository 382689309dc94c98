"""Settings come from a file that a person may edit, and that tells what is wrong in it."""

from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.memory.settings import SETTINGS, Settings
from studyguide.memory.settings_file import (
    change_setting,
    number_for,
    read_settings,
    setting_called,
    settings_in,
    text_of,
    with_setting,
)

FILE = Path("config.toml")


def refused(text: str) -> tuple[str, str]:
    with pytest.raises(StudyGuideError) as raised:
        settings_in(text, FILE)
    assert raised.value.exit_code == 1
    return raised.value.message, raised.value.hint


def test_without_a_file_or_a_home_the_defaults_hold(tmp_path: Path) -> None:
    wanted = Settings(retention=0.9, day_start=4, daily_new=10, portion=20, minutes=0)
    assert read_settings(None) == wanted
    assert read_settings(tmp_path / "config.toml") == wanted
    assert settings_in("# nothing yet\n", FILE) == wanted


def test_every_setting_is_one_of_the_names_and_its_default_is_allowed() -> None:
    assert {setting.key for setting in SETTINGS.values()} == set(Settings._fields)
    for setting in SETTINGS.values():
        assert setting.takes(getattr(Settings(), setting.key))


def test_what_a_file_says_holds_and_the_rest_is_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_bytes(b"\xef\xbb\xbf# mine\r\nday-start = 0\r\nretention = 0.85 # gently\r\n")
    assert read_settings(file) == Settings(retention=0.85, day_start=0)


def test_a_file_that_lies_elsewhere_is_read_and_written_there(tmp_path: Path) -> None:
    (tmp_path / "dotfiles.toml").write_text("portion = 5\n", encoding="utf-8")
    link = tmp_path / "config.toml"
    try:
        link.symlink_to(tmp_path / "dotfiles.toml")
    except OSError:
        pytest.skip("links are not allowed here")
    assert read_settings(link).portion == 5
    change_setting(link, "portion", 7)
    assert link.is_symlink()
    assert (tmp_path / "dotfiles.toml").read_text("utf-8") == "portion = 7\n"


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "portion = 5\n\nretention = 1.5\n",
            "config.toml:3: retention cannot be 1.5.",
            "It is a number from 0.7 to 0.99.",
        ),
        (
            "day-start = 4.5",
            "config.toml:1: day-start cannot be 4.5.",
            "It is a whole number from 0 to 23.",
        ),
        (
            "# portion\nportion = true",
            "config.toml:2: portion cannot be True.",
            "It is a whole number from 1 to 1000.",
        ),
        (
            "retention = nan",
            "config.toml:1: retention cannot be nan.",
            "It is a number from 0.7 to 0.99.",
        ),
        (
            'minutes = "ten"',
            "config.toml:1: minutes cannot be 'ten'.",
            "It is a whole number from 0 to 600.",
        ),
        (
            "portion = 5\nportions = 5",
            "config.toml:2: there is no setting 'portions'.",
            "There are: retention, day-start, daily-new, portion, minutes.",
        ),
        (
            "portion = 5\n\n[review]\nportion = 5",
            "config.toml:3: there is no setting 'review'.",
            "There are: retention, day-start, daily-new, portion, minutes.",
        ),
        (
            "portion = 5\nretention: 0.9\n",
            "config.toml:2 is no setting: Expected '=' after a key in a key/value pair.",
            "Each line is a name, an equals sign and a number: retention = 0.9",
        ),
        (
            "portion = 5\nretention =",
            "config.toml:2 is no setting: Invalid value.",
            "Each line is a name, an equals sign and a number: retention = 0.9",
        ),
        (
            "portion = 5\nportion = 6\n",
            "config.toml:2 is no setting: Cannot overwrite a value.",
            "Each line is a name, an equals sign and a number: retention = 0.9",
        ),
    ],
)
def test_what_cannot_be_is_told_with_its_line(text: str, message: str, hint: str) -> None:
    assert refused(text) == (message, hint)


def test_brackets_without_end_are_refused_like_any_other_flaw() -> None:
    message, _ = refused("portion = " + "[" * 100_000)
    assert message.startswith("config.toml:1 is no setting: ")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.mkdir()
    with pytest.raises(StudyGuideError, match="cannot be read"):
        text_of(file)
    latin = tmp_path / "latin.toml"
    latin.write_bytes(b"# f\xfcnf\nportion = 5\n")
    with pytest.raises(StudyGuideError, match="not UTF-8"):
        text_of(latin)


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("", "retention = 0.85\n"),
        ("portion = 5", "portion = 5\nretention = 0.85\n"),
        (
            "# mine\nretention=0.9   # steady\nportion = 5\n",
            "# mine\nretention=0.85   # steady\nportion = 5\n",
        ),
        ("# retention = 0.9\n", "# retention = 0.9\nretention = 0.85\n"),
        ('"retention" = 5\r\nportion = 5\r\n', '"retention" = 0.85\r\nportion = 5\r\n'),
        ("retention = 0.9# steady", "retention = 0.85# steady"),
    ],
)
def test_one_setting_is_changed_and_all_else_stays(text: str, changed: str) -> None:
    assert with_setting(text, "retention", 0.85) == changed
    assert settings_in(changed, FILE).retention == 0.85


def test_a_setting_is_kept_in_the_file(tmp_path: Path) -> None:
    file = tmp_path / "new" / "config.toml"
    assert change_setting(file, "portion", 7) == Settings(portion=7)
    assert change_setting(file, "day-start", 0) == Settings(portion=7, day_start=0)
    assert read_settings(file) == Settings(portion=7, day_start=0)


def test_a_setting_mends_a_file_in_which_it_was_wrong(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("retention = 90\n", encoding="utf-8")
    assert change_setting(file, "retention", 0.9) == Settings()


def test_a_file_with_another_flaw_is_left_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("retention = 90\n", encoding="utf-8")
    with pytest.raises(StudyGuideError, match="retention cannot be 90"):
        change_setting(file, "portion", 7)
    assert file.read_text("utf-8") == "retention = 90\n"


def test_where_settings_cannot_be_kept_it_is_told(tmp_path: Path) -> None:
    with pytest.raises(StudyGuideError, match="no home folder"):
        change_setting(None, "portion", 7)
    (tmp_path / "file").touch()
    with pytest.raises(StudyGuideError, match=r"config\.toml cannot be written"):
        change_setting(tmp_path / "file" / "config.toml", "portion", 7)


def test_a_whole_number_is_written_as_one() -> None:
    assert with_setting("", "daily-new", 1000) == "daily-new = 1000\n"


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [("retention", "0.85", 0.85), ("portion", "7", 7), ("minutes", "0", 0)],
)
def test_a_value_is_read_as_it_is_typed(name: str, typed: str, value: float) -> None:
    assert number_for(setting_called(name), typed) == value


@pytest.mark.parametrize(
    ("name", "typed"),
    [("retention", "1"), ("retention", "nan"), ("retention", "much"), ("portion", "7.5")],
)
def test_a_value_that_cannot_be_is_a_malformed_command_line(name: str, typed: str) -> None:
    with pytest.raises(StudyGuideError) as raised:
        number_for(setting_called(name), typed)
    assert raised.value.message == f"{name} cannot be {typed!r}."
    assert raised.value.exit_code == 2


def test_a_name_that_is_none_is_a_malformed_command_line() -> None:
    with pytest.raises(StudyGuideError) as raised:
        setting_called("day_start")
    assert raised.value.exit_code == 2
    assert "day-start" in raised.value.hint
