"""The parameters of published models, exactly."""

import re

import pytest

from studyguide.lab.families import FAMILIES, Family, total
from studyguide.lab.published import PUBLISHED

_COUNTED = {
    "GPT-2 Small": 124_439_808,
    "GPT-2 Medium": 354_823_168,
    "GPT-2 Large": 774_030_080,
    "GPT-2 XL": 1_557_611_200,
    "GPT-3 175B": 174_604_259_328,
    "BERT-Base": 109_482_240,
    "BERT-Large": 335_141_888,
    "BERT-Base, cased": 108_310_272,
    "LLaMA-7B": 6_738_415_616,
    "LLaMA-13B": 13_015_864_320,
    "LLaMA-33B": 32_528_943_616,
    "LLaMA-65B": 65_285_660_672,
    "T5-Small": 60_506_624,
    "T5-Base": 222_903_552,
    "T5-Large": 737_668_096,
    "T5-3B": 2_851_598_336,
    "T5-11B": 11_307_321_344,
    "BART-base": 139_420_416,
    "BART-large": 406_291_456,
    "BLOOM": 176_247_271_424,
    "BloombergGPT": 50_558_868_480,
}


def test_every_published_model_is_counted_exactly() -> None:
    counted = {
        known.name: total(FAMILIES[family].parts(known.shape))
        for family, models in PUBLISHED.items()
        for known in models
    }
    assert counted == _COUNTED


def test_every_family_has_a_model_to_begin_with() -> None:
    assert PUBLISHED.keys() == FAMILIES.keys()


def test_the_feed_forward_width_of_llama_follows_from_its_width() -> None:
    follows = FAMILIES["llama"].feed_forward
    for _, shape, _ in PUBLISHED["llama"]:
        assert follows(shape.width) == shape.feed_forward


@pytest.mark.parametrize("family", FAMILIES.values(), ids=FAMILIES)
def test_a_familys_symbols_are_those_of_its_formulas(family: Family) -> None:
    parts = family.parts(PUBLISHED["t5"][0].shape)
    formulas = re.sub(r"\\[a-z]+", "", "".join(part.latex for part in parts))
    assert set(re.findall("[A-Za-z]", formulas)) == set(family.symbols)
