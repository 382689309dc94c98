"""Sentinels are asked about as T5 puts them, with the mistakes that are made about them."""

import re

from studyguide.lab.asks.span_corruption import target, which_sentinel
from studyguide.lab.span_corruption import LAB
from tests.lab.asks.asked import asked


def text_of(prompt: str) -> str:
    return prompt.partition(": ")[2].partition(". W")[0]


def runs_of(text: str) -> list[str]:
    """What stands in brackets."""
    return [piece.partition("]")[0] for piece in text.split("[")[1:]]


def test_the_sentinel_is_that_of_the_run_in_its_turn() -> None:
    assert LAB.asks == {"sentinel": which_sentinel, "target": target}
    seen = set()
    for each in asked("span-corruption", "sentinel", 60):
        run = each.prompt.rpartition("[")[2].removesuffix("]?")
        at = runs_of(text_of(each.prompt)).index(run)
        assert each.answers == (f"<extra_id_{at}>",)
        options = [*each.answers, *(wrong.text for wrong in each.wrong)]
        assert sorted(options) == [f"<extra_id_{number}>" for number in range(4)]
        seen.add(at)
    assert seen == {0, 1, 2, 3}


def test_the_wrong_sentinel_is_told_to_be_too_late_or_early() -> None:
    for each in asked("span-corruption", "sentinel", 20):
        right = int(each.answers[0][10])
        for wrong in each.wrong:
            by = int(wrong.text[10]) - right
            places = ("one", "two", "three")[abs(by) - 1]
            assert wrong.because.endswith(f": {places} too {'late' if by > 0 else 'early'}.")


def test_the_target_has_each_hidden_run_behind_its_sentinel() -> None:
    for each in asked("span-corruption", "target", 40):
        runs = runs_of(text_of(each.prompt))
        listed = (f"<extra_id_{number}> {run}" for number, run in enumerate(runs))
        assert each.answers == (" ".join(listed),)


def test_the_wrong_targets_have_what_stays_or_are_off_by_one_or_both() -> None:
    (each,) = asked("span-corruption", "target", 1)
    texts = [each.answers[0], *(wrong.text for wrong in each.wrong)]
    for each_in_turn, off in (texts[:2], texts[2:]):
        one, other = (
            re.split("<extra_id_[0-9]> ?", f"{text} ")[1:] for text in (each_in_turn, off)
        )
        assert other == [one[-1], *one[:-1]]
    text = text_of(each.prompt)
    words = [{word for word in each.split() if word[0] != "<"} for each in texts]
    assert words[0] == words[1] == {word for run in runs_of(text) for word in run.split()}
    assert words[2] == words[3]
    assert words[0] | words[2] == set(text.replace("[", "").replace("]", "").split())
