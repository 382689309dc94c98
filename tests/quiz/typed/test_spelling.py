"""Spellings of one word agree, and those of two do not."""

import pytest

from studyguide.quiz.typed.spelling import american, in_digits, singulars, spelt_out


@pytest.mark.parametrize(
    ("british", "other"),
    [
        ("summarise", "summarize"),
        ("summarisation", "summarization"),
        ("tokenising", "tokenizing"),
        ("customisable", "customizable"),
        ("analysed", "analyzed"),
        ("modelling", "modeling"),
        ("labelled", "labeled"),
        ("travellers", "travelers"),
        ("behaviour", "behavior"),
        ("behavioural", "behavioral"),
        ("colours", "colors"),
        ("favourite", "favorite"),
        ("centre", "center"),
        ("fibres", "fibers"),
        ("catalogue", "catalog"),
    ],
)
def test_british_and_american_spelling_agree(british: str, other: str) -> None:
    assert american(british) == american(other)


@pytest.mark.parametrize("word", ["four", "hour", "course", "this", "all", "spell", "pre", "basis"])
def test_what_only_looks_british_is_left_alone(word: str) -> None:
    assert american(word) == word


@pytest.mark.parametrize(
    ("many", "one"),
    [
        *(("masks", "mask"), ("families", "family"), ("classes", "class"), ("caches", "cache")),
        *(("boxes", "box"), ("branches", "branch"), ("hashes", "hash"), ("biases", "bias")),
        *(("buses", "bus"), ("echoes", "echo"), ("analyses", "analysis"), ("axes", "axis")),
        *(("matrices", "matrix"), ("vertices", "vertex"), ("leaves", "leaf"), ("knives", "knife")),
        *(("women", "woman"), ("schemas", "schema"), ("sizes", "size"), ("llms", "llm")),
    ],
)
def test_a_plural_may_be_that_of_its_singular(many: str, one: str) -> None:
    assert singulars(many) & singulars(one)
    assert singulars(american(many)) & singulars(american(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [("planes", "plan"), ("class", "clas"), ("bus", "bu"), ("is", "i"), ("loss", "los")],
)
def test_other_words_are_no_plural_of_one_another(one: str, other: str) -> None:
    assert not singulars(one) & singulars(other)


@pytest.mark.parametrize(
    ("digits", "spelt"),
    [("0", "zero"), ("3", "three"), ("12", "twelve"), ("20", "twenty"), ("64", "sixtyfour")],
)
def test_small_numbers_are_spelt_out(digits: str, spelt: str) -> None:
    assert spelt_out(digits) == spelt


def test_other_numbers_differ_from_one_another_also_beside_another() -> None:
    numbers = ["100", "1,000", "10,000", "3.5", "35", "3.50", "07", "7", "1000.0", "10"]
    assert len({spelt_out(number) for number in numbers}) == len(numbers)
    assert spelt_out("100") + spelt_out("0") != spelt_out("1000")
    assert spelt_out("1,000") == spelt_out("1000")


def test_a_number_in_words_is_read_as_its_digits() -> None:
    for number in range(100):
        assert in_digits(f"{spelt_out(str(number))} bytes") == f"{number} bytes"
    assert [in_digits(text) for text in ("Twenty-four", "twenty four")] == ["24", "24"]


@pytest.mark.parametrize(
    "text", ["", "24", "tenfold", "someone", "seventeenth", "a six", "hundred"]
)
def test_what_begins_with_no_number_in_words_stays_as_it_is(text: str) -> None:
    assert in_digits(text) == text
