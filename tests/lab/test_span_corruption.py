"""The lab shows T5's target as the paper closes it and as the code does."""

import pytest

from studyguide.lab.interface import Token, Tokens
from studyguide.lab.span_corruption import run

INVITING = "Thank you for inviting me to your party last week."


def test_the_papers_closing_sentinel_and_the_codes_are_told_apart() -> None:
    shown = run(INVITING, rate=0.3, mean=1.5)
    target = shown.numbers["target"]
    assert shown.numbers["target_in_paper"] == (*target, "<extra_id_2>")
    assert shown.numbers["target_in_code"] == (*target, "</s>")
    paper, code = (block for block in shown.steps[4].blocks if isinstance(block, Tokens))
    assert paper.tokens[-1] == Token("<extra_id_2>", "special")
    assert code.tokens[-1] == Token("</s>", "special")


def test_numbers_agree_with_one_another() -> None:
    numbers = run().numbers
    hidden = [numbers["tokens"][first:end] for first, end in numbers["spans"]]
    assert numbers["target"] == tuple(
        token for at, run_ in enumerate(hidden) for token in (f"<extra_id_{at}>", *run_)
    )


def test_it_says_so_where_only_the_end_can_be_missing() -> None:
    told = str(run("one two three four").steps)
    assert "it is always the end that is missing" in told
    assert "it is always the end that is missing" not in str(run().steps)


def test_it_says_so_where_an_input_of_full_size_lacks_sentinels() -> None:
    told = [str(run(rate=rate, mean=mean).steps[-1]) for rate, mean in ((0.15, 3), (0.3, 1.5))]
    assert ["T5 has 100 sentinels" in each for each in told] == [False, True]
    assert "568 tokens of text" in told[0]
    assert "85 of them are hidden in 28 spans, and the target has 114 tokens" in told[0]


def test_a_text_with_a_sentinel_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^The text has a sentinel in it already"):
        run("We <extra_id_0> tea")


def test_another_seed_hides_something_else() -> None:
    assert run(seed=1).numbers["spans"] != run(seed=2).numbers["spans"]
