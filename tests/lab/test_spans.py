"""Span corruption agrees with T5's code, wherever that shows numbers of its own."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyguide.lab.spans import (
    Corrupted,
    Span,
    corrupted,
    counts,
    is_sentinel,
    lengths,
    random_spans,
    sentinel,
)

INVITING = ["Thank", "you", "for", "inviting", "me", "to", "your", "party", "last", "week", "."]


@pytest.mark.parametrize(
    ("length", "expected"), [(10, (2, 1)), (100, (15, 5)), (512, (77, 26)), (568, (85, 28))]
)
def test_so_much_is_hidden_in_so_many_spans(length: int, expected: tuple[int, int]) -> None:
    assert counts(length, 0.15, 3) == expected


def test_at_least_one_token_is_hidden_and_one_stays() -> None:
    assert counts(2, 0.01, 3) == (1, 1)
    assert counts(2, 0.99, 3) == (1, 1)


@pytest.mark.parametrize(
    ("read", "rate", "mean", "expected"),
    [
        (64, 0.20, 2.0, (70, 22)),
        (64, 0.20, 1.0, (63, 27)),
        (512, 0.15, 3, (568, 114)),
        (128, 0.15, 3, (141, 29)),
        (256, 0.15, 3, (284, 58)),
    ],
)
def test_so_much_text_fills_an_input(
    read: int, rate: float, mean: float, expected: tuple[int, int]
) -> None:
    assert lengths(read, rate, mean) == expected


def test_with_half_of_a_text_hidden_the_target_is_no_longer_than_the_input() -> None:
    text, target = lengths(512, 0.5, 3)
    assert target <= 512
    assert counts(text + 1, 0.5, 3)[0] + counts(text + 1, 0.5, 3)[1] + 1 == target + 1


def test_a_mask_of_t5s_own_test_gives_its_spans() -> None:
    shown = corrupted([*"abcdef"], [(0, 2), (4, 5)])
    assert shown.inputs == (sentinel(0), "c", "d", sentinel(1), "f")
    assert shown.target == (sentinel(0), "a", "b", sentinel(1), "e")


def test_the_papers_example_comes_out_as_in_the_paper() -> None:
    shown = corrupted(INVITING, [(2, 4), (8, 9)])
    assert " ".join(shown.inputs) == "Thank you <extra_id_0> me to your party <extra_id_1> week ."
    assert " ".join(shown.target) == "<extra_id_0> for inviting <extra_id_1> last"


def test_a_single_span_is_always_the_end() -> None:
    assert {tuple(random_spans(20, 0.15, 3, Random(seed))) for seed in range(20)} == {((17, 20),)}


def test_several_spans_lie_anywhere() -> None:
    found = {tuple(random_spans(32, 0.25, 2.0, Random(seed))) for seed in range(50)}
    assert len(found) > 40
    assert all(len(spans) == 4 for spans in found)
    assert all(sum(end - first for first, end in spans) == 8 for spans in found)


@pytest.mark.parametrize(
    ("length", "rate", "mean", "told"),
    [
        (1000, 0.5, 1, "That makes 500 spans, but T5 has 100 sentinels."),
        (20, 0.9, 1, "18 spans cannot lie apart where 2 of 20 tokens stay."),
    ],
)
def test_more_spans_than_there_can_be_are_refused(
    length: int, rate: float, mean: float, told: str
) -> None:
    with pytest.raises(ValueError) as refused:
        random_spans(length, rate, mean, Random(0))
    assert str(refused.value) == told


def rebuilt(shown: Corrupted) -> list[str]:
    """What follows each sentinel in the target, put in the sentinel's place."""
    runs: dict[str, list[str]] = {}
    for token in shown.target:
        if is_sentinel(token):
            runs[token] = run = []
        else:
            run.append(token)
    return [token for each in shown.inputs for token in runs.get(each, [each])]


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[str], list[Span]]:
    text = draw(st.lists(st.sampled_from("abc"), min_size=2, max_size=60))
    rate, mean = draw(st.floats(0.01, 0.6)), draw(st.floats(1.5, 10))
    return text, random_spans(len(text), rate, mean, Random(draw(st.integers())))


@given(texts())
def test_a_text_begins_with_what_stays_and_ends_with_a_span(
    drawn: tuple[list[str], list[Span]],
) -> None:
    text, spans = drawn
    bounds = [0, *(bound for span in spans for bound in span)]
    assert bounds == sorted(set(bounds))
    assert bounds[-1] == len(text)


@given(texts())
def test_input_and_target_rebuild_the_text_and_have_the_same_sentinels(
    drawn: tuple[list[str], list[Span]],
) -> None:
    shown = corrupted(*drawn)
    assert rebuilt(shown) == drawn[0]
    assert [*filter(is_sentinel, shown.inputs)] == [*filter(is_sentinel, shown.target)]


@pytest.mark.parametrize("word", ["<extra_id_>", "extra_id_1", "<extra_id_1", "<extra_id_x>", "1"])
def test_what_only_looks_like_a_sentinel_is_none(word: str) -> None:
    assert not is_sentinel(word)
