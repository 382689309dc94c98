"""One line tells what is known, and none where nothing was asked."""

import pytest

from studyguide.memory.standing import Tally
from studyguide.view.known import known


@pytest.mark.parametrize(
    ("tally", "line"),
    [
        (Tally(facts=7, seen=4, known=3, due=1), "3 of 7 facts known, 1 due today"),
        (Tally(facts=1, seen=1), "0 of 1 fact known"),
        (
            Tally(facts=10_000, seen=4000, known=3000, due=1200),
            "3,000 of 10,000 facts known, 1,200 due today",
        ),
        (Tally(facts=7), ""),
        (None, ""),
    ],
)
def test_a_tally_is_told_in_a_line(tally: Tally | None, line: str) -> None:
    assert known(tally) == line
