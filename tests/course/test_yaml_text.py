"""What the program writes into YAML is read back as it was."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from studyguide.course.yaml_text import comment, flow, scalar


@pytest.mark.parametrize("text", ["merge-sort", "n log n", "Élan", "p. 3 (b)", "x/y"])
def test_plain_words_need_no_quotes(text: str) -> None:
    assert scalar(text) == text


@pytest.mark.parametrize("text", ["42", "null", "True", "a: b", "a #b", "it's", "[x]", "", "- a"])
def test_what_could_mean_something_else_is_quoted(text: str) -> None:
    assert scalar(text) == "'" + text.replace("'", "''") + "'"


@given(st.lists(st.text()))
def test_any_texts_are_read_back_on_one_line(texts: list[str]) -> None:
    written = flow(texts)
    assert "\n" not in written
    shown = [
        "".join(c if c.isprintable() else "?" for c in " ".join(text.split())) for text in texts
    ]
    assert yaml.load(written, Loader=yaml.BaseLoader) == shown


@given(st.text())
def test_a_comment_is_nothing_but_comment(text: str) -> None:
    lines = comment(text, "  ").splitlines()
    assert all(line.startswith("  # ") for line in lines)
    assert yaml.load("\n".join(lines), Loader=yaml.BaseLoader) is None


def test_a_long_comment_is_broken_between_words() -> None:
    lines = comment("word " * 50, "  ").splitlines()
    assert len(lines) == 3
    assert max(map(len, lines)) <= 100
