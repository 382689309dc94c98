"""Results for other programs: JSON of a stable shape, and Markdown for a blog."""

import json

import pytest

from tests.cli.conftest import Run


def test_a_number_in_json_is_a_plain_number(run: Run) -> None:
    shown = json.loads(run("show", "bert-large", "--format", "json").out)
    facts = {fact["field"]: fact for fact in shown["facts"]}
    value = facts["parameters"]["values"][0]
    assert (value["text"], value["number"], value["measure"]) == ("340M", 340000000, "parameters")
    assert facts["tokens"]["disputed"] is True
    assert facts["architecture"]["values"][0]["topic"] == "autoencoding"
    assert shown["place"]["line"] > 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["topics", "--format", "json"],
        ["show", "bert", "--format", "json"],
        ["compare", "bert", "t5", "--format", "json"],
        ["search", "sentinel", "--format", "json"],
        ["search", "qwertyuiop", "--format", "json"],
        ["questions", "bert", "--format", "json"],
        ["check", "--format", "json"],
    ],
)
def test_json_is_json_in_ascii_and_nothing_else(run: Run, arguments: list[str]) -> None:
    ended = run(*arguments)
    json.loads(ended.out)
    assert ended.out.isascii()


def test_a_comparison_in_markdown_is_a_table(run: Run) -> None:
    lines = run("compare", "bert", "t5", "--format", "markdown").out.splitlines()
    assert lines[:2] == ["|  | BERT | T5 |", "| --- | --- | --- |"]
    assert all(line.count("|") == 4 for line in lines[2 : lines.index("")])


def test_a_topic_in_markdown_is_a_page(run: Run) -> None:
    page = run("show", "bert", "--format", "markdown").out
    assert page.startswith("# BERT\n")
    assert "- **Made by**: Google" in page


@pytest.mark.parametrize(
    "name", ["decoder", "CLM", "Autoregressive Models", "infilling", "seq2seq"]
)
def test_topics_answer_to_their_names(run: Run, name: str) -> None:
    assert run("show", name).code == 0


def test_a_beginning_says_what_it_led_to(run: Run) -> None:
    ended = run("show", "autoregr")
    assert (ended.code, ended.err) == (0, "Showing Autoregressive models.\n")
