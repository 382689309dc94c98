"""A bank is worked on in shares, by whichever process, and what comes of it is the same."""

import os
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from itertools import groupby
from pathlib import Path

import pytest

from studyguide.course.library import Library
from studyguide.course.opening import open_library
from studyguide.course.shelf import Shelf
from studyguide.quiz import shares
from studyguide.quiz.listing import Listing, listed
from studyguide.quiz.shares import Share, done
from studyguide.quiz.windows import Windows
from tests.quiz import generated

SEED = "1"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generated.course_in(tmp_path_factory.mktemp("courses") / "metro")


@pytest.fixture(scope="module")
def library(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library in a file of its own."""
    opened = open_library(folder, tmp_path_factory.mktemp("cache"), 2**63)
    yield opened
    opened.close()


@pytest.fixture
def cut(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[Share]:
    """The shares of a course that is large enough for two processes."""
    monkeypatch.setattr(shares, "_AT_ONCE", 40)
    monkeypatch.setattr(shares, "_WORTH", 100)
    monkeypatch.setattr(shares, "processors", lambda most: min(most, 2))
    return list(Listing(SEED).shares(Shelf([library]).whole()))


def names(share: Share) -> tuple[list[str], int]:
    """What is listed in a share, and the process that did it."""
    found = Listing(SEED).listed(share)
    return [named.id for each in found for named in each.questions], os.getpid()


def test_no_share_is_much_fuller_than_it_may_be_nor_has_a_part_of_a_window(
    library: Library, cut: list[Share]
) -> None:
    windows = Windows(library, SEED)
    cut_at = [[(*fact[2:5], windows.at(*fact[2:])) for fact in share.facts] for share in cut]
    runs = [window for windows in cut_at for window, _ in groupby(windows)]
    assert len(runs) == len(set(runs)) > 10
    assert all(40 <= len(share.facts) < 40 + 16 for share in cut[1:-1])
    assert len(cut) > 5


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is nothing to copy a process with")
def test_two_processes_list_what_one_lists_in_the_same_order(
    library: Library, cut: list[Share]
) -> None:
    told, makers = zip(*done(cut, names), strict=True)
    everything = listed(Shelf([library]).whole(), SEED)
    assert [name for own in told for name in own] == [
        named.id for each in everything for named in each.questions
    ]
    assert len(set(makers) - {os.getpid()}) == 2


def test_what_no_copy_has_done_is_done_here(
    cut: list[Share], monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = [told for told, _ in done(cut, names)]

    def none(tasks: Sequence[Share], *_: object, lasting: bool) -> AbstractContextManager[object]:
        return nullcontext(b"" for _ in tasks)

    monkeypatch.setattr(shares, "done_ahead", none)
    assert list(done(cut, names)) == [(told, os.getpid()) for told in expected]


def test_a_library_that_no_copy_can_open_is_left_to_this_process(
    folder: Path, cut: list[Share], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shares, "processors", pytest.fail)
    held = open_library(folder, None, 0)
    here = [share._replace(library=held) for share in cut]
    assert {maker for _, maker in done(here, names)} == {os.getpid()}
