"""Guessers who see prompt and options, but do not know, are right no more often than by chance."""

import pytest

from studyguide.course.library import Library
from tests.fairness.banks import LIBRARIES, questions
from tests.fairness.cues import known
from tests.fairness.decisions import decisions
from tests.fairness.guessers import Score, play, seen
from tests.fairness.tables import guessed

OF_OPTIONS = {
    *("length", "words", "digits", "capitals", "number", "middle number", "place"),
    *("like the others, by words", "like the others, by trigrams"),
    *("how many have the value", "how often it was shown", "how often it was right"),
}
"""Cues of options alone, of which not even a tenth of a point may come where all of a hand
are asked."""
BLIND = {"choose-one", "term-from-definition", "fill-the-table", "which-of-two", "compare"}


SEEDS = {"shipped": 100, "metro": 40}
"""Of the larger course fewer: it has three times as many questions."""


@pytest.fixture
def many_seeds(library: Library, seeds: list[str], is_long: bool) -> list[str]:
    if not is_long:
        return seeds[:2]
    name = next(name for name, made in LIBRARIES.items() if made() is library)
    return [str(seed) for seed in range(SEEDS[name])]


def played(library: Library, seeds: list[str], is_long: bool) -> tuple[list[Score], list[Score]]:
    """The scores for whole banks and for those that are drawn, by whom other banks are known."""
    others = [f"known/{seed}" for seed in seeds[: 10 if is_long else 1]]
    answers = [q for seed in others for q in questions(library, seed).whole]
    knows = known(library, decisions(answers))
    whole, drawn = [], []
    for made in (questions(library, seed) for seed in seeds):
        whole += list(decisions(made.whole))
        drawn += list(decisions(made.drawn))
    return play(seen(whole, knows)), play(seen(drawn, knows))


def test_no_guesser_is_better_than_chance(
    library: Library, many_seeds: list[str], is_long: bool
) -> None:
    whole, drawn = played(library, many_seeds, is_long)
    if is_long:
        print(guessed(f"{library.folder.name}: all questions", whole))
        print(guessed(f"{library.folder.name}: questions as drawn", drawn))
        # so few are drawn that it takes many seeds to tell
        assert [score for score in drawn if score.is_too_good] == []
    assert [score for score in whole if score.is_too_good] == []
    by_options = [
        score
        for score in whole
        if score.form in BLIND and score.guesser.partition(": ")[2] in OF_OPTIONS
    ]
    assert len(by_options) > 100
    assert [score for score in by_options if abs(score.excess) > 0.001] == []
