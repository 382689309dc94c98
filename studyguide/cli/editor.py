"""The author's editor, opened at a line; it is started without a shell and waited for."""

import shlex
from collections.abc import Mapping
from pathlib import PurePath
from typing import TYPE_CHECKING

from studyguide.errors import StudyGuideError, reason_of

if TYPE_CHECKING:
    import subprocess

    from studyguide.course.model import Place

_PLUS = ("vi", "vim", "nvim", "nano", "emacs", "emacsclient", "kak", "micro", "joe", "ne")
_GOTO = ("code", "codium", "cursor", "windsurf")
_COLON = ("hx", "helix")
_COLON_AND_WAIT = ("subl", "zed")


def open_at(place: "Place", environment: Mapping[str, str]) -> None:
    """Let the author edit a file, beginning at a line; raises StudyGuideError.

    The editor is what VISUAL says, or else EDITOR.
    """
    import subprocess

    editor = _editor(place, environment)
    try:
        process = subprocess.Popen([*editor, *words_for(editor[0], place.file, place.line)])
    except (OSError, ValueError) as error:
        message = f"The editor {editor[0]} cannot be started: {reason_of(error)}."
        raise StudyGuideError(message, "Mend VISUAL or EDITOR.") from None
    if code := _ended(process):
        message = f"The editor {editor[0]} {_how(code)}."
        raise StudyGuideError(message, "Look at what it saved with: studyguide check")


def _editor(place: "Place", environment: Mapping[str, str]) -> list[str]:
    """The words of the editor's command."""
    from studyguide.view.places import shown

    name = "VISUAL" if environment.get("VISUAL", "").strip() else "EDITOR"
    try:
        words = shlex.split(environment.get(name, ""))
    except ValueError:
        raise StudyGuideError(f"In {name}, a quote is not closed.", "Close it.") from None
    if words:
        return words
    message = f"No editor is set; this is in {shown(place.file)}:{place.line}."
    raise StudyGuideError(message, "Set one, for instance with: export EDITOR=nano")


def _ended(process: "subprocess.Popen[bytes]") -> int:
    """The exit code of the editor, to which Ctrl-C belongs while it runs."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue
        except BaseException:
            process.terminate()  # it restores the terminal
            process.wait()
            raise


def _how(code: int) -> str:
    """How a process ended that did not end well."""
    import signal

    if code > 0:
        return f"ended with the code {code}"
    try:
        return f"was killed ({signal.Signals(-code).name})"
    except ValueError:  # a signal that has no name
        return f"was killed (signal {-code})"


def words_for(editor: str, file: str, line: int) -> list[str]:
    """How an editor is told a file and a line; to one that is not known, the file alone."""
    name = PurePath(editor).name.lower().removesuffix(".exe").removesuffix(".cmd")
    if name in _PLUS:
        return [f"+{line}", file]
    if name in _GOTO:
        return ["--wait", "--goto", f"{file}:{line}"]
    if name in _COLON_AND_WAIT:
        return ["--wait", f"{file}:{line}"]
    return [f"{file}:{line}"] if name in _COLON else [file]
