"""Each mask shows each place what it should."""

from studyguide.lab import masks


def test_each_mask_shows_what_it_is_named_for() -> None:
    assert masks.causal(3) == [[1, 0, 0], [1, 1, 0], [1, 1, 1]]
    assert masks.full(2) == [[1, 1], [1, 1]]
    assert masks.prefix(4, 2) == [[1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 1, 0], [1, 1, 1, 1]]


def test_a_prefix_of_one_or_none_is_the_causal_mask() -> None:
    assert masks.prefix(5, 0) == masks.prefix(5, 1) == masks.causal(5)
