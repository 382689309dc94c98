"""What can be learnt from one half of a course about asking is of no use in the other."""

from studyguide.course.library import Library
from tests.fairness.learnt import learn_and_play
from tests.fairness.tables import guessed


def test_nothing_is_learnt_from_the_other_half(library: Library, is_long: bool) -> None:
    splits, seeds = (12, ["1", "2", "3"]) if is_long else (4, ["1"])
    scores = learn_and_play(library, splits, seeds)
    if is_long:
        print(guessed(f"{library.folder.name}: learnt, {splits} splits both ways", scores))
        print(
            "\n".join(f"  {s.form:22}{s.template:14}{s.excess:+7.2f}{s.error:6.2f}" for s in scores)
        )
    # below chance is no help to anybody: what one half has too much of, the other lacks
    assert [score for score in scores if score.is_too_good and score.excess > 0] == []
