"""How well a typed line fits a text, and whether it nearly does."""

import pytest

from studyguide.quiz.typed.fit import LITERAL, MISS, PLAIN, SPELT, fit, is_near
from studyguide.quiz.typed.line import LONGEST


@pytest.mark.parametrize(
    ("typed", "text", "well"),
    [
        ("GPT-3", "GPT-3", LITERAL),
        *((typed, "GPT-3", PLAIN) for typed in ("gpt-3", "GPT 3", "GPT3", "gpt–3", "the GPT-3")),
        *((typed, "fine-tuned model", PLAIN) for typed in ("finetuned model", "fine tunedmodel")),
        ("sequencetosequencemodels", "Sequence-to-sequence models", PLAIN),
        ("“masks”", "masks", PLAIN),
        ("a mask over the span", "mask over a span", PLAIN),
        ("masks", "Mask", SPELT),
        ("families of model", "family of models", SPELT),
        ("summarization", "Summarisation", SPELT),
        ("three heads", "3 heads", SPELT),
        ("naive Bayes", "naïve Bayes", SPELT),
        ("R and D", "R&D", SPELT),
        ("zeroshot task", "Zero-shot tasks", SPELT),
        ("autoencodng models", "Autoencoding models", SPELT + 1),
        ("autoencodng modles", "Autoencoding models", SPELT + 2),
        ("finetunned model", "fine-tuned model", SPELT + 1),
        ("chinchila70B", "Chinchilla-70B", SPELT + 1),
    ],
)
def test_what_fits_fits_so_well(typed: str, text: str, well: int) -> None:
    assert fit(typed, text) == well


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        *(("GPT-2", "GPT-3"), ("BF16", "FP16"), ("FP32", "FP16"), ("encoder", "decoder")),
        *(("mosk", "mask"), ("BLOM", "BLOOM"), ("mdole", "model"), ("Llama3", "Llama2")),
        *(("unsupervised", "supervised"), ("extrinsic", "intrinsic"), ("asymmetric", "symmetric")),
        *(
            ("vitamin", "vitamin A"),
            ("class", "class b"),
            ("C", "C++"),
            ("5", "-5"),
            ("1 1", "11"),
            ("100 0", "1000"),
        ),
        *(("n2", "n²"), ("transformer 2", "transformers"), ("models", "models of language")),
        *(("eighty heads", "eight heads"), ("80 heads", "8 heads"), ("3", "there")),
        *(("...", "?"), ("!", "?"), ("the", "a")),
    ],
)
def test_what_means_something_else_does_not_fit(typed: str, text: str) -> None:
    assert fit(typed, text) == MISS
    assert fit(text, typed) == MISS


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("masked", "masked language modeling"),
        ("masked language modeling of tokens", "masked language modeling"),
        ("maskt lannguage modelng", "masked language modeling"),
        ("uatoencoding", "autoencoding"),
        ("GPT", "GPT-3"),
        ("masked", "masked language modeling of tokens"),
    ],
)
def test_one_slip_too_many_or_a_part_is_near(typed: str, text: str) -> None:
    assert fit(typed, text) == MISS
    assert is_near(typed, text)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("GPT-4", "GPT-3"),
        ("5", "-5"),
        ("3", "GPT-3"),
        ("mosk", "mask"),
        ("?", "mask"),
        ("cat", "dog"),
        ("it is either of masked or causal language modeling", "masked"),
    ],
)
def test_another_number_a_number_alone_or_one_word_of_many_is_not_near(
    typed: str, text: str
) -> None:
    assert not is_near(typed, text)


def test_the_longest_lines_fit_and_have_more_words_than_can_be_nested() -> None:
    text = "a b " * (LONGEST // 4)
    assert fit(text.upper().strip(), text.strip()) == PLAIN
