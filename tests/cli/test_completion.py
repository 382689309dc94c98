"""The shell completes commands, topics, units, sections and kinds."""

import pytest

from tests.cli.conftest import Run
from tests.conftest import COURSES


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("sho", {"show"}),
        ("show bert", {"bert", "bert-base", "bert-large"}),
        ("compare t5 bart-", {"bart-base", "bart-large"}),
        ("quiz week1.m", {"week1.models"}),
        ("quiz week", {"week1", "week1.architectures", "week1.models"}),
        ("topics archi", {"architecture"}),
        ("read generative", {"generative-ai-with-llms"}),
        ("lab span", {"span-corruption"}),
        ("lab span-corruption --me", {"--mean"}),
        ("figure model", {"model-size-over-time"}),
        ("show zzz", set()),
    ],
)
def test_a_name_is_completed_from_the_library(run: Run, words: str, expected: set[str]) -> None:
    environment = {
        "_STUDYGUIDE_COMPLETE": "complete_bash",
        "COMP_WORDS": f"studyguide {words}",
        "COMP_CWORD": str(len(words.split())),
    }
    ended = run(environment=environment)
    assert (ended.code, ended.err) == (0, "")
    assert expected <= set(ended.out.split())
    assert bool(expected) == bool(ended.out.strip())


@pytest.mark.parametrize("words", ["studyguide show b", "studyguide figure b"])
def test_a_shell_that_completes_hears_no_complaint(run: Run, words: str) -> None:
    environment = {
        "_STUDYGUIDE_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": "2",
        "STUDYGUIDE_CONTENT": str(COURSES / "missing"),
    }
    ended = run(environment=environment)
    assert (ended.code, ended.out.strip(), ended.err) == (0, "", "")
