"""What can go wrong with the file of answers, in the user's words."""

from pathlib import Path

from studyguide.errors import StudyGuideError

FILE = "answers.db"
BACKUPS = "backups"
ASIDE = "answers-damaged-"
"""How the names of damaged files begin that are kept."""


class Passing(StudyGuideError):
    """What may be over in a moment, so that another answer may be tried."""


class Damaged(StudyGuideError):
    """A file of answers cannot be read as what it was; `doctor` saves what can be saved."""

    def __init__(self, file: Path, message: str = "") -> None:
        super().__init__(
            message or f"{file} is damaged.", "Save what can be saved: studyguide doctor"
        )


class NotWritable(StudyGuideError):
    """A file of answers cannot be written; it may be that it can be read."""

    def __init__(self, file: Path) -> None:
        super().__init__(
            f"Answers cannot be kept in {file}: it cannot be opened to be written.",
            "Name a folder that can be written with STUDYGUIDE_HOME.",
        )


class Vanished(StudyGuideError):
    """There is no log where there was one: an empty one must not take its place unasked."""

    def __init__(self, file: Path) -> None:
        message = f"{file} is empty or gone, though answers have been kept in it."
        super().__init__(message, "Bring back what there is of them: studyguide doctor")


def full(file: Path) -> Passing:
    return Passing(
        f"The disk is full: what comes next could not be saved in {file}.",
        "Make room, then go on; what was saved before is safe.",
    )


def busy(file: Path) -> Passing:
    return Passing(
        f"Another program holds {file}, so nothing could be saved.",
        "Close it, then try again.",
    )


def disk_error(file: Path) -> StudyGuideError:
    return StudyGuideError(
        f"The disk reported an error, and what came last was not saved in {file}.",
        "Look after the disk, then start again; what was saved before is kept.",
    )


def not_proved(file: Path) -> Damaged:
    words = "No backup was made: your answers, or the copy of them, are damaged."
    return Damaged(file, words)


def foreign(file: Path) -> StudyGuideError:
    return StudyGuideError(
        f"{file} belongs to another program.",
        "Move it elsewhere, or name another folder with STUDYGUIDE_HOME.",
    )


def newer(file: Path) -> StudyGuideError:
    return StudyGuideError(
        f"{file} was written by a newer studyguide.",
        "Update this one; the file was left as it is.",
    )


def no_home() -> StudyGuideError:
    return StudyGuideError(
        "Answers cannot be kept: this machine has no home folder.",
        "Name a folder that can be written with STUDYGUIDE_HOME.",
    )
