"""A place is told as its reader would type it."""

from pathlib import Path

import pytest

from studyguide.course.model import Place
from studyguide.view.places import at_line, shown, to_look_up


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


def test_a_topic_is_shown_and_its_file_named_unless_it_came_with_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("studyguide.course.roots.packaged_content", lambda: tmp_path / "content")
    own, packaged = str(tmp_path / "a.yaml"), str(tmp_path / "content" / "c" / "a.yaml")
    assert to_look_up("oak", Place(own, 12, 3)) == "studyguide show oak  (a.yaml:12)"
    assert to_look_up("oak", Place(packaged, 12, 3)) == "studyguide show oak"
