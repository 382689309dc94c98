"""Why the system refused is told in the middle of a sentence, and what was typed in quotes."""

import errno

import pytest

from studyguide.errors import reason_of, said_back


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (OSError(errno.EACCES, "Permission denied", "notes.yaml"), "permission denied"),
        (OSError("not a regular file"), "not a regular file"),
        (ValueError("embedded null byte"), "embedded null byte"),
        (OSError(), "unknown"),
    ],
)
def test_why_the_system_refused_fits_into_a_sentence(
    error: OSError | ValueError, reason: str
) -> None:
    assert reason_of(error) == reason


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("zzz", "'zzz'"),
        ("it's", '"it\'s"'),
        ("\udcff", "'?'"),
        (60 * "x", f"'{60 * 'x'}'"),
        (100_000 * "x", f"'{60 * 'x'}…'"),
    ],
)
def test_what_was_typed_is_said_back_shortly(typed: str, said: str) -> None:
    assert said_back(typed) == said
