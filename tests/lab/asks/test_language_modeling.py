"""Losses are counted and masks looked through as the labs on language modelling have them."""

import re

import pytest

from studyguide.lab.masks import causal, prefix
from tests.lab.asks.asked import asked


def first_number(text: str) -> int:
    found = re.search(r"[0-9][0-9,]*", text)
    assert found
    return int(found[0].replace(",", ""))


def test_bert_has_a_loss_at_fifteen_of_a_hundred_tokens_whatever_becomes_of_them() -> None:
    for each in asked("masked-language-modeling", "loss", 40):
        length, right = first_number(each.prompt), first_number(each.answers[0])
        assert right * 100 == length * 15
        wrong = {first_number(wrong.text): wrong.because for wrong in each.wrong}
        assert wrong.keys() == {length, right * 8 // 10, right * 9 // 10, length - right}


def test_gpt_has_a_loss_at_every_token_but_the_first() -> None:
    for each in asked("causal-language-modeling", "loss", 40):
        assert first_number(each.answers[0]) == first_number(each.prompt) - 1


@pytest.mark.parametrize("ask", ["causal-mask", "prefix-mask"])
def test_a_token_sees_what_its_row_of_the_mask_lets_it(ask: str) -> None:
    ends = set()
    for each in asked("causal-language-modeling", ask, 60):
        text, token = re.findall('"([^"]+)"', each.prompt)
        words = text.split()
        mask = causal(6) if ask == "causal-mask" else prefix(6, first_number(each.prompt))
        row = mask[words.index(token)]
        assert each.answers == tuple(word for word, may in zip(words, row, strict=True) if may)
        assert {wrong.text for wrong in each.wrong} == set(words) - set(each.answers)
        last = max(words.index(answer) for answer in each.answers)
        why = "comes later than" if last == words.index(token) else "comes after the prefix"
        assert all(why in wrong.because for wrong in each.wrong)  # true of no answer
        ends.add(len(each.answers))
    assert ends == {2, 3, 4}
