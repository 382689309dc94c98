"""A power cut at any moment loses nothing that was acknowledged, and leaves a log that opens."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from studyguide.memory.chain import follow
from studyguide.memory.failures import FILE
from studyguide.memory.records import from_record
from studyguide.memory.salvage import salvage
from tests.memory.acting import ACTS, opened_ahead, prepared, prepared_before_words
from tests.memory.logs import open_in
from tests.memory.power import Disk, recorded
from tests.memory.test_backup import flipped

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="strace records the writes")


@pytest.fixture
def fast() -> Iterator[Path]:
    """A folder in memory where there is one: thousands of logs are opened in it."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as name:
        yield Path(name)


@pytest.mark.parametrize("act", ACTS)
def test_nothing_acknowledged_is_lost_by_a_power_cut(act: str, fast: Path, is_long: bool) -> None:
    home, random = fast / "home", Random(act)
    home.mkdir()
    before = set() if act == "sit" else _begun(home, act)
    disk = Disk({str(file): file.read_bytes() for file in home.rglob("*") if file.is_file()})
    calls = recorded(home, "tests.memory.acting", act, str(home))
    assert len(calls) > 20
    states = 0
    for number, call in enumerate(calls):
        disk.make(call)
        if not is_long and number % 8:
            continue
        for found in disk.cuts(random, each=12 if is_long else 1):
            _check(fast / "cut", home, found, before | set(disk.told.split()) - {"open"}, act)
            states += 1
    assert states >= (len(calls) * 26 if is_long else 20)


def _begun(home: Path, act: str) -> set[str]:
    """Prepare a home; returns what it was told to keep and can keep."""
    if act == "words":
        prepared_before_words(home)
    else:
        prepared(home)
        shutil.rmtree(home / "other")
    given = {from_record(record).given for record in salvage(home / FILE)}
    if act == "mend":
        flipped(home / FILE)
        left = {from_record(record).given for record in salvage(home / FILE)}
        assert len(left) == len(given) - 1
        return left
    return given


def _check(cut: Path, home: Path, found: dict[str, bytes], told: set[str], act: str) -> None:
    """Hold what is found after a power cut against what was told before it."""
    shutil.rmtree(cut, ignore_errors=True)
    cut.mkdir()
    for name, content in found.items():
        file = cut / Path(name).relative_to(home)
        file.parent.mkdir(exist_ok=True)
        if not name.endswith("-shm"):
            file.write_bytes(content)
    if act == "mend":
        ACTS["mend"](cut)
    with opened_ahead(cut) if act == "migrate" else open_in(cut) as log:
        assert told <= {row.given for row in log.rows()}
        assert log.connection.execute("pragma integrity_check").fetchall() == [("ok",)]
        assert follow(log.records()).changed == 0
        assert log.states() == log.replayed()
