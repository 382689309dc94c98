"""Where a reader stopped is kept between runs, and nothing of it is ever lost."""

import json
from pathlib import Path

import pytest

from studyguide.errors import StudyGuideError
from studyguide.study.reading import Reader, ReadingPlace


def files(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_nothing_is_remembered_at_first(tmp_path: Path) -> None:
    place = ReadingPlace(tmp_path / "not-there-yet")
    assert place.get("week1") is None
    assert place.latest() is None
    assert files(tmp_path) == []


def test_a_place_is_kept_for_each_scope_and_restored(tmp_path: Path) -> None:
    ReadingPlace(tmp_path / "new").keep("week1", "llm/bert")
    ReadingPlace(tmp_path / "new").keep("week2", "llm/gpt-ü")
    again = ReadingPlace(tmp_path / "new")
    assert (again.get("week1"), again.get("week2")) == ("llm/bert", "llm/gpt-ü")
    assert files(tmp_path / "new") == ["reading.json"]


def test_the_scope_read_last_is_the_latest(tmp_path: Path) -> None:
    place = ReadingPlace(tmp_path)
    for scope, topic in (("week1", "llm/a"), ("week2", "llm/b"), ("week1", "llm/c")):
        place.keep(scope, topic)
    assert place.latest() == ("week1", "llm/c")


def test_a_scope_read_to_its_end_is_forgotten(tmp_path: Path) -> None:
    place = ReadingPlace(tmp_path)
    place.keep("week1", "llm/a")
    place.keep("week2", "llm/b")
    place.keep("week2", None)
    assert place.get("week2") is None
    assert place.latest() == ("week1", "llm/a")


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe", b"[]", b"7", b'{"week1": 3}', b'{"week1": ["a"]}', b"[" * 100_000],
    ids=lambda content: repr(content[:12]),
)
def test_an_unreadable_file_is_kept_aside(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "reading.json").write_bytes(content)
    place = ReadingPlace(tmp_path)
    assert place.get("week1") is None
    place.keep("week1", "llm/a")
    kept = [name for name in files(tmp_path) if name.startswith("reading-unreadable-")]
    assert [(tmp_path / name).read_bytes() for name in kept] == [content]
    assert ReadingPlace(tmp_path).get("week1") == "llm/a"


def test_a_file_that_may_not_be_read_is_kept_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = ReadingPlace(tmp_path)
    place.keep("week1", "llm/a")

    def refused(*_: object) -> bytes:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patched:
        patched.setattr("studyguide.study.reading.read_bytes", refused)
        place.keep("week2", "llm/b")
    (kept,) = [name for name in files(tmp_path) if name.startswith("reading-unreadable-")]
    assert json.loads((tmp_path / kept).read_text()) == {"week1": "llm/a"}
    assert place.latest() == ("week2", "llm/b")


def test_a_folder_that_cannot_be_written_is_an_error_a_user_can_mend(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    place = ReadingPlace(tmp_path / "file")
    assert place.get("week1") is None
    with pytest.raises(StudyGuideError) as raised:
        place.keep("week1", "llm/a")
    assert str(tmp_path / "file") in raised.value.message
    assert "STUDYGUIDE_HOME" in raised.value.hint
    assert raised.value.exit_code == 1


@pytest.mark.parametrize("failing", ["pathlib.Path.replace", "os.fsync"])
def test_a_failed_write_leaves_the_old_place_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    place = ReadingPlace(tmp_path)
    place.keep("week1", "llm/a")

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(failing, full)
        with pytest.raises(StudyGuideError, match="no space left on device"):
            place.keep("week1", "llm/b")
    assert place.get("week1") == "llm/a"
    assert files(tmp_path) == ["reading.json"]


def test_without_a_home_nothing_is_remembered_and_that_is_said() -> None:
    place = ReadingPlace(None)
    assert place.get("week1") is None
    assert place.latest() is None
    with pytest.raises(StudyGuideError, match="no home folder"):
        place.keep("week1", "llm/a")


@pytest.mark.parametrize(("left_at", "at"), [(None, 0), (10, 0), (30, 2), (99, 0)])
def test_a_reader_begins_where_it_was_left(left_at: int | None, at: int) -> None:
    reader = Reader([10, 20, 30], left_at)
    assert (reader.at, reader.portion, reader.done) == (at, 0, False)


def test_a_reader_goes_by_portions_then_by_topics() -> None:
    reader = Reader([10, 20], None)
    assert reader.turn(back=False, is_last=False) is False
    assert (reader.number, reader.portion) == (10, 1)
    assert reader.turn(back=False, is_last=True) is True
    assert (reader.number, reader.portion) == (20, 0)
    assert reader.turn(back=False, is_last=True) is True
    assert reader.done


@pytest.mark.parametrize(("left_at", "before"), [(30, 20), (20, 10), (10, 10)])
def test_a_reader_goes_back_by_portions_and_then_to_the_topic_before(
    left_at: int, before: int
) -> None:
    reader = Reader([10, 20, 30], left_at)
    reader.turn(back=False, is_last=False)
    assert reader.turn(back=True, is_last=False) is False
    assert (reader.number, reader.portion) == (left_at, 0)
    assert reader.turn(back=True, is_last=False) is True
    assert (reader.number, reader.portion) == (before, 0)


def test_there_is_nothing_to_read_in_nothing() -> None:
    assert Reader([], None).done


def test_who_reads_to_the_end_needs_no_home_to_keep_that_in() -> None:
    ReadingPlace(None).keep("week1", None)
    with pytest.raises(StudyGuideError):
        ReadingPlace(None).keep("week1", "llm/a")
