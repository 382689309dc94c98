"""The lab shows what BERT reads, what it is to say, and that the loss is nowhere else."""

from studyguide.lab.interface import Token, Tokens
from studyguide.lab.masked_language_modeling import run


def test_each_place_that_was_chosen_has_a_label_and_no_other() -> None:
    numbers = run().numbers
    labels = dict(enumerate(numbers["labels"]))
    chosen = {place: numbers["tokens"][place] for place in numbers["chosen"]}
    assert {place: label for place, label in labels.items() if label is not None} == chosen


def test_as_it_stands_it_shows_all_that_may_become_of_a_token() -> None:
    assert set(run().numbers["became"]) == {"masked", "replaced", "kept"}
    read, said = (block for block in run().steps[3].blocks if isinstance(block, Tokens))
    assert {token.role for token in read.tokens} == {"kept", "special", "random"}
    assert {token for token in said.tokens if token.role == "kept"} == {Token("·")}


def test_a_rate_of_one_chooses_every_token() -> None:
    assert run("a b c", rate=1).numbers["chosen"] == [0, 1, 2]


def test_another_seed_chooses_others() -> None:
    assert run(seed=1).numbers["chosen"] != run(seed=2).numbers["chosen"]
