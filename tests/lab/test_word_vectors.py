"""Known words have vectors that can be read, others have one by chance that stays theirs."""

from studyguide.lab.word_vectors import FEATURES, TO_KEY, TO_QUERY, TO_VALUE, WORDS, vector


def test_all_fit_together() -> None:
    assert {len(numbers) for numbers in WORDS.values()} == {len(FEATURES)}
    assert {len(matrix) for matrix in (TO_QUERY, TO_KEY, TO_VALUE)} == {len(FEATURES)}


def test_case_makes_no_difference() -> None:
    assert vector("The", 0) == vector("the", 1) == WORDS["the"]
    assert vector("Dog", 0) == vector("dog", 0)


def test_an_unknown_word_has_the_same_vector_until_the_seed_changes() -> None:
    assert vector("dog", 0) == (0.5, 0.0, 0.0, 1.0)
    assert vector("dog", 0) != vector("dog", 1)
    assert vector("dog", 0) != vector("bird", 0)
