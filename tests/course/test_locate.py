"""Content and the program's own folders are found where the user, or the machine, keeps them."""

import os
import sys
from pathlib import Path

import platformdirs
import pytest

from studyguide.course.locate import (
    Home,
    course_around,
    course_at_hand,
    courses_in,
    find_content,
    find_home,
    named_folder,
    notes_at_hand,
    notes_without_course,
)
from studyguide.errors import StudyGuideError
from tests.conftest import COURSES, SHIPPED

NO_HOME = Home(None, None)


def course(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "course.yaml").touch()
    return folder


def found(working: Path, home: Home = NO_HOME, **environment: str) -> list[Path]:
    return find_content(None, environment, working, home)


def test_one_folder_may_hold_all_that_the_program_keeps(tmp_path: Path) -> None:
    home = find_home({"STUDYGUIDE_HOME": str(tmp_path)})
    assert home == Home(tmp_path, tmp_path / "cache")


def test_a_relative_home_is_meant_from_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_home({"STUDYGUIDE_HOME": "h"}).data == tmp_path / "h"


def test_otherwise_the_platform_says_where(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/somewhere/data")
    monkeypatch.setenv("XDG_CACHE_HOME", "/somewhere/cache")
    home = find_home({"STUDYGUIDE_HOME": ""})
    assert home.data is not None and home.data.name == "studyguide"
    assert home.cache is not None and home.cache != home.data


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("home", ["/home/ada", "/", "/home/ada/"])
@pytest.mark.parametrize("data", [None, "", "relative", "/x/data", "/x/data/"])
@pytest.mark.parametrize("cache", [None, "", "relative", "/x/cache"])
def test_linux_is_answered_as_platformdirs_would(
    monkeypatch: pytest.MonkeyPatch, home: str, data: str | None, cache: str | None
) -> None:
    for name, value in (("HOME", home), ("XDG_DATA_HOME", data), ("XDG_CACHE_HOME", cache)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, value)
    environment = {name: value for name, value in os.environ.items() if name != "STUDYGUIDE_HOME"}
    expected = [
        Path(where("studyguide", appauthor=False))
        for where in (platformdirs.user_data_dir, platformdirs.user_cache_dir)
    ]
    assert list(find_home(environment)) == expected


def test_a_user_without_any_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def homeless(*_: object, **__: object) -> str:
        raise RuntimeError("no home")

    monkeypatch.setattr(platformdirs, "user_data_dir", homeless)
    assert find_home({}) == Home(None, None)


def test_a_platform_without_a_home_keeps_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_, **__: "~/data")
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda *_, **__: "/var/cache")
    assert find_home({}) == Home(None, Path("/var/cache"))


def test_an_option_is_the_only_folder(tmp_path: Path) -> None:
    named = course(tmp_path / "named")
    environment = {"STUDYGUIDE_CONTENT": str(course(tmp_path / "other"))}
    assert find_content("named", environment, tmp_path, NO_HOME) == [named]
    assert find_content(str(named), {}, Path("/"), NO_HOME) == [named]


def test_the_environment_names_folders_in_order_and_the_others_follow(tmp_path: Path) -> None:
    one, two, near = (course(tmp_path / name) for name in ("one", "two", "work/content"))
    home = Home(tmp_path / "home", None)
    own = course(tmp_path / "home" / "courses" / "mine").parent
    paths = os.pathsep.join(["two", "", str(one)])
    assert found(tmp_path, home, STUDYGUIDE_CONTENT=paths) == [two, one, own, SHIPPED]
    assert found(tmp_path / "work", home) == [near, own, SHIPPED]


def test_the_nearest_content_above_the_working_folder_counts(tmp_path: Path) -> None:
    far = course(tmp_path / "content" / "a").parent
    working = tmp_path / "x" / "y"
    (working / "content" / "empty").mkdir(parents=True)
    assert found(working)[0] == far
    near = course(tmp_path / "x" / "content")
    assert found(working)[0] == near


def test_a_folder_is_named_once(tmp_path: Path) -> None:
    content = course(tmp_path / "content")
    assert found(tmp_path, STUDYGUIDE_CONTENT=f"content{os.pathsep}{content}/.") == [
        content,
        SHIPPED,
    ]


def test_the_course_that_ships_is_always_there(tmp_path: Path) -> None:
    assert found(tmp_path) == [SHIPPED]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing", "There is no folder missing."),
        ("file", "file is a file, not a folder."),
        ("empty", "The folder empty is empty."),
        ("a\0b", "embedded null"),
        ("x" * 300, "file name too long"),
    ],
)
def test_a_folder_that_cannot_hold_content_is_told_apart(
    tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "empty").mkdir()
    with pytest.raises(StudyGuideError) as error:
        named_folder(name, tmp_path)
    assert message in error.value.message
    assert "course.yaml" in error.value.hint
    with pytest.raises(StudyGuideError):
        find_content(None, {"STUDYGUIDE_CONTENT": name}, tmp_path, NO_HOME)


def test_a_named_folder_is_made_plain(tmp_path: Path) -> None:
    course(tmp_path / "a")
    assert named_folder("b/../a/.", tmp_path) == tmp_path / "a"


def test_the_course_at_hand_is_the_one_that_one_is_in(tmp_path: Path) -> None:
    course(tmp_path / "content" / "a")
    inside = course(tmp_path / "content" / "b") / "week1"
    inside.mkdir()
    assert course_at_hand(None, {}, inside, NO_HOME) == inside.parent
    assert course_at_hand("..", {}, inside, NO_HOME) == inside.parent
    assert course_at_hand("../..", {}, inside, NO_HOME) == inside.parent
    assert course_at_hand("../../a", {}, inside, NO_HOME) == tmp_path / "content" / "a"


def test_elsewhere_it_is_the_first_course(tmp_path: Path) -> None:
    course(tmp_path / "content" / "b")
    course(tmp_path / "content" / ".a")
    (tmp_path / "content" / "a").mkdir()
    assert course_at_hand(None, {}, tmp_path, NO_HOME) == tmp_path / "content" / "b"


def test_a_folder_without_a_course_has_none_at_hand(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StudyGuideError, match="No course lies in"):
        course_at_hand(".", {}, tmp_path, NO_HOME)


def test_the_notes_at_hand_are_an_authors_own_before_those_that_ship(tmp_path: Path) -> None:
    assert notes_at_hand([tmp_path, SHIPPED]) == [tmp_path]
    assert notes_at_hand([SHIPPED]) == [SHIPPED]


def test_a_content_folder_holds_courses_or_is_one(tmp_path: Path) -> None:
    assert [root.name for root in courses_in(COURSES)] == ["colours", "french-revolution"]
    assert courses_in(COURSES / "colours") == [COURSES / "colours"]
    assert courses_in(tmp_path) == []


def test_the_course_around_a_place_is_the_nearest(tmp_path: Path) -> None:
    inner = course(course(tmp_path / "a") / "b" / "c")
    assert course_around(inner / "d" / "e.yaml") == inner
    assert course_around(inner) == inner
    assert course_around(tmp_path / "a" / "b") == tmp_path / "a"
    assert course_around(tmp_path) is None


def test_the_folder_above_content_stands_for_it(tmp_path: Path) -> None:
    course(tmp_path / "content" / "c")
    assert named_folder(".", tmp_path) == tmp_path / "content"
    course(tmp_path)
    assert named_folder(".", tmp_path) == tmp_path


def test_no_folder_has_an_empty_name(tmp_path: Path) -> None:
    course(tmp_path)
    with pytest.raises(StudyGuideError, match="cannot be empty"):
        named_folder("", tmp_path)


@pytest.mark.parametrize("working", [".", "content/c", "elsewhere"])
def test_notes_without_a_course_are_found_above(tmp_path: Path, working: str) -> None:
    folder = course(tmp_path / "content" / "c")
    (folder / "course.yaml").rename(folder / "course.yml")
    assert notes_without_course(tmp_path / working) == tmp_path / "content"
    course(tmp_path / "content" / "d")
    assert notes_without_course(tmp_path / working) is None


def test_a_content_folder_of_something_else_is_no_notes(tmp_path: Path) -> None:
    (tmp_path / "content" / "c").mkdir(parents=True)
    (tmp_path / "content" / "c" / "page.html").touch()
    assert notes_without_course(tmp_path) is None
