"""Which topic files this process reads, for tests of what is read by others or not again."""

from pathlib import Path
from typing import Any

import pytest

from studyguide.course import read_topics


def files_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the topic files that are read from now on, in order."""
    seen: list[str] = []
    real = read_topics._parts

    def spy(content: bytes, path: Path, *rest: Any) -> Any:
        seen.append(path.name)
        return real(content, path, *rest)

    monkeypatch.setattr(read_topics, "_parts", spy)
    return seen
