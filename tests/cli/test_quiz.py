"""A quiz by lines, as a script or a screen reader takes it, and what its options ask for."""

import re

import pytest

from studyguide.quiz.forms import FORMS
from tests.cli.conftest import Ended, Run
from tests.view.screens import GARDEN

CONTENT = ("--content", str(GARDEN))


def asked(ended: Ended) -> list[str]:
    """The heading of each question that was shown."""
    return re.findall(r"^Question \d.*$", ended.out, re.MULTILINE)


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_asked_answered_and_summed_up_by_lines(run: Run, form: str) -> None:
    lines = "z\n/h\n/s\n/n\n/0\n/u\n/0\n/q\n"
    ended = run("quiz", "week1", "--form", form, "--seed", "1", stdin=lines)
    assert (ended.code, ended.err) == (0, "")
    assert all(heading.endswith(f"  {form}") for heading in asked(ended))
    assert "\n  Right:" in ended.out
    assert ended.out.count("Taken back: your answer to “") == 1
    assert "0 of 1 right." in ended.out or "0 of 2 right." in ended.out


def test_a_line_is_an_answer_or_a_command_and_the_end_of_input_sums_up(run: Run) -> None:
    lines = "?\nn\ns\ne\nnonsense\n1\nr\nu\n2\n"
    ended = run("quiz", "oak", "--form", "choose-one", "--seed", "1", *CONTENT, stdin=lines)
    assert (ended.code, ended.err) == (0, "")
    told = [
        "There is no hint to this question.",
        "A tree of old woods and parks.",
        "Skipped.",
        "The editor opens only in a terminal.",
        "Type a number from 1 to",
        "Taken back: your answer to “",
        "The input ended.\n",
        " of 1 right.",
    ]
    places = [ended.out.index(words) for words in told]
    assert places == sorted(places)


@pytest.mark.parametrize("line", ["q", "Q", "/q"])
def test_a_letter_stops_where_the_answer_is_no_word(run: Run, line: str) -> None:
    ended = run("quiz", "--form", "match", stdin=f"{line}\n1\n")
    assert ended.out.endswith("\nYou stopped.\nNo question was answered.\n")


def test_where_the_answer_is_a_word_the_letter_of_a_command_is_none(run: Run) -> None:
    ended = run("quiz", "--form", "type-in", "--count", "1", stdin="q\nzz\n")
    assert "\nCommands follow a slash here: /q; /h lists them, /q stops.\n" in ended.out
    assert "✗ Yours: zz\n" in ended.out
    assert "0 of 1 right." in ended.out


def test_i_was_right_overrules_the_answer_before(run: Run) -> None:
    ended = run("quiz", "--form", "type-in", "--count", "2", stdin="zz\n/r\n/q\n")
    assert "Counted as right: your answer to “" in ended.out
    assert "1 of 1 right." in ended.out


def test_the_topics_of_the_last_question_are_compared(run: Run) -> None:
    ended = run("quiz", "oak", "--form", "which-of-two", *CONTENT, stdin="1\nc\n")
    assert "What tells them apart: " in ended.out
    ended = run("quiz", "--form", "number", *CONTENT, stdin="/c\n")
    assert "There is nothing to compare just now." in ended.out


def test_the_first_zero_among_numbers_may_have_meant_that_it_is_not_known(run: Run) -> None:
    ended = run("quiz", "--form", "number", *CONTENT, stdin="0\n0\n0\n/q\n")
    told = "0 is an answer here: type it again if you mean it; /0 says that you don't know."
    assert ended.out.count(told) == 1
    assert ended.out.index(told) < ended.out.index("Yours: 0")
    assert ended.out.count("Yours: 0") == 2


@pytest.mark.parametrize(
    "typed", ["x" * 1_000_000, "\x1b[2J\x07\u202e\x00", "שלום", "４０", "\udcff"]
)
@pytest.mark.parametrize("form", ["type-in", "number", "choose-one", "match", "choose-all"])
def test_whatever_is_typed_is_judged_or_refused_and_shown_harmlessly(
    run: Run, form: str, typed: str
) -> None:
    line = typed.encode("utf-8", "surrogateescape").decode("latin-1")
    ended = run("quiz", "--form", form, "--count", "1", stdin=f"{line}\n")
    assert (ended.code, ended.err) == (0, "")
    assert not set("\x1b\x07\u202e\x00") & set(ended.out)
    assert len(ended.out) < 3_000


def test_all_is_asked_once_and_it_is_known_how_much_that_is(run: Run) -> None:
    ended = run("quiz", "week1", "--all", "--form", "choose-one", "--seed", "1", stdin="/q\n")
    (heading,) = asked(ended)
    assert int(heading.split()[3]) > 50


def test_on_time_the_minutes_are_counted_and_not_the_questions(run: Run) -> None:
    ended = run("quiz", "--minutes", "2", "--form", "true-false", *CONTENT, stdin="1\n1\n1\n" * 9)
    assert asked(ended)[0].startswith("Question 1, 2 min left  ")
    assert "That is all that can be asked here at once." in ended.out


def test_only_what_tells_two_topics_apart_is_asked(run: Run) -> None:
    ended = run(
        "quiz", "--contrast", "bert", "roberta", "--seed", "1", "--all", stdin="/s\ns\n" * 50
    )
    assert len(asked(ended)) > 1
    for whole in ended.out.split("\nQuestion ")[1:]:
        assert "BERT" in whole or "RoBERTa" in whole


@pytest.mark.parametrize(
    ("arguments", "code", "message", "hint"),
    [
        (
            ["--form", "nope"],
            2,
            "No form of question is called 'nope'.",
            "The forms are: choose-one,",
        ),
        (["--all", "--count", "3"], 2, "--all asks everything", "Give one of the two."),
        (["oak", "--contrast", "oak", "yew"], 2, "not about 'oak'", "Leave one of them out."),
        (["--contrast", "oak"], 2, "'--contrast' requires 2 arguments", "--help"),
        (["--minutes", "0"], 2, "--minutes", "studyguide quiz --help"),
        (["--contrast", "oak", "nope"], 1, "No topic is called 'nope'.", "studyguide search nope"),
        (
            ["--contrast", "oak", "beeches"],
            1,
            "Nothing that can be asked tells Oak from Beech family.",
            "studyguide compare oak beeches",
        ),
        (
            ["--contrast", "oak", "yew", "--form", "order"],
            1,
            "Nothing that can be asked as order tells Oak from Yew.",
            "studyguide compare oak yew",
        ),
        (
            ["oak", "--form", "order", "--form", "fill-the-table"],
            1,
            "Nothing in oak can be asked as order or fill-the-table.",
            "studyguide quiz oak",
        ),
    ],
)
def test_what_cannot_be_asked_gets_one_sentence_and_what_to_try(
    run: Run, arguments: list[str], code: int, message: str, hint: str
) -> None:
    ended = run("quiz", "--seed", "1", *CONTENT, *arguments)
    assert (ended.code, ended.out) == (code, "")
    first, _, rest = ended.err.partition("\n")
    assert message in first
    assert hint in rest


def test_forms_are_completed(run: Run) -> None:
    environment = {
        "_STUDYGUIDE_COMPLETE": "complete_bash",
        "COMP_WORDS": "studyguide quiz --form choose",
        "COMP_CWORD": "3",
    }
    assert run(environment=environment).out.split() == ["choose-one", "choose-all"]
