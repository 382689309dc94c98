"""A definition names its topic nowhere, however it is written."""

import pytest

from studyguide.quiz.definitions import masked


@pytest.mark.parametrize(
    ("summary", "names", "expected"),
    [
        ("BERT reads; so do bert and Berts.", ("BERT",), "____ reads; so do ____ and ____."),
        ("A box, two boxes.", ("box",), "A ____, two ____."),
        ("One mask of Masks.", ("masks",), "One ____ of ____."),
        ("An encoder-decoder, an Encoder  decoder.", ("encoder decoder",), "An ____, an ____."),
        ("Encoders decode.", ("encoder decoder",), "Encoders decode."),
        ("SBERT is no BERT2, nor a BERT_.", ("BERT",), "SBERT is no BERT2, nor a BERT_."),
        ("T5, (T5) and C++.", ("T5", "C++"), "____, (____) and ____."),
        ("GPT and GPT-2.", ("GPT", "GPT-2"), "____ and ____."),
        ("Éclairs from İzmir.", ("éclair", "İzmir"), "____ from ____."),
        ("An s is an s.", ("s",), "An ____ is an ____."),
        ("Nothing.", ("", "-", " "), "Nothing."),
    ],
)
def test_each_name_is_a_gap_and_nothing_else_is(
    summary: str, names: tuple[str, ...], expected: str
) -> None:
    assert masked(summary, names) == expected
