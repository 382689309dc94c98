"""An editor is told the line in its own way, and started without a shell."""

import os
import shlex
import sys
from pathlib import Path

import pytest

from studyguide.cli.editor import open_at, words_for
from studyguide.course.model import Place
from studyguide.errors import StudyGuideError

PLACE = Place("/notes/a b.yaml", 12, 1)


@pytest.mark.parametrize(
    ("editors", "words"),
    [
        ("vi vim nvim nano emacs emacsclient kak micro joe ne", "+12 FILE"),
        ("code codium cursor windsurf", "--wait --goto FILE:12"),
        ("subl zed", "--wait FILE:12"),
        ("hx helix", "FILE:12"),
        ("ed notepad gedit", "FILE"),
        ("/usr/bin/vim VIM.EXE", "+12 FILE"),
        ("code.cmd", "--wait --goto FILE:12"),
    ],
)
def test_an_editor_is_told_the_line_in_its_own_way(editors: str, words: str) -> None:
    for editor in editors.split():
        assert " ".join(words_for(editor, "FILE", 12)) == words


def recorder(folder: Path) -> str:
    """An editor that writes down what it is given."""
    script = folder / "editor.py"
    script.write_text(
        "import sys\nfrom pathlib import Path\n"
        "Path(sys.argv[1]).write_text(repr(sys.argv[2:]))\nsys.exit(int(sys.argv[2]))\n"
    )
    return f"'{sys.executable}' '{script}' '{folder / 'given'}'"


def test_words_of_the_editor_are_split_and_nothing_is_run_by_a_shell(tmp_path: Path) -> None:
    editor = recorder(tmp_path) + " 0 '$(id)' ';x' \"a b\""
    open_at(PLACE, {"EDITOR": editor})
    assert (tmp_path / "given").read_text() == repr(["0", "$(id)", ";x", "a b", PLACE.file])


@pytest.mark.parametrize("visual", ["", "  "])
def test_visual_goes_before_editor_unless_it_is_empty(tmp_path: Path, visual: str) -> None:
    good, bad = recorder(tmp_path) + " 0", recorder(tmp_path) + " 1"
    open_at(PLACE, {"VISUAL": good, "EDITOR": bad})
    open_at(PLACE, {"VISUAL": visual, "EDITOR": good})


@pytest.mark.parametrize(
    ("environment", "message", "hint"),
    [
        ({}, "No editor is set; this is in /notes/a b.yaml:12.", "export EDITOR="),
        ({"EDITOR": "no-such-editor -x"}, "The editor no-such-editor cannot be started", "EDITOR"),
        ({"EDITOR": "'vim"}, "In EDITOR, a quote is not closed", ""),
        ({"VISUAL": "a\0b"}, "cannot be started", ""),
    ],
)
def test_an_editor_that_cannot_be_had_is_told(
    environment: dict[str, str], message: str, hint: str
) -> None:
    with pytest.raises(StudyGuideError) as refused:
        open_at(PLACE, environment)
    assert message in refused.value.message
    assert hint in refused.value.hint
    assert refused.value.exit_code == 1


def test_an_editor_that_fails_is_told(tmp_path: Path) -> None:
    with pytest.raises(StudyGuideError, match="ended with the code 3"):
        open_at(PLACE, {"EDITOR": recorder(tmp_path) + " 3"})


@pytest.mark.skipif(os.name == "nt", reason="Windows has no signals to kill with")
@pytest.mark.parametrize(
    ("number", "told"),
    [(9, "was killed (SIGKILL)."), (15, "was killed (SIGTERM)."), (40, "was killed (signal 40).")],
)
def test_an_editor_that_is_killed_is_told(number: int, told: str) -> None:
    killing_itself = [sys.executable, "-c", f"import os; os.kill(os.getpid(), {number})"]
    with pytest.raises(StudyGuideError) as error:
        open_at(PLACE, {"EDITOR": shlex.join(killing_itself)})
    assert error.value.message == f"The editor {sys.executable} {told}"
