"""What a course says of earlier names, written into the log so that memory goes along."""

from studyguide.course.shelf import Shelf
from studyguide.memory.log import Log
from studyguide.memory.renames import called_now, rename_of
from studyguide.study.known import known_in


def renames_on(shelf: Shelf) -> dict[str, str]:
    """The names of topics and questions now, by those they had earlier, of all courses."""
    renamed: dict[str, str] = {}
    for library, span in shelf.courses():
        renamed |= library.renames(span.course)
    return renamed


def follow_renames(log: Log, shelf: Shelf, at: float, day: int) -> None:
    """Record each rename that the courses tell and a log does not know of yet.

    What has its earlier name again, as an author may think better of it, is recorded as well.
    Raises StudyGuideError where the log cannot be written.
    """
    said, recorded = renames_on(shelf), log.renamed()
    if not (said or recorded):
        return
    is_there = known_in(shelf)
    rows = [rename_of(old, old, at, day) for old in recorded if is_there(old)]
    known = {old: new for old, new in recorded.items() if not is_there(old)}
    for old, new in said.items():
        if called_now(old, known) != called_now(new, known):
            known[old] = new
            rows.append(rename_of(old, new, at, day))
    if rows and log.count():
        log.extend(rows)
