"""The lab takes scores through temperature, top-k and top-p, as the course's example has it."""

import pytest

from studyguide.figure.pictures import Bars
from studyguide.lab.decoding import CAKE, Scored, run, scored
from studyguide.lab.interface import Table, Tokens
from tests.lab.shown import rows, words


def survivors(**given: float) -> dict[str, str]:
    (bars,) = (block for block in run(**given).steps[3].blocks if isinstance(block, Bars))  # type: ignore[arg-type]
    return {bar.label: bar.shown for bar in bars.bars if bar.shown != "out"}


def test_the_example_of_the_course_comes_out_as_it_says() -> None:
    assert survivors() == {"delicious": "56 %", "good": "28 %", "sweet": "17 %"}
    (table,) = (block for block in run().steps[0].blocks if isinstance(block, Table))
    assert [row[3] for row in table.rows] == ["50 %", "25 %", "15 %", "8 %", "2 %"]
    assert table.rows[0][2:] == ("73 %", "50 %", "35 %")
    assert table.rows[4][2:] == ("0.12 %", "2 %", "7 %")


def test_each_setting_can_be_left_out_of_it() -> None:
    assert list(survivors(top_p=1)) == ["delicious", "good", "sweet", "dry"]
    assert list(survivors(top_k=9, top_p=0.95)) == ["delicious", "good", "sweet", "dry"]
    assert list(survivors(top_k=2)) == ["delicious", "good"]
    assert survivors(temperature=0) == {"delicious": "100 %"}
    assert len(survivors(temperature=2, top_k=5, top_p=1)) == 5


def test_what_top_k_leaves_is_scaled_up_unless_it_leaves_all() -> None:
    def told(count: int) -> str:
        return words(run(CAKE[:3], top_k=count))

    assert "delicious and good stay, scaled up to 100 % again." in told(2)
    assert "All of them stay." in told(4)
    assert "scaled up" not in told(4)


def test_top_k_strikes_out_none_where_it_is_no_less_than_there_are_tokens() -> None:
    shown = run(CAKE[:3], temperature=0)
    assert [step.title for step in shown.steps][1:3] == [
        "Keep all 3, as top-k is 4",
        "Keep as few as reach 80 %: top-p",
    ]
    assert rows(shown, "Keep all 3, as top-k is 4")["good"] == ("0 %", "0 %")
    assert rows(shown, "Keep as few as reach 80 %: top-p")["good"] == ("0 %", "100 %", "out")
    assert "All of them stay." in words(shown)


def test_what_has_no_probability_is_struck_out_where_top_k_keeps_but_the_best() -> None:
    shown = run(CAKE[:3], temperature=0, top_k=1)
    assert rows(shown, "Keep the 1 most likely: top-k")["good"] == ("0 %", "out")
    assert list(rows(shown, "Keep as few as reach 80 %: top-p")) == ["delicious"]


def test_its_own_temperature_stands_among_the_others() -> None:
    tables = [b for b in run(temperature=0.7).steps[0].blocks if isinstance(b, Table)]
    assert tables[0].heads[2:] == ("T = 0.5", "T = 0.7", "T = 1", "T = 2")


def test_greedy_takes_the_best_and_draws_take_what_survives() -> None:
    shown = run(seed=1)
    assert shown.numbers["greedy"] == "delicious"
    assert set(shown.numbers["drawn"]) <= {"delicious", "good", "sweet"}
    greedy, drawn = (block for block in shown.steps[4].blocks if isinstance(block, Tokens))
    assert greedy.tokens[0].text == "delicious"
    assert [token.text for token in drawn.tokens] == shown.numbers["drawn"]
    assert run(seed=2).numbers["drawn"] != shown.numbers["drawn"]


def test_ones_own_scores_are_put_in_order() -> None:
    shown = run((Scored("no", -1), Scored("yes", 1)), top_k=2, top_p=1)
    assert shown.numbers["tokens"] == ["yes", "no"]
    assert shown.numbers["after_top_p"] == pytest.approx([0.880797, 0.119203], abs=1e-6)


def test_a_token_is_read_with_its_score() -> None:
    assert scored("a=b=-1.5") == Scored("a=b", -1.5)
    assert str(Scored("good", 3.0)) == "good=3"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("mat", "'mat' is not a token with its score, as in good=3.2."),
        ("=3", "'=3' is not a token with its score, as in good=3.2."),
        ("mat=", "'' is not a number."),
        ("mat=nan", "'nan' is not a number."),
        ("mat=1e9", "'1e9' is not from -1,000 to 1,000."),
    ],
)
def test_what_is_no_score_is_told_in_a_sentence(written: str, told: str) -> None:
    with pytest.raises(ValueError) as refused:
        scored(written)
    assert str(refused.value) == told


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ("a", "There must be 2 to 24 tokens to choose from, not 1."),
        ("abcdefghijklmnopqrstuvwxy", "There must be 2 to 24 tokens to choose from, not 25."),
        ("aba", "One of the tokens comes twice."),
    ],
)
def test_tokens_that_cannot_be_chosen_from_are_refused(names: str, told: str) -> None:
    with pytest.raises(ValueError) as refused:
        run(tuple(Scored(name, 1) for name in names))
    assert str(refused.value) == told
