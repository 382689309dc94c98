"""Type in: forgiving about how words are written, never about which they are."""

import re
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from studyguide.quiz.judgement import Judgement, NotAnAnswer
from studyguide.quiz.question import Option
from studyguide.quiz.typed.line import NOTHING, TOO_LONG
from studyguide.quiz.ways.type_in import TYPE_IN
from tests.quiz.asked import asked, parts, wrong

MASKED = ("Masked language modelling", "MLM")
CAUSAL = (wrong("Causal language modelling", "causal"), wrong("CLM", "causal"))
GPT_3 = ("GPT-3",)
GPT_2 = (wrong("GPT", "gpt"), wrong("GPT-2", "gpt-2"))
FORMATS = (wrong("BF16", "bf16"), wrong("FP32", "fp32"))
AUTOENCODING = ("Autoencoding models", "encoder-only", "encoder", "encoder model")
AUTOREGRESSIVE = (
    wrong("Autoregressive models", "autoregressive"),
    wrong("decoder-only", "autoregressive"),
    wrong("decoder", "autoregressive"),
)


def test_the_answer_is_words_so_that_a_command_begins_with_a_slash() -> None:
    assert TYPE_IN.invite(asked()) == "type the answer"
    assert TYPE_IN.is_words
    assert not TYPE_IN.by_key


@pytest.mark.parametrize(
    ("answers", "siblings", "typed"),
    [
        (MASKED, CAUSAL, "Masked language modelling"),
        (MASKED, CAUSAL, "  the MASKED-LANGUAGE   modelling "),
        (MASKED, CAUSAL, "maskedlanguagemodelling"),
        (MASKED, CAUSAL, "mlm"),
        (GPT_3, GPT_2, "gpt3"),
        (GPT_3, GPT_2, "GPT – 3"),
        (("FP16",), FORMATS, "fp-16"),
        (("FP16",), FORMATS, "ｆｐ１６"),
        (AUTOENCODING, AUTOREGRESSIVE, "Encoder"),
        (AUTOENCODING, AUTOREGRESSIVE, "“auto-encoding models”"),
        (("bit",), (wrong("bits"),), "bit"),
    ],
)
def test_case_hyphens_spaces_and_articles_need_no_word(
    answers: tuple[str, ...], siblings: tuple[Option, ...], typed: str
) -> None:
    judgement = TYPE_IN.judge(asked(answers=answers, siblings=siblings, because="it is"), typed)
    assert judgement.is_right
    assert parts(judgement) == [(answers[0], "right", "it is")]
    assert (judgement.taken_for, judgement.remark) == ((), "")


@pytest.mark.parametrize(
    ("answers", "siblings", "typed", "written"),
    [
        (MASKED, CAUSAL, "masked language modeling", "Masked language modelling"),
        (MASKED, CAUSAL, "maskd langauge modelling", "Masked language modelling"),
        (MASKED, CAUSAL, "MLMs", "MLM"),
        (AUTOENCODING, AUTOREGRESSIVE, "autoencoding model", "Autoencoding models"),
        (AUTOENCODING, AUTOREGRESSIVE, "encodr models", "encoder model"),
        (("Summarisation",), (), "summarization", "Summarisation"),
        (("3 heads",), (wrong("4 heads"),), "three heads", "3 heads"),
        (("R&D",), (), "R and D", "R&D"),
        (("naïve Bayes",), (), "naive bayes", "naïve Bayes"),
        (("Mask tokens.",), (), "masks token", "Mask tokens"),
    ],
)
def test_what_else_is_forgiven_is_told_as_it_is_written(
    answers: tuple[str, ...], siblings: tuple[Option, ...], typed: str, written: str
) -> None:
    judgement = TYPE_IN.judge(asked(answers=answers, siblings=siblings), typed)
    assert judgement.is_right
    assert judgement.remark == f"Written: {written}."


@pytest.mark.parametrize(
    ("answers", "siblings", "typed", "taken_for"),
    [
        (GPT_3, GPT_2, "GPT-2", "gpt-2"),
        (GPT_3, GPT_2, "gpt 2", "gpt-2"),
        (GPT_3, GPT_2, "GPT two", "gpt-2"),
        (GPT_3, GPT_2, "gpt", "gpt"),
        (("FP16",), FORMATS, "BF16", "bf16"),
        (AUTOENCODING, AUTOREGRESSIVE, "decoder", "autoregressive"),
        (AUTOENCODING, AUTOREGRESSIVE, "decodr", "autoregressive"),
        (MASKED, CAUSAL, "causal language modeling", "causal"),
        # as near to the one as to the other
        (("adsorption",), (wrong("absorption"),), "asorption", "absorption"),
        (("bits",), (wrong("bit"),), "bit", "bit"),
        (("bidirectional",), (wrong("unidirectional"),), "unidirectional", "unidirectional"),
    ],
)
def test_what_names_a_sibling_is_wrong_and_told_by_whose_it_is(
    answers: tuple[str, ...], siblings: tuple[Option, ...], typed: str, taken_for: str
) -> None:
    question = asked(answers=answers, siblings=siblings, because="it is")
    judgement = TYPE_IN.judge(question, typed)
    assert judgement.score == 0
    assert judgement.taken_for == (taken_for,)
    (yours, _, because), missed = parts(judgement)
    named = next(option for option in siblings if option.because == because)
    assert (yours, named.of) == (typed, taken_for)
    assert missed == (answers[0], "missed", "it is")
    assert judgement.remark == ""


def test_the_better_fit_wins() -> None:
    question = asked(answers=("adsorption",), siblings=(wrong("absorption"),))
    assert TYPE_IN.judge(question, "adsorptions").is_right
    assert TYPE_IN.judge(question, "Absorption").taken_for == ("absorption",)


def test_an_answer_to_the_letter_is_right_whoever_else_has_it() -> None:
    question = asked(answers=("Facebook",), siblings=(wrong("facebook"), wrong("Facebook")))
    assert TYPE_IN.judge(question, "Facebook").is_right


def test_a_sibling_that_is_true_of_no_topic_is_still_wrong() -> None:
    judgement = TYPE_IN.judge(asked(answers=GPT_3, siblings=(wrong("GPT-2", None),)), "gpt2")
    assert (judgement.score, judgement.taken_for) == (0, ())


@pytest.mark.parametrize(
    ("answers", "siblings", "typed", "remark"),
    [
        (MASKED, CAUSAL, "masked", "Close: Masked language modelling."),
        (MASKED, CAUSAL, "masked modelling", ""),
        (MASKED, CAUSAL, "language modelling", ""),
        (MASKED, CAUSAL, "maskt lannguage modelng", "Close: Masked language modelling."),
        (AUTOENCODING, AUTOREGRESSIVE, "uatoencoding models", "Close: Autoencoding models."),
        (AUTOENCODING, AUTOREGRESSIVE, "models", ""),
        (GPT_3, GPT_2, "GPT-4", ""),
        (GPT_3, (), "the GPT", "Close: GPT-3."),
        (MASKED, CAUSAL, "a cat", ""),
    ],
)
def test_a_near_miss_is_wrong_and_told_as_near(
    answers: tuple[str, ...], siblings: tuple[Option, ...], typed: str, remark: str
) -> None:
    judgement = TYPE_IN.judge(asked(answers=answers, siblings=siblings), typed)
    assert judgement.score == 0
    assert judgement.taken_for == ()
    assert judgement.remark == remark
    assert parts(judgement) == [(typed, "wrong", ""), (answers[0], "missed", "")]


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("", NOTHING), (" \t", NOTHING), ("\0\u200b\udc80", NOTHING), ("GPT-3 " * 10**5, TOO_LONG)],
)
def test_what_answers_nothing_is_told_so(typed: str, reason: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        TYPE_IN.judge(asked(answers=GPT_3), typed)
    assert str(refused.value) == reason


def test_what_is_shown_of_a_wrong_answer_is_harmless() -> None:
    judgement = TYPE_IN.judge(asked(answers=GPT_3), "\x1b]0;\u202eevil\udc80\x07[/bold]")
    assert parts(judgement)[0] == ("]0;evil[/bold]", "wrong", "")


NAMES = (
    *("Masked language modelling", "Causal language modelling", "Next-sentence prediction"),
    *("Span corruption", "Text infilling", "Mask tokens", "Sentinel tokens", "GPT-2", "GPT-3"),
    *("GPT-3 Small", "T5-3B", "T5-11B", "BERT", "RoBERTa", "BART", "BLOOM", "FP16", "BF16"),
    *("Autoencoding models", "Autoregressive models", "encoder", "decoder", "encoder-only"),
    *("decoder-only", "encoder and decoder", "Zero-shot tasks", "Summarisation", "C++", "C"),
    *("3 heads", "12 heads", "R&D", "naïve Bayes", "supervised", "unsupervised", "A tale of two"),
    *("behaviour cloning", "analysis", "class", "matrix", "unidirectional", "bidirectional"),
)
OTHERWISE = (
    *(("3", "three"), ("12", "twelve"), ("2", "two"), ("11", "eleven"), ("Zero", "0")),
    *((" and ", " & "), ("&", " and "), ("modelling", "modeling"), ("isation", "ization")),
    *(("iour", "ior"), ("ï", "i"), ("tokens", "token"), ("models", "model"), ("class", "classes")),
    *(("matrix", "matrices"), ("analysis", "analyses"), ("encoder", "encoders"), ("task", "tasks")),
)
CASES: tuple[Callable[[str], str], ...] = (str.upper, str.lower, str.title, str.strip)
LONG = ("language", "prediction", "corruption", "Autoregressive", "Autoencoding", "supervised")


def written_otherwise(name: str, random: Random) -> str:
    """The name with some of all that is forgiven, but for slips."""
    for one, other in random.sample(OTHERWISE, len(OTHERWISE)):
        # two is 2 as a word of its own only
        whole = rf"\b{one}\b" if one.isdecimal() else one
        if re.search(whole, name) and random.random() < 0.5:
            name = re.sub(whole, other, name)
    name = random.choice(CASES)(name)
    name = "".join(
        random.choice("- –‑_") if c in "- " and random.random() < 0.3 else c for c in name
    )
    if random.random() < 0.3:
        name = re.sub(r"-(?!\d)|(?<!\d)-", random.choice(["", " "]), name)  # T5-3B is no T53B
    if random.random() < 0.3:
        name = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name)
    return random.choice(["", "the ", "a ", "  "]) + name + random.choice(["", ".", " ", "\u200b"])


def slipped(name: str, random: Random) -> str:
    """The name with a letter of a long word left out, if it has one."""
    long = [word for word in LONG if word in name]
    if not long or random.random() < 0.5:
        return name
    at = random.randrange(1, len(long[0]))
    return name.replace(long[0], long[0][:at] + long[0][at + 1 :])


@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.randoms(use_true_random=False))
def test_an_answer_written_in_any_forgiven_way_is_right(
    answer: str, sibling: str, random: Random
) -> None:
    assume(answer != sibling)
    typed = written_otherwise(slipped(answer, random), random)
    judgement = TYPE_IN.judge(asked(answers=(answer,), siblings=(wrong(sibling),)), typed)
    assert judgement.is_right, typed


@given(
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True),
    st.randoms(use_true_random=False),
)
def test_a_sibling_written_in_any_forgiven_way_is_never_right(
    answer: str, siblings: list[str], random: Random
) -> None:
    assume(answer not in siblings)
    typed = written_otherwise(slipped(siblings[0], random), random)
    question = asked(answers=(answer,), siblings=tuple(map(wrong, siblings)))
    judgement = TYPE_IN.judge(question, typed)
    assert judgement.score == 0, typed
    assert judgement.taken_for == (siblings[0].casefold(),), typed


KIND = "What is the architecture of this model?"


@pytest.mark.parametrize(
    ("answers", "siblings", "typed"),
    [
        (AUTOENCODING, AUTOREGRESSIVE, "encoder-only architecture"),
        (AUTOENCODING, AUTOREGRESSIVE, "an encoder architecture"),
        (GPT_3, GPT_2, "GPT-3 model"),
        (GPT_3, GPT_2, "gpt 3 Models"),
    ],
)
def test_a_word_of_the_prompt_may_stand_behind_the_answer(
    answers: tuple[str, ...], siblings: tuple[Option, ...], typed: str
) -> None:
    question = asked(answers=answers, siblings=siblings, prompt=KIND)
    assert TYPE_IN.judge(question, typed).is_right


def test_a_sibling_with_a_word_of_the_prompt_is_still_taken_for_it() -> None:
    question = asked(answers=AUTOENCODING, siblings=AUTOREGRESSIVE, prompt=KIND)
    judgement = TYPE_IN.judge(question, "decoder-only architecture")
    assert (judgement.score, judgement.taken_for) == (0, ("autoregressive",))
    assert parts(judgement)[0][0] == "decoder-only architecture"


@pytest.mark.parametrize("typed", ["architecture", "no architecture", "encoder-only design"])
def test_a_word_of_the_prompt_alone_or_another_is_no_answer(typed: str) -> None:
    question = asked(answers=AUTOENCODING, siblings=AUTOREGRESSIVE, prompt=KIND)
    assert TYPE_IN.judge(question, typed).score == 0


META = ("Meta", "Facebook", "FAIR")
GOOGLE = (wrong("Google", "google"),)
WITH_OTHERS = "Meta was then called Facebook; it was made with the University of Washington."


def of_meta(typed: str) -> Judgement:
    return TYPE_IN.judge(asked(answers=META, siblings=GOOGLE, explain=WITH_OTHERS), typed)


@pytest.mark.parametrize(
    "typed",
    [
        *("FAIR (Meta)", "meta(facebook)", "  Meta  ( Facebook )", "Meta/FAIR", "Meta, Facebook"),
        *("Meta and the University of Washington", "Meta with University of Washington"),
        *("Facebook + University of Washington", "University of Washington & FAIR"),
    ],
)
def test_other_right_names_and_what_is_explained_may_be_typed_too(typed: str) -> None:
    assert of_meta(typed).is_right


@pytest.mark.parametrize(
    ("typed", "taken_for"),
    [
        ("Meta (Google)", ("google",)),
        ("Google (Meta)", ("google",)),
        ("Meta and Google and FAIR", ("google",)),
        ("Meta (of course)", ()),
        ("Meta and the University of Chicago", ()),
        ("the University of Washington", ()),
        ("and", ()),
    ],
)
def test_of_several_names_none_may_be_wrong_and_one_must_be_right(
    typed: str, taken_for: tuple[str, ...]
) -> None:
    judgement = of_meta(typed)
    assert (judgement.is_right, judgement.taken_for) == (False, taken_for)


@pytest.mark.parametrize(
    "typed", ["encoder-only models", "encoder only model", "the encoder model"]
)
def test_what_the_answer_ends_with_may_stand_behind_another_name(typed: str) -> None:
    answers = ("Autoencoding models", "encoder-only", "encoder")
    assert TYPE_IN.judge(asked(answers=answers, siblings=AUTOREGRESSIVE), typed).is_right
    assert not TYPE_IN.judge(
        asked(answers=answers, siblings=AUTOREGRESSIVE), "decoder-only model"
    ).is_right
