"""What was taken back is told for every act there is."""

import pytest

from studyguide.memory.rows import Act
from studyguide.view.undo import page
from tests.view.screens import on, piped


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (Act.ANSWER, "your answer about T: {x}"),
        (Act.OVERRULE, "that you were right about T: {x}"),
        (Act.FORGET, "that T: {x} be forgotten"),
        (Act.SUSPEND, "that T: {x} be asked no more"),
        (Act.RESUME, "that T: {x} be asked again"),
        (Act.FLAG, "what you remarked on T: {x}"),
    ],
)
def test_it_says_what_counts_no_more(act: Act, words: str) -> None:
    shown = on(piped(), lambda screen: page(act, "T: {x}", screen))
    assert shown == f"Taken back: {words}.\n"
