"""What was taken back is told for every act there is."""

import pytest

from studyguide.memory.rows import Act, Row
from studyguide.view.undo import page
from tests.view.screens import on, piped


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Act.ANSWER, "your answer about c/t.x"),
        (Act.OVERRULE, "that you were right about c/t.x"),
        (Act.FORGET, "that c/t.x be forgotten"),
        (Act.SUSPEND, "that c/t.x be asked no more"),
        (Act.RESUME, "that c/t.x be asked again"),
        (Act.FLAG, "what you remarked on c/t.x"),
    ],
)
def test_it_says_what_counts_no_more(act: Act, words: str) -> None:
    for row in (Row("s", 1, 0, 1, act, "c/t.x"), Row("s", 1, 0, 1, act, question="c/t.x")):
        shown = on(piped(), lambda screen, row=row: page(row, screen))  # type: ignore[misc]
        assert shown == f"Taken back: {words}.\n"
