"""The author's manual says what is true: who follows it sees what it shows."""

from pathlib import Path

from tests.readme.manual import MANUAL, regenerated

AGAIN = "run `python -m tests.readme` and read what changed"


def test_who_follows_the_manual_sees_what_it_shows(tmp_path: Path, own_home: Path) -> None:
    text = MANUAL.read_text("utf-8")
    assert regenerated(text, tmp_path, own_home) == text, AGAIN


def test_what_the_manual_ends_with_is_without_flaw(tmp_path: Path, own_home: Path) -> None:
    from studyguide.study.checking import check

    regenerated(MANUAL.read_text("utf-8"), tmp_path, own_home)
    checked = check([tmp_path / "content"])
    assert (checked.problems, checked.courses) == ([], 2)
