"""Whatever of a damaged file still proves itself is read, wherever in the file it lies."""

import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from studyguide.memory.records import HASH
from studyguide.memory.rows import Act
from studyguide.memory.salvage import journals, salvage
from tests.memory.logs import FACTS, answer, answers, deed, open_in, write_before_words

PAGE = 4096


def kept_in(home: Path, number: int = 300) -> tuple[Path, set[bytes]]:
    """A closed log of some rows: its file and their hashes."""
    with open_in(home) as log:
        log.extend(answers(number))
        log.append(deed(Act.UNDO, target=("s", 1)))
        log.append(answer(given="long " * 3000)._replace(score=0.25, rating=None))
        return log.file, {record[HASH] for record in log.records()}


def saved(file: Path) -> set[bytes]:
    return {record[HASH] for record in salvage(file)}


def test_every_row_of_a_sound_file_is_read(tmp_path: Path) -> None:
    file, hashes = kept_in(tmp_path)
    assert not any(journal.exists() for journal in journals(file))
    assert saved(file) == hashes


def test_rows_that_are_still_in_the_journal_are_read(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend(answers(10))
        assert len(saved(log.file)) == 10
        log.file.write_bytes(b"")
        assert len(saved(log.file)) == 10


def test_without_its_first_page_everything_else_is_read(tmp_path: Path) -> None:
    file, hashes = kept_in(tmp_path)
    content = file.read_bytes()
    file.write_bytes(b"\xff" * PAGE + content[PAGE:])
    assert saved(file) == hashes


def test_of_a_broken_page_only_its_own_rows_are_lost(tmp_path: Path) -> None:
    file, hashes = kept_in(tmp_path)
    content = file.read_bytes()
    for page in range(1, len(content) // PAGE):
        broken = bytearray(content)
        broken[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        file.write_bytes(broken)
        lost = hashes - saved(file)
        # a long row is lost with any page it lies on, and a row is 75 bytes or more
        assert len(lost) <= PAGE // 75 + 1


def test_a_page_of_words_that_is_broken_costs_no_row(tmp_path: Path) -> None:
    file, hashes = kept_in(tmp_path)
    content = file.read_bytes()
    holding = [
        page
        for page in range(len(content) // PAGE)
        if FACTS[0].encode() in content[page * PAGE : (page + 1) * PAGE]
    ]
    assert len(holding) == 3  # the words, their index, and what is remembered
    for page in holding:
        broken = bytearray(content)
        broken[page * PAGE : (page + 1) * PAGE] = Random(page).randbytes(PAGE)
        file.write_bytes(broken)
        assert saved(file) == hashes


def test_long_words_are_found_in_the_table_and_in_its_index(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        for length in (57, 58, 900, 1100, 3000, 5000):
            log.append(answer(f"course/{'x' * length}.size"))
        file, hashes = log.file, {record[HASH] for record in log.records()}
    assert saved(file) == hashes


def test_rows_of_the_version_before_words_are_read(tmp_path: Path) -> None:
    file = write_before_words(tmp_path, answers(20))
    assert len(saved(file)) == 20
    with open_in(tmp_path) as log:
        assert saved(file) == {record[HASH] for record in log.records()}


def test_of_a_truncated_file_what_is_left_is_read(tmp_path: Path) -> None:
    file, hashes = kept_in(tmp_path)
    content = file.read_bytes()
    counts = []
    for pages in range(0, len(content) // PAGE, 3):
        file.write_bytes(content[: pages * PAGE + 100])
        assert saved(file) <= hashes
        counts.append(len(saved(file)))
    assert counts == sorted(counts)
    assert counts[0] == 0 < counts[-1]


def test_noise_holds_no_rows(tmp_path: Path) -> None:
    file = tmp_path / "noise"
    file.write_bytes(Random(1).randbytes(200_000))
    assert saved(file) == set()
    assert saved(tmp_path / "nothing") == set()


@pytest.mark.parametrize("mode", ["wal", "delete"])
def test_rows_are_read_in_either_way_of_keeping_a_journal(tmp_path: Path, mode: str) -> None:
    file, hashes = kept_in(tmp_path)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"pragma journal_mode = {mode}")
    assert saved(file) == hashes


def test_a_whole_score_comes_back_as_the_number_it_was(tmp_path: Path) -> None:
    with open_in(tmp_path) as log:
        log.extend([answer(right=True), answer(right=False)])
        assert sorted(salvage(log.file)) == list(log.records())


def test_flips_of_single_bits_are_noticed_and_cost_no_other_row(
    tmp_path: Path, is_long: bool
) -> None:
    """See `test_doctor` for what is made of it; here it is only whether rows are found."""
    file, hashes = kept_in(tmp_path, 60)
    content, random = file.read_bytes(), Random(2)
    for _ in range(1000 if is_long else 40):
        broken = bytearray(content)
        broken[random.randrange(len(content))] ^= 1 << random.randrange(8)
        file.write_bytes(broken)
        assert len(hashes - saved(file)) <= 1
