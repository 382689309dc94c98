"""What every test shares: a home of its own, courses made of text, and `--long`."""

import os
from collections.abc import Callable, Iterator
from functools import cache
from itertools import count
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import settings

from studyguide.course.library import Library
from studyguide.course.opening import open_library
from studyguide.course.shelf import Shelf

ROOT = Path(__file__).parent.parent
COURSES = ROOT / "tests" / "courses"
SHIPPED = ROOT / "content"

WriteCourse = Callable[..., Path]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the full numbers of sampled tests")


def pytest_configure(config: pytest.Config) -> None:
    # the same examples every time; a long run looks for others as well
    settings.register_profile("sample", derandomize=True, deadline=None)
    settings.register_profile("long", max_examples=2000, deadline=None)
    settings.load_profile("long" if config.getoption("--long") else "sample")


@pytest.fixture
def is_long(request: pytest.FixtureRequest) -> bool:
    """Whether a test that samples should run its full numbers."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Empty folders, one after the other.

    To find a free name, pytest looks at all that are taken, in the end by thousands of tests.
    """
    root = tmp_path_factory.mktemp("folders")
    return map(_made, (root / str(number) for number in count()))


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def own_home(folders: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees or touches what the person who runs it has learnt."""
    home = next(folders)
    for name in [name for name in os.environ if name.startswith("STUDYGUIDE_")]:
        monkeypatch.delenv(name)
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES", "PAGER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("STUDYGUIDE_HOME", str(home))
    return home


@pytest.fixture
def write_course(tmp_path: Path) -> WriteCourse:
    """Write a course from texts: `write_course({"course.yaml": …, "week1/a.yaml": …})`."""

    def write(files: dict[str, str], folder: str = "course") -> Path:
        root = tmp_path / folder
        for name, text in files.items():
            file = root / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(dedent(text), encoding="utf-8")
        return root

    return write


def library_of(folder: Path) -> Library:
    """The library of a folder, held in memory; one of the repository is compiled only once."""
    return _kept(folder) if folder.is_relative_to(ROOT) else open_library(folder, None, 0)


@cache
def _kept(folder: Path) -> Library:
    return open_library(folder, None, 0)


def shelf_of(*folders: Path) -> Shelf:
    """The shelf of some folders, held in memory."""
    return Shelf(map(library_of, folders))
