"""Who leaves out the space behind a colon is told that, and what it is to look like."""

import pytest

from studyguide.course.colons import spaced


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("wingspan:3 cm", "Put a space behind the colon: wingspan: 3 cm"),
        ("  made-by:Meta ", "Put a space behind the colon: made-by: Meta"),
        ("https://example.org", ""),
        ("wingspan 3 cm", ""),
        ("wingspan:", ""),
        ("two words:3", ""),
        ("a:" + 60 * "x", ""),
    ],
)
def test_a_space_is_put_behind_the_colon_of_a_key(text: str, hint: str) -> None:
    assert spaced(text) == hint
