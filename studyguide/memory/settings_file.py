"""The file of settings: TOML that a person can edit, and in which one line is changed at a time."""

import errno
import re
from pathlib import Path

from studyguide.course.folder import read_bytes
from studyguide.course.replacing import replace_file
from studyguide.errors import StudyGuideError, reason_of, said_back
from studyguide.memory.failures import full
from studyguide.memory.settings import SETTINGS, Setting, Settings

NAME = "config.toml"


def read_settings(file: Path | None) -> Settings:
    """The settings of a file; the defaults where there is none, or it does not say.

    Raises StudyGuideError for a file that cannot be read or says what cannot be.
    """
    return settings_in(text_of(file), file)


def text_of(file: Path | None) -> str:
    """What a file of settings says, '' when there is none; raises StudyGuideError."""
    try:
        return read_bytes(file.resolve()).decode("utf-8-sig") if file else ""
    except (FileNotFoundError, NotADirectoryError):
        return ""
    except UnicodeDecodeError:
        message = f"The settings in {file} are not UTF-8."
        raise StudyGuideError(message, "Save the file as UTF-8.") from None
    except OSError as error:
        raise StudyGuideError(f"{file} cannot be read: {reason_of(error)}.", _HOME) from None


def settings_in(text: str, file: Path | None) -> Settings:
    """The settings that a text says; raises StudyGuideError with the `file` and the line."""
    if not text.strip():
        return Settings()
    import tomllib  # 14 ms, which nobody without a file waits for

    try:
        found = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason, _, place = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", place)
        where = f"{file}:{line[1] if line else text.count(chr(10)) + 1}"
        hint = "Each line is a name, an equals sign and a number: retention = 0.9"
        raise StudyGuideError(f"{where} is no setting: {reason}.", hint) from None
    for name, value in found.items():
        _hold_sound(name, value, f"{file}:{_line_of(name, text)}")
    return Settings(**{SETTINGS[name].key: value for name, value in found.items()})


def change_setting(file: Path | None, name: str, value: float) -> Settings:
    """Write one setting into a file and leave all else in it as it is.

    Returns all settings as they are now. Raises StudyGuideError where the file cannot be
    written, or would not be sound even then.
    """
    if file is None:
        raise StudyGuideError("Settings cannot be kept: this machine has no home folder.", _HOME)
    text = with_setting(text_of(file), name, value)
    settings = settings_in(text, file)
    try:
        replace_file(file.resolve(), text)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise full(file) from None
        raise StudyGuideError(f"{file} cannot be written: {reason_of(error)}.", _HOME) from None
    return settings


def with_setting(text: str, name: str, value: float) -> str:
    """The text of a file with one setting changed; all else in it stays as it is."""
    line = _assignment(name)
    if line.search(text):
        return line.sub(lambda found: f"{found['name']}{value}", text)
    return f"{text}{'' if not text or text.endswith(chr(10)) else chr(10)}{name} = {value}\n"


def setting_called(name: str) -> Setting:
    """The setting of a name; raises StudyGuideError where there is none."""
    if name not in SETTINGS:
        raise StudyGuideError(f"There is no setting {said_back(name)}.", _ALL, exit_code=2)
    return SETTINGS[name]


def number_for(setting: Setting, typed: str) -> float:
    """The value that was typed for a setting; raises StudyGuideError where it cannot be."""
    try:
        value = int(typed) if setting.is_whole else float(typed)
    except ValueError:
        value = float("nan")
    if not setting.takes(value):
        message = f"{setting.name} cannot be {said_back(typed)}."
        raise StudyGuideError(message, f"It is {setting.range}.", exit_code=2)
    return value


_HOME = "Name a folder that can be read and written with STUDYGUIDE_HOME."
_ALL = f"There are: {', '.join(SETTINGS)}."


def _hold_sound(name: str, value: object, where: str) -> None:
    if name not in SETTINGS:
        raise StudyGuideError(f"{where}: there is no setting {name!r}.", _ALL)
    setting = SETTINGS[name]
    if not setting.takes(value):
        message = f"{where}: {name} cannot be {value!r}."
        raise StudyGuideError(message, f"It is {setting.range}.")


def _assignment(name: str) -> re.Pattern[str]:
    """Where a name is given its value, up to a comment or the end of the line."""
    return re.compile(
        rf"(?m)^(?P<name>[ \t]*[\"']?{re.escape(name)}[\"']?[ \t]*=[ \t]*)(?P<value>[^\s#]+)"
    )


def _line_of(name: str, text: str) -> int:
    """The line on which a key or a table of this name stands."""
    found = re.search(rf"(?m)^[ \t\[]*[\"']?{re.escape(name)}\b", text)
    return text.count("\n", 0, found.start()) + 1 if found else 1
