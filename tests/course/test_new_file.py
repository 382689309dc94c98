"""A begun file is written whole or not at all, and never over another."""

import errno
import os
from pathlib import Path

import pytest

from studyguide.course.new_file import NewFile, sound_id
from studyguide.errors import StudyGuideError


def new(file: Path) -> NewFile:
    return NewFile(file, "one\ntwo…\n", file.parent)


def test_it_is_written_in_folders_made_for_it(tmp_path: Path) -> None:
    file = tmp_path / "a" / "b" / "c.yaml"
    new(file).write()
    assert file.read_bytes() == "one\ntwo…\n".encode()


def test_what_is_there_stays(tmp_path: Path) -> None:
    file = tmp_path / "c.yaml"
    file.write_text("mine")
    with pytest.raises(FileExistsError):
        new(file).write()
    assert file.read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for rights to make a link")
def test_a_link_that_leads_nowhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "c.yaml").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError):
        new(tmp_path / "c.yaml").write()
    assert not (tmp_path / "elsewhere").exists()


@pytest.mark.parametrize("inside", ["c.yaml", "deeper/c.yaml"])
def test_a_folder_that_is_a_file_is_told_as_such(tmp_path: Path, inside: str) -> None:
    (tmp_path / "taken").write_text("mine")
    with pytest.raises(NotADirectoryError):
        new(tmp_path / "taken" / inside).write()


@pytest.mark.parametrize("ending", [OSError(errno.ENOSPC, "full"), KeyboardInterrupt()])
def test_nothing_is_left_of_what_could_not_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: BaseException
) -> None:
    def fail(descriptor: int) -> None:
        raise ending

    monkeypatch.setattr("os.fsync", fail)
    with pytest.raises(type(ending)):
        new(tmp_path / "c.yaml").write()
    assert list(tmp_path.iterdir()) == []


def test_an_id_is_sound_as_it_is_or_another_is_proposed() -> None:
    assert sound_id("merge-sort") == "merge-sort"
    for text, hint in [
        (
            "Merge Sort",
            "Ids are small letters, digits and single hyphens; for instance: merge-sort",
        ),
        ("鋸", "Ids are small letters, digits and single hyphens."),
    ]:
        with pytest.raises(StudyGuideError) as refused:
            sound_id(text)
        assert refused.value.hint == hint
