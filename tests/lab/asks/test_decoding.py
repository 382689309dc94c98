"""What top-k and top-p keep is asked as the lab has it, and never by a hair."""

import re
from itertools import accumulate

from tests.lab.asks.asked import asked


def chances_in(prompt: str) -> list[tuple[str, int]]:
    """Tokens and their chances, the most likely first."""
    found = [(token, int(chance)) for token, chance in re.findall(r"(\w+) (\d+) %", prompt)]
    return sorted(found, key=lambda pair: -pair[1])


def test_top_k_keeps_the_most_likely() -> None:
    for each in asked("decoding", "top-k", 60):
        chances = chances_in(each.prompt)
        count = int(each.prompt.rpartition("k = ")[2][0])
        assert {*each.answers} == {token for token, _ in chances[:count]}
        assert len(each.wrong) == len(chances) - count >= 2


def test_top_p_keeps_the_token_with_which_the_sum_is_reached() -> None:
    counts = set()
    for each in asked("decoding", "top-p", 60):
        chances = chances_in(each.prompt)
        total = round(100 * float(each.prompt.rpartition("p = ")[2].split()[0]))
        sums = list(accumulate(chance for _, chance in chances))
        count = len(each.answers)
        assert {*each.answers} == {token for token, _ in chances[:count]}
        assert sums[count - 2] < total < sums[count - 1]
        counts.add(count)
    assert counts == {2, 3, 4}


def test_a_token_that_is_not_kept_is_told_what_stands_before_it() -> None:
    for ask, unit in (("top-k", "tokens are more likely"), ("top-p", "% already")):
        for each in asked("decoding", ask, 20):
            chances = chances_in(each.prompt)
            for wrong in each.wrong:
                before = [c for _, c in chances[: [t for t, _ in chances].index(wrong.text)]]
                number = len(before) if ask == "top-k" else sum(before)
                assert f"{number} {unit}" in wrong.because


def test_the_chances_differ_and_sum_to_one() -> None:
    for ask in ("top-k", "top-p"):
        for each in asked("decoding", ask, 40):
            chances = [chance for _, chance in chances_in(each.prompt)]
            assert (sum(chances), len(set(chances)), min(chances) > 0) == (100, 6, True)
