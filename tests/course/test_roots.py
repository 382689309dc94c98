"""The folder of a course is found, and what came with the program is left as it is."""

from pathlib import Path

import pytest

from studyguide.course.roots import (
    content_above,
    is_packaged,
    root_called,
    roots_to_write,
)
from studyguide.errors import StudyGuideError
from tests.conftest import WriteCourse


def course(folder: Path, text: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.yaml").write_text(text)
    return folder


@pytest.fixture
def packaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course in an installed program."""
    content = tmp_path / "site-packages" / "studyguide" / "content"
    monkeypatch.setattr("studyguide.course.roots.packaged_content", lambda: content)
    return course(content / "shipped")


def test_a_course_is_called_by_its_id_and_a_broken_one_by_its_folder(
    write_course: WriteCourse, tmp_path: Path
) -> None:
    sound = write_course({"course.yaml": "id: sound\nkinds: {k: {}}"}, "content/folder")
    broken = write_course({"course.yaml": "id: ["}, "content/broken")
    content = [tmp_path / "content"]
    assert root_called("sound", content) == sound
    assert root_called("broken", content) == broken
    assert root_called("folder", content) is None


def test_a_topic_goes_into_the_course_around_the_working_folder_alone(tmp_path: Path) -> None:
    one, two = course(tmp_path / "content" / "one"), course(tmp_path / "content" / "two")
    content = [tmp_path / "content"]
    assert roots_to_write(content, tmp_path, is_named=False) == [one, two]
    assert roots_to_write(content, two / "unit", is_named=False) == [two]
    assert roots_to_write(content, two / "unit", is_named=True) == [two]


def test_a_course_around_that_is_not_at_hand_counts_unless_others_are_named(
    tmp_path: Path,
) -> None:
    one, around = course(tmp_path / "content" / "one"), course(tmp_path / "around")
    content = [tmp_path / "content"]
    assert roots_to_write(content, around, is_named=False) == [around]
    assert roots_to_write(content, around, is_named=True) == [one]


def test_nothing_is_added_to_what_came_with_the_program(packaged: Path, tmp_path: Path) -> None:
    own = course(tmp_path / "content" / "own")
    folders = [tmp_path / "content", packaged.parent]
    assert roots_to_write(folders, tmp_path, is_named=False) == [own]
    for working in (tmp_path, packaged):
        with pytest.raises(StudyGuideError, match="came with the program") as refused:
            roots_to_write([packaged.parent], working, is_named=False)
        assert "content/shipped" in refused.value.hint
    assert is_packaged(packaged / "x.yaml")
    assert not is_packaged(own)


def test_a_new_course_goes_into_the_nearest_content_folder(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert content_above(tmp_path / "a" / "b") == tmp_path / "content"
    (tmp_path / "a" / "content").mkdir(parents=True)
    assert content_above(tmp_path / "a" / "b") == tmp_path / "a" / "content"


def test_or_into_one_that_is_made(tmp_path: Path) -> None:
    (tmp_path / "content").write_text("a file")
    assert content_above(tmp_path) == tmp_path / "content"


def test_or_past_the_one_of_the_program(packaged: Path, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    assert content_above(packaged.parent.parent) == tmp_path / "content"
