"""A place is told as its reader would type it."""

from pathlib import Path

import pytest

from studyguide.course.model import Place
from studyguide.view.places import at_line, shown


def test_a_file_beneath_the_working_folder_is_relative(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(str(tmp_path / "week1" / "a.yaml")) == "week1/a.yaml"
    assert at_line(Place(str(tmp_path / "a.yaml"), 12, 3)) == "a.yaml:12"


@pytest.mark.parametrize("file", ["/elsewhere/a.yaml", "a.yaml"])
def test_any_other_file_is_told_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(file) == file


def test_a_working_folder_that_is_gone_is_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gone() -> Path:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "cwd", gone)
    assert shown("/notes/a.yaml") == "/notes/a.yaml"


def test_in_a_quiz_a_file_elsewhere_is_told_by_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert at_line(Place("/far/away/week1/a.yaml", 12, 3)) == "week1/a.yaml:12"
