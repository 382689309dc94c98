"""The account of accelerate, against what its documentation and tests print."""

import pytest

from studyguide.figure.written import size
from studyguide.lab.accounts.accelerate import ACCOUNT, trained
from tests.lab.accounts.trainings import by_label, training

_BERT = 433_249_280
"""bert-base-cased: 108,310,272 parameters of four bytes, and 8,192 bytes of buffers."""


def test_bert_base_cased_as_its_documentation_prints_it() -> None:
    full, half = trained(_BERT, False), trained(_BERT, True)
    printed = [size(count, binary=True) for count in (full.beside["To load"], full.total)]
    assert printed == ["413.18 MiB", "1.61 GiB"]
    printed = [size(count, binary=True) for count in (half.beside["To load"], half.total)]
    assert printed == ["206.59 MiB", "826.36 MiB"]


def test_resnet_50() -> None:
    full = trained(102_441_032, False)
    assert size(full.beside["To load"], binary=True) == "97.70 MiB"
    assert size(full.total, binary=True) == "390.78 MiB"


def test_the_largest_moment_is_what_counts() -> None:
    assert trained(100, False).terms == {
        "Weights": 100,
        "Gradients": 100,
        "Optimiser": 200,
        "Step": 400,
    }
    assert trained(100, True).terms == {
        "Weights": 100,
        "Gradients": 150,
        "Optimiser": 200,
        "Step": 200,
    }


def test_what_is_smaller_can_only_be_loaded() -> None:
    ways = by_label(ACCOUNT, training(parameters=108_310_272))
    assert ways["float32"].total == pytest.approx(4 * (_BERT - 8_192))
    assert {label: (way.terms, way.total) for label, way in ways.items() if not way.terms} == {
        "int8, to load": ({}, 108_310_272),
        "int4, to load": ({}, 54_155_136),
    }
