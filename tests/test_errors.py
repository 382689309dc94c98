"""Why the system refused is told in the middle of a sentence."""

import errno

import pytest

from studyguide.errors import reason_of


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
