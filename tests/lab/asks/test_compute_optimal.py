"""Tokens and compute are asked by the rule of twenty and by C = 6ND."""

import re

import pytest

from studyguide.course.numbers import read_quantity
from tests.lab.asks.asked import asked


def number(text: str, measure: str | None = None) -> float:
    read = read_quantity(text, measure).number
    assert read is not None
    return read


def numbers_in(prompt: str) -> list[float]:
    return [number(found) for found in re.findall(r"[0-9.]+[BT]", prompt)]


def test_twenty_tokens_for_each_parameter() -> None:
    for each in asked("compute-optimal", "tokens", 40):
        (size,) = numbers_in(each.prompt)
        assert number(each.answers[0], "tokens") == 20 * size


def test_six_flops_for_each_parameter_and_token() -> None:
    for each in asked("compute-optimal", "compute", 40):
        size, tokens = numbers_in(each.prompt)
        right = number(each.answers[0], "FLOPs")
        assert right == pytest.approx(6 * size * tokens, rel=5e-3)
        wrong = [number(wrong.text, "FLOPs") / right for wrong in each.wrong]
        assert wrong == pytest.approx([1 / 6, 1 / 3, 2 / 3], rel=1e-2)
