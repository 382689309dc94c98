"""Activations by Korthikanti et al., for GPT-3 and by hand."""

import pytest

from studyguide.lab.accounts.activations import activation_bytes
from tests.lab.accounts.trainings import training


@pytest.mark.parametrize(
    ("checkpointing", "gib"), [("none", 256.5), ("selective", 76.5), ("full", 4.5)]
)
def test_gpt_3_on_one_sequence(checkpointing: str, gib: float) -> None:
    gpt_3 = training(layers=96, width=12288, heads=96, sequence=2048)
    assert activation_bytes(gpt_3, checkpointing) / 2**30 == gib


def test_in_fp32_all_but_the_masks_of_dropout_takes_twice_as_much() -> None:
    one = training(layers=1, width=4, heads=2, sequence=2, batch=1)
    assert activation_bytes(one, "none", 2) == 2 * 4 * (34 + 5 * 2 * 2 / 4)
    assert activation_bytes(one, "none", 4) == 2 * 4 * (66 + 9 * 2 * 2 / 4)
