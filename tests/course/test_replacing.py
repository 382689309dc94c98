"""A file is replaced whole or not at all."""

from pathlib import Path

import pytest

from studyguide.course.replacing import replace_file


def test_a_file_is_written_with_its_folders_and_byte_by_byte(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "a.toml"
    replace_file(file, "ü\r\nb\n")
    assert file.read_bytes() == "ü\r\nb\n".encode()


def test_where_it_cannot_be_the_old_text_stays_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    replace_file(file, "old")
    with pytest.raises(UnicodeEncodeError):
        replace_file(file, "new \ud800")
    assert [each.name for each in tmp_path.iterdir()] == ["a.toml"]
    assert file.read_text("utf-8") == "old"


def test_it_is_on_the_disk_before_it_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, done = tmp_path / "a.toml", []
    replace_file(file, "old")
    monkeypatch.setattr("os.fsync", lambda _: done.append(file.read_text()))
    replace_file(file, "new")
    assert (done, file.read_text()) == (["old"], "new")
