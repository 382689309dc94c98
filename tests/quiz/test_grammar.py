"""How an option begins and ends, without taking a name or a shortened word for a sentence."""

import pytest

from studyguide.quiz.grammar import begins_alike, has_capital, has_small_letter, has_stop, misfit


@pytest.mark.parametrize(
    ("text", "is_sentence"),
    [
        ("It rained.", True),
        ("It said “no.”", True),
        ("(It rained.)", True),
        ("in 1914.", True),
        ("It rained", False),
        ("It rained …", False),
        ("and so on...", False),
        ("drums, flags, etc.", False),
        ("in the U.S.", False),
        ("a mat near the door .", False),
        ("It rained?", False),
        ("", False),
    ],
)
def test_a_sentence_ends_with_a_full_stop(text: str, is_sentence: bool) -> None:
    assert has_stop(text) is is_sentence


@pytest.mark.parametrize(
    ("text", "capital", "small"),
    [
        ("The guns", True, False),
        ("the guns", False, True),
        ('"It rained"', True, False),
        ("Prussian blue", False, False),
        ("green", False, True),
        ("mT5", False, False),
        ("175 guns", False, False),
        ("<mask> guns", False, False),
        ("", False, False),
    ],
)
def test_a_capital_counts_where_it_is_no_name(text: str, capital: bool, small: bool) -> None:
    assert (has_capital(text), has_small_letter(text)) == (capital, small)


@pytest.mark.parametrize(
    ("one", "others", "told"),
    [
        ("guns", ["the horse", "a fleet"], "All wrong options begin with an article"),
        ("Winter", ["Their guns", "Their horse"], "All wrong options begin with 'Their'"),
        ("The guns", ["rain", "hunger"], "Only the right option begins with an article"),
        ("3 guns", ["guns", "horse"], "Only the right option begins with a number"),
        ("Both guns", ["the horse", "a fleet"], ""),
        ("The guns", ["rain", "its horse"], ""),
        ("guns", ["horse", "fleet"], ""),
        ("guns", ["the horse", "fleet"], ""),
        ("the guns", ["the horse", "a fleet"], ""),
        ("guns", ["the horse"], ""),
    ],
)
def test_the_right_option_is_odd_where_all_the_wrong_ones_begin_alike(
    one: str, others: list[str], told: str
) -> None:
    found = begins_alike(one, others)
    assert found.startswith(told)
    assert bool(found) is bool(told)


@pytest.mark.parametrize(
    ("prompt", "text", "fits"),
    [
        ("It ended in an", "armistice", True),
        ("It ended in an", "peace", False),
        ("It ended in a ____.", "peace", True),
        ("It ended in a ____.", "armistice", False),
        ("It was a", "union", True),
        ("It was an", "hour", True),
        ("It was a", "European war", True),
        ("It was an", "FP16 gun", True),
        ("How did it end?", "armistice", True),
    ],
)
def test_an_option_goes_on_from_the_article_of_its_prompt(
    prompt: str, text: str, fits: bool
) -> None:
    assert (misfit(prompt, text) == "") is fits
