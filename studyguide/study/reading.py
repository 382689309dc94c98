"""Reading in order: which topic is open, and where a reader stopped, kept between runs."""

import json
from contextlib import suppress
from pathlib import Path

from studyguide.course.folder import read_bytes
from studyguide.course.replacing import replace_file
from studyguide.errors import StudyGuideError, reason_of

_FILE = "reading.json"


class ReadingPlace:
    """For each scope, the topic at which its reader stopped.

    `folder` is None on a machine without a home: then nothing is remembered.
    """

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / _FILE if folder else None

    def get(self, scope: str) -> str | None:
        """The topic, as course/topic, at which `scope` was left."""
        return self._places().get(scope)

    def latest(self) -> tuple[str, str] | None:
        """The scope that was read last and the topic at which it was left."""
        places = self._places()
        return list(places.items())[-1] if places else None

    def keep(self, scope: str, topic: str | None) -> None:
        """Remember a place, or with None that the scope was read to its end.

        Raises StudyGuideError when it cannot be stored.
        """
        places = self._places()
        if not topic and scope not in places:
            return
        places.pop(scope, None)
        if topic:
            places[scope] = topic
        if self._file is None:
            raise StudyGuideError("The place cannot be kept: this machine has no home folder.")
        try:
            replace_file(self._file, json.dumps(places, indent=1))
        except OSError as error:
            raise StudyGuideError(
                f"The place could not be kept in {self._file.parent}: {reason_of(error)}.",
                "Name a folder that can be written with STUDYGUIDE_HOME.",
            ) from None

    def _places(self) -> dict[str, str]:
        if self._file is None:
            return {}
        try:
            places = json.loads(read_bytes(self._file))
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except (OSError, ValueError, RecursionError):
            places = None
        if not isinstance(places, dict) or not all(isinstance(v, str) for v in places.values()):
            self._set_aside()
            return {}
        return places

    def _set_aside(self) -> None:
        """Keep an unreadable file beside the new one instead of writing over it."""
        if self._file:
            with suppress(OSError):
                stamp = self._file.stat().st_mtime_ns
                self._file.replace(self._file.with_name(f"reading-unreadable-{stamp}.json"))


class Reader:
    """Which topic is open and how far into it its reader is, in portions of a screen."""

    def __init__(self, numbers: list[int], left_at: int | None) -> None:
        self._numbers = numbers
        self.at = numbers.index(left_at) if left_at in numbers else 0
        self.portion = 0

    @property
    def done(self) -> bool:
        return self.at >= len(self._numbers)

    @property
    def number(self) -> int:
        """The number of the open topic."""
        return self._numbers[self.at]

    def turn(self, back: bool, is_last: bool) -> bool:
        """Go to the next portion, or when this is the last one to the next topic.

        `back` goes to the portion or the topic before. Returns whether another topic is
        open now.
        """
        if not back and not is_last:
            self.portion += 1
            return False
        if back and self.portion:
            self.portion -= 1
            return False
        self.at = max(self.at - 1, 0) if back else self.at + 1
        self.portion = 0
        return True
