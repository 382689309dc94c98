"""Memory is asked by the accounts of the lab, which the course tells of."""

import re

import pytest

from studyguide.course.numbers import read_quantity
from studyguide.lab.accounts import course, zero
from studyguide.lab.accounts.account import Training
from tests.lab.asks.asked import asked

BYTES = {"FP32": 4, "BF16": 2, "FP16": 2, "INT8": 1}


def parameters_in(prompt: str) -> float:
    found = re.search(r"([0-9.]+) billion", prompt)
    assert found
    return float(found[1]) * 1e9


def training(prompt: str, gpus: int = 1) -> Training:
    return Training(parameters_in(prompt), layers=1, width=1, heads=1, gpus=gpus)


def size(text: str) -> float:
    read = read_quantity(text, "bytes").number
    assert read is not None
    return read


def test_weights_take_the_bytes_of_their_format() -> None:
    seen = set()
    for each in asked("training-memory", "weights", 60):
        format_ = next(name for name in BYTES if name in each.prompt)
        right = BYTES[format_] * parameters_in(each.prompt)
        assert size(each.answers[0]) == right
        wrong = {size(wrong.text) / right: wrong.because for wrong in each.wrong}
        assert "bits" in wrong[8.0]
        assert "GiB" in next(why for ratio, why in wrong.items() if 0.93 < ratio < 0.932)
        seen.add(format_)
    assert seen == BYTES.keys()


def test_the_counts_are_those_of_the_course_and_of_zero() -> None:
    for each in asked("training-memory", "by-the-course", 20):
        assert size(each.answers[0]) == course.ways(training(each.prompt))[0].total
    for each in asked("training-memory", "by-zero", 20):
        assert size(each.answers[0]) == zero.ways(training(each.prompt))[0].beside["States"]


@pytest.mark.parametrize("stage", [1, 2, 3])
def test_each_stage_of_zero_is_wrong_for_the_others(stage: int) -> None:
    for each in asked("training-memory", f"stage-{stage}", 20):
        assert f"ZeRO stage {stage}." in each.prompt
        gpus = int(each.prompt.partition(" ")[0])
        states = [way.beside["States"] for way in zero.ways(training(each.prompt, gpus))]
        assert size(each.answers[0]) == pytest.approx(states.pop(stage), rel=1e-3)
        assert [size(each.text) for each in each.wrong] == pytest.approx(states, rel=1e-3)


@pytest.mark.parametrize(
    "ask", ["weights", "by-the-course", "by-zero", "stage-1", "stage-2", "stage-3"]
)
def test_no_mistake_is_near_enough_to_be_right(ask: str) -> None:
    for each in asked("training-memory", ask, 60):
        right = size(each.answers[0])
        assert all(abs(size(wrong.text) / right - 1) > 0.03 for wrong in each.wrong)
