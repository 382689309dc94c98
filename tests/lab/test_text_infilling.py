"""The lab damages a text as BART does, and has it written down whole."""

from studyguide.lab.text_infilling import run

STAY = "a b c d. e f g h. i j"


def test_the_target_is_the_text_in_its_own_order() -> None:
    numbers = run(STAY).numbers
    assert numbers["target"] == numbers["tokens"]
    assert numbers["ordered"] != numbers["tokens"]
    assert sorted(numbers["ordered"]) == sorted(numbers["tokens"])


def test_sentences_stay_in_order_where_that_is_wanted() -> None:
    shown = run(STAY, permute=False)
    assert shown.numbers["ordered"] == shown.numbers["tokens"]
    assert "any order" not in str([step.title for step in shown.steps])


def test_as_it_stands_a_mask_is_inserted_and_no_runs_overlap() -> None:
    numbers = run().numbers
    assert numbers["insertions"] == len(numbers["inserted"]) == 1
    assert len(numbers["hidden"]) == sum(numbers["lengths"]) == 10


def test_it_says_so_where_less_is_hidden_than_was_drawn() -> None:
    runs = [run(seed=seed) for seed in range(20)]
    less = [len(each.numbers["hidden"]) < sum(each.numbers["lengths"]) for each in runs]
    assert set(less) == {True, False}
    assert ["overlap" in str(each.steps) for each in runs] == less
