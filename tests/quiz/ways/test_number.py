"""Number: however it is written, within its tolerance, and of the right size."""

import pytest

from studyguide.quiz.judgement import NotAnAnswer
from studyguide.quiz.question import Quantity, Question
from studyguide.quiz.typed.line import NOTHING, TOO_LONG
from studyguide.quiz.ways.number import NUMBER
from tests.quiz.asked import asked, parts, wrong


def counted(
    text: str, low: float | None, high: float | None, measure: str | None, tolerance: float = 0
) -> Question:
    siblings = (wrong("1.5B", "gpt-2-xl"), wrong("at most 8", "gpt"), wrong("none", "bart"))
    quantity = Quantity(low, high, measure, tolerance)
    return asked(answers=(text,), quantity=quantity, siblings=siblings, because="it is")


BERT = counted("340M", 340_000_000, 340_000_000, "parameters")
ROUGH = counted("~117M", 117_000_000, 117_000_000, "parameters", 0.05)
SIZE = counted("16.6 GB", 16_600_000_000, 16_600_000_000, "bytes")
SMALL = counted("4 bytes", 4, 4, "bytes")
RANGE = counted("12M to 235M", 12_000_000, 235_000_000, "parameters", 0.1)
AT_MOST = counted("at most 8", None, 8, None)
SHARE = counted("15 %", 15, 15, "%")
DEPTH = counted("340 m", 340, 340, "m")


@pytest.mark.parametrize(
    ("question", "invitation"),
    [
        (BERT, "a number (parameters)"),
        (SIZE, "a size, such as 2 GB"),
        (SHARE, "a number (%)"),
        (AT_MOST, "a number"),
    ],
)
def test_the_invitation_says_what_is_counted(question: Question, invitation: str) -> None:
    assert NUMBER.invite(question) == invitation
    assert NUMBER.is_words


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        *((BERT, typed) for typed in ("340M", "3.4e8", "340 million", "340,000,000", "~340M")),
        *((BERT, typed) for typed in ("340 000 000", "0.34B", ".34B", "340 m", "340m", "340 M.")),
        *((BERT, typed) for typed in ("340M parameters", "340 million parameter", "３４０Ｍ")),
        *(
            (BERT, typed)
            for typed in ("3.4×10⁸", "3.4 x 10^8", "about 340M", "340\u202f000\u202f000")
        ),
        *((BERT, typed) for typed in ("340 mn PARAMETERS", "340000000", "3.4E+8", "0.00034T")),
        *((SIZE, typed) for typed in ("16.6 GB", "16.6GB", "16600 MB", "16.6 gb", "16.6 G")),
        *((SIZE, typed) for typed in ("16.6 gigabytes", "16600000000", "16.6 billion bytes")),
        *((SMALL, typed) for typed in ("4", "4 bytes", "4 byte", "0.004 kB", "Four", "four bytes")),
        *((SHARE, typed) for typed in ("fifteen", "about Fifteen percent")),
        *((SHARE, typed) for typed in ("15", "15 %", "15%", "15 percent", "15 per cent")),
        *((DEPTH, typed) for typed in ("340", "340 m", "0.34k", "340m")),
        (RANGE, "12M to 235M"),
        (counted("2 GiB", 2**31, 2**31, "bytes"), "2 gibibytes"),
        (counted("1T", 10**12, 10**12, None), "10^12"),
        *(
            (counted("1.19e-7", 2**-23, 2**-23, None, 0.01), typed)
            for typed in ("2^-23", "2 ** -23")
        ),
        (counted("4 bytes", 4, 4, "bytes"), "2^2 bytes"),
        (counted("340", 340, 340, None), "340."),
        (counted("-5", -5, -5, None), "−5"),
        (counted("3e-5", 3e-5, 3e-5, None), "3e-5"),
        (counted("0", 0, 0, None), "0"),
    ],
)
def test_one_number_may_be_written_in_many_ways(question: Question, typed: str) -> None:
    judgement = NUMBER.judge(question, typed)
    assert judgement.is_right
    assert parts(judgement) == [(question.answers[0], "right", "it is")]
    assert judgement.remark == ""


@pytest.mark.parametrize(
    ("question", "typed", "remark"),
    [
        (ROUGH, "122M", "It is ~117M."),
        (ROUGH, "111.2M", "It is ~117M."),
        (RANGE, "100M", "It is 12M to 235M."),
        (RANGE, "12M", "It is 12M to 235M."),
        (RANGE, "11M", "It is 12M to 235M."),
        (RANGE, "258M", "It is 12M to 235M."),
        (AT_MOST, "8", "It is at most 8."),
        (AT_MOST, "-70", "It is at most 8."),
        (counted("-100", -100, -100, None, 0.05), "-104", "It is -100."),
    ],
)
def test_within_the_tolerance_it_is_right_and_the_exact_value_is_told(
    question: Question, typed: str, remark: str
) -> None:
    judgement = NUMBER.judge(question, typed)
    assert judgement.is_right
    assert judgement.remark == remark


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (BERT, "341M"),
        (BERT, "5"),
        (ROUGH, "123M"),
        (ROUGH, "111M"),
        (RANGE, "10M"),
        (RANGE, "260M"),
        (AT_MOST, "9"),
    ],
)
def test_outside_it_is_wrong(question: Question, typed: str) -> None:
    judgement = NUMBER.judge(question, typed)
    assert judgement.score == 0
    assert parts(judgement) == [(typed, "wrong", ""), (question.answers[0], "missed", "it is")]
    assert (judgement.taken_for, judgement.remark) == ((), "")


@pytest.mark.parametrize(
    ("question", "typed", "size"),
    [
        (BERT, "340B", "1,000 times too large"),
        (BERT, "340K", "1,000 times too small"),
        (BERT, "340", "1,000,000 times too small"),
        (SIZE, "16.6 MB", "1,000 times too small"),
        (SMALL, "4 GB", "1,000,000,000 times too large"),
        (ROUGH, "117B", "1,000 times too large"),
        (DEPTH, "340M", "1,000,000 times too large"),
        (counted("0.14", 0.14, 0.14, None), "0.00014", "1,000 times too small"),
    ],
)
def test_the_right_digits_of_a_wrong_size_are_told_as_such(
    question: Question, typed: str, size: str
) -> None:
    judgement = NUMBER.judge(question, typed)
    assert judgement.score == 0
    assert judgement.remark == f"The digits are right, but it is {size}."


@pytest.mark.parametrize(
    ("question", "typed"), [(ROUGH, "118B"), (RANGE, "100B"), (AT_MOST, "8000")]
)
def test_only_exact_digits_have_a_wrong_size(question: Question, typed: str) -> None:
    assert NUMBER.judge(question, typed).remark == ""


def test_the_number_of_a_sibling_is_told_by_whose_it_is() -> None:
    judgement = NUMBER.judge(BERT, "1500 million")
    assert judgement.taken_for == ("gpt-2-xl",)
    assert parts(judgement)[0] == ("1500 million", "wrong", "why 1.5B")
    spread = BERT._replace(siblings=(wrong("12M to 235M", "family"),))
    assert NUMBER.judge(spread, "110M").taken_for == ("family",)


@pytest.mark.parametrize(
    ("question", "typed", "reason"),
    [
        (BERT, "", NOTHING),
        (BERT, "1" * 10**6, TOO_LONG),
        *(
            (BERT, typed, "That is not a number; type 12, 3.5 million or 2e9, say.")
            for typed in ("many", "M", "1 2", "1e999", "nan", "inf", "7" * 60, "٣")
        ),
        *(
            (BERT, typed, "One number is wanted, not a range: 12, 3.5 million or 2e9, say.")
            for typed in ("12M to 235M", "..8", "10-20", "10M – 20M", "10 to 20", "10 or 20", ">8")
        ),
        *(
            (BERT, typed, "This asks for parameters: type 12, 3.5 million or 2e9, say.")
            for typed in ("340M tokens", "16.6 GB", "15 %", "340 Q")
        ),
        (AT_MOST, "8 %", "This asks for a plain number: type 12, 3.5 million or 2e9, say."),
        (AT_MOST, "2 apples", "This asks for a plain number: type 12, 3.5 million or 2e9, say."),
        (SIZE, "16.6", "Type the unit, too: 2 GB or 512 MB, say."),
        (SIZE, "16.6 B", "B may mean bytes or billion; type 2 GB or 512 MB, say."),
        (SIZE, "16.6 Gbit", "This asks for bytes: type 2 GB or 512 MB, say."),
        (SHARE, "15 GB", "This asks for %: type 12 %, say."),
    ],
)
def test_what_is_no_number_or_counts_something_else_is_told_how_to_write_it(
    question: Question, typed: str, reason: str
) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        NUMBER.judge(question, typed)
    assert str(refused.value) == reason


FLOPS = counted("1.2e22", 1.2e22, 1.2e22, None)._replace(
    prompt="How many FLOPs do 10B tokens take?"
)


@pytest.mark.parametrize("typed", ["1.2e22 FLOPs", "1.2e22 flop", "12e9 trillion FLOPs"])
def test_what_a_question_asks_for_may_stand_behind_a_plain_number(typed: str) -> None:
    assert NUMBER.judge(FLOPS, typed).is_right


@pytest.mark.parametrize("typed", ["1.2e22 tokens", "1.2e22 TFLOPs", "1.2e22 FLOPs FLOPs"])
def test_nothing_else_may_stand_behind_a_plain_number(typed: str) -> None:
    with pytest.raises(NotAnAnswer):
        NUMBER.judge(FLOPS, typed)


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        (SMALL, "4 bytes per parameter"),
        (SMALL, "four bytes per parameter"),
        (counted("20", 20, 20, "tokens per parameter"), "20 tokens per parameter"),
        (counted("20", 20, 20, "tokens per parameter"), "20"),
    ],
)
def test_the_rate_that_a_question_asks_for_may_be_typed_too(question: Question, typed: str) -> None:
    prompt = "How much room does it take per parameter?"
    assert NUMBER.judge(question._replace(prompt=prompt), typed).is_right


@pytest.mark.parametrize("typed", ["9x", "9 times", "9-fold", "nine times", "ninefold", "9 ×"])
def test_a_factor_may_be_typed_as_one(typed: str) -> None:
    question = counted("9", 9, 9, None)
    for prompt in ("By what factor does it grow?", "How many times as long does it take?"):
        assert NUMBER.judge(question._replace(prompt=prompt), typed).is_right
    with pytest.raises(NotAnAnswer):
        NUMBER.judge(question._replace(prompt="What is 3 squared?"), typed)


@pytest.mark.parametrize(
    "typed", ["3", "3 tokens", "3 trillion", "3 trillion tokens", "3e12", "3T", "three trillion"]
)
def test_so_many_trillion_may_be_typed_with_and_without_what_is_asked_for(typed: str) -> None:
    asked = counted("3", 3, 3, None)._replace(prompt="How many trillion tokens are read?")
    assert NUMBER.judge(asked, typed).is_right
    assert not NUMBER.judge(asked, "3 billion").is_right


@pytest.mark.parametrize(("typed", "meant"), [("1,3", "1.3"), ("-34,00", "-34.00")])
def test_a_decimal_comma_is_told_of(typed: str, meant: str) -> None:
    with pytest.raises(NotAnAnswer) as refused:
        NUMBER.judge(counted("1.3", 1.3, 1.3, None), typed)
    assert str(refused.value) == f"A decimal has a point here: {meant}."


def test_another_rate_is_something_else() -> None:
    prompt = "How much room does it take per parameter?"
    with pytest.raises(NotAnAnswer):
        NUMBER.judge(SMALL._replace(prompt=prompt), "4 bytes per token")


def test_what_is_counted_may_have_a_hyphen() -> None:
    question = counted("651,264", 651_264, 651_264, None)
    question = question._replace(prompt="How many GPU-hours is that?")
    for typed in ("651,264 GPU-hours", "651,264 GPU hours", "0.651264 million GPU-hours"):
        assert NUMBER.judge(question, typed).is_right
    with pytest.raises(NotAnAnswer):
        NUMBER.judge(question, "651,264 hours")
