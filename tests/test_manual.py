"""The author's manual says what is true: who follows it sees what it shows."""

from pathlib import Path

import pytest

from tests.readme.manual import MANUAL, regenerated

AGAIN = "run `python -m tests.readme` and read what changed"


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of somebody who has followed the manual, and what was shown on the way."""
    folder, home = (tmp_path_factory.mktemp(name) for name in ("author", "home"))
    return folder, regenerated(MANUAL.read_text("utf-8"), folder, home)


def test_who_follows_the_manual_sees_what_it_shows(followed: tuple[Path, str]) -> None:
    _, shown = followed
    assert shown == MANUAL.read_text("utf-8"), AGAIN


def test_what_the_manual_ends_with_is_without_flaw(followed: tuple[Path, str]) -> None:
    from studyguide.study.checking import check

    folder, _ = followed
    checked = check([folder / "content"])
    assert (checked.problems, checked.courses) == ([], 2)
