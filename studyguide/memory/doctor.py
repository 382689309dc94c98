"""The log examined and mended: what is wrong with it, what was done, and what is left to do."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from studyguide.memory import disk, failures
from studyguide.memory.backup import backups_in
from studyguide.memory.chain import Chain, follow
from studyguide.memory.confusions import confusions
from studyguide.memory.database import is_as_made
from studyguide.memory.findings import Finding, Mark, facts, rows
from studyguide.memory.log import Log
from studyguide.memory.mend import discard, mend, set_aside
from studyguide.memory.opening import has_vanished
from studyguide.memory.records import HASH
from studyguide.memory.rows import Act
from studyguide.memory.salvage import in_journals
from studyguide.memory.told import told

Open = Callable[[Path], Log]
"""Opens the log in a folder, made when there is none; to read where it cannot be written."""


def examine(
    home: Path, open_: Open, is_known: Callable[[str], bool], now: float
) -> Iterator[Finding]:
    """Examine the log in a folder and mend what can be mended.

    `is_known` tells whether a course at hand has a fact. A damaged log is set aside as it is, and
    its place taken by one with every row that could be saved. Raises StudyGuideError for
    a file that is not ours to mend.
    """
    if not (home / failures.FILE).exists() and not has_vanished(home / failures.FILE):
        yield Finding(Mark.SOUND, "No answer has been kept yet.")
        return
    file = home / failures.FILE
    # to open a file is to clear its journal, and SQLite passes over what is broken in that
    pending = {record[HASH] for record in in_journals(file)}
    aside = set_aside(file, now) if pending else None
    chain = None if has_vanished(file) else _chain(home, open_, pending)
    if chain is None:
        yield _mended(*mend(home, open_, aside or set_aside(file, now)))
    elif aside:
        discard(aside)
    with open_(home) as log:
        chain = chain or follow(log.records())
        yield _counted(chain)
        yield from _gaps(chain)
        yield _unwritable(log) if log.closed else _remembered(log)
        yield from _ahead(log, now)
        yield from _orphans(log, is_known)
    yield from _place(home)


def _chain(home: Path, open_: Open, pending: set[bytes]) -> Chain | None:
    """The chain of a log that can be read as a whole; None where it is damaged.

    `pending` are the hashes of what its journal held, which must have come into it.
    """
    try:
        with open_(home) as log, told(log.file):
            found = log.connection.execute("pragma integrity_check(1)").fetchone()
            is_sound = found == ("ok",) and is_as_made(log.connection)
            chain = follow(log.records())
            log.states()
            stored = {record[HASH] for record in log.records()} if pending else set()
    except failures.Damaged:
        return None
    return chain if is_sound and not chain.changed and pending <= stored else None


def _mended(count: int, from_backup: int, aside: Path | None) -> Finding:
    words = f"The log was damaged; {rows(count)} could be saved"
    words += f", {from_backup} of them from a backup." if from_backup else "."
    return Finding(Mark.MENDED, words, f"The damaged file is kept: {aside}" if aside else "")


def _counted(chain: Chain) -> Finding:
    return Finding(Mark.SOUND, f"{rows(chain.rows)} in the log, each as it was written.")


def _gaps(chain: Chain) -> Iterator[Finding]:
    if chain.gaps:
        shown = "; ".join(chain.gaps[:3]) + ("; …" if len(chain.gaps) > 3 else "")
        yield Finding(
            Mark.WARNING,
            f"Rows are missing: {shown}.",
            "Where a backup has them, they come back with: studyguide restore FILE",
        )


def _remembered(log: Log) -> Finding:
    """Hold what is kept of each fact against the log, and make it anew where they differ."""
    replayed = log.replayed()
    answers = (row for row in log.effective() if row.act is Act.ANSWER)
    if log.states() == replayed and log.confusions() == confusions(answers):
        return Finding(Mark.SOUND, f"The memory of {facts(len(replayed))} agrees with the log.")
    log.rebuild()
    return Finding(Mark.MENDED, f"The memory of {facts(len(replayed))} was made anew.")


def _unwritable(log: Log) -> Finding:
    message = f"{log.file} can be read, but not written: no answer can be kept."
    return Finding(Mark.WARNING, message, log.closed.hint if log.closed else "")


def _ahead(log: Log, now: float) -> Iterator[Finding]:
    last = next(log.newest_first(), None)
    if last and last.at > now:
        moment = datetime.fromtimestamp(min(last.at, 2**37), UTC).strftime("%d %B %Y").lstrip("0")
        yield Finding(
            Mark.WARNING,
            f"The last row is from the future: {moment}.",
            "Look whether this machine's clock is right.",
        )


def _orphans(log: Log, is_known: Callable[[str], bool]) -> Iterator[Finding]:
    """Facts that are remembered and that no course has; their memory waits for them."""
    orphans = sorted(fact for fact in log.states() if not is_known(fact))
    if orphans:
        shown = ", ".join(orphans[:5]) + (f" and {len(orphans) - 5} more" if orphans[5:] else "")
        yield Finding(
            Mark.WARNING,
            f"No course at hand has {facts(len(orphans))} that you have learnt: {shown}.",
            "What you know of them is kept, and is there again when they are.",
        )


def _place(home: Path) -> Iterator[Finding]:
    backups = backups_in(home / failures.BACKUPS)
    if backups:
        which = f"newest of {len(backups)} backups" if backups[1:] else "only backup"
        yield Finding(Mark.SOUND, f"The {which} is {backups[-1].name}.")
    hint = "Name a folder on this machine's own disk with STUDYGUIDE_HOME."
    if disk.is_network(home, disk.mounts()):
        yield Finding(Mark.WARNING, f"{home} is on a network disk.", hint)
    if program := disk.synced_by(home):
        yield Finding(
            Mark.WARNING,
            f"{home} lies in {program}, which may copy a file while it is written.",
            hint,
        )
