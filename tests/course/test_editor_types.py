"""What we keep as a text is accepted as whatever an editor takes it for."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from pydantic import TypeAdapter, ValidationError

from studyguide.course.editor_types import TEXT, any_case, matching, one_of, typed
from tests.course.yaml_core import load

PLAIN = "true False 0 007 -5 +1 .5 5. 3.10 1e9 1E-5 0x1F 0o17 12:30 no yes 2018-10 1_000 a-b"


@pytest.mark.parametrize("text", PLAIN.split())
def test_a_name_is_itself_in_quotes_or_without(text: str) -> None:
    validator = Draft7Validator(one_of([text]))
    assert validator.is_valid(text)
    assert validator.is_valid(load(text))
    assert not validator.is_valid("another")


@pytest.mark.parametrize("text", [".inf", ".nan", "9" * 5000])
def test_a_name_that_json_has_no_number_for_is_a_text(text: str) -> None:
    assert one_of([text]) == {"enum": [text]}


def test_every_spelling_of_a_name_has_its_meaning() -> None:
    assert one_of({"1": "One", "a": "A"}) == {
        "enum": ["1", 1, "a"],
        "enumDescriptions": ["One", "One", "A"],
    }


def test_where_there_are_no_names_nothing_is_accepted() -> None:
    assert not Draft7Validator(one_of([])).is_valid("a")


@given(st.sampled_from(PLAIN.split()) | st.text("0123456789truefalseynoTFYNO._+-e ", max_size=6))
@pytest.mark.parametrize(
    ("type_", "schema"), [(bool, "boolean"), (int, "integer"), (float, "number")]
)
def test_a_flag_or_number_in_words_is_accepted_where_we_read_it(
    type_: type, schema: str, text: str
) -> None:
    try:
        TypeAdapter(type_).validate_python(text)
    except ValidationError:
        return
    assert Draft7Validator(typed({"type": schema})).is_valid(text)


def test_a_flag_that_is_none_is_refused() -> None:
    flag = Draft7Validator(typed({"type": "boolean"}))
    assert not any(map(flag.is_valid, ["maybe", "", 2, -1, None]))


def test_a_text_may_be_a_number_or_true_but_never_nothing() -> None:
    for schema in (TEXT, typed({"type": "string", "minLength": 1})):
        assert all(map(Draft7Validator(schema).is_valid, ["a", 5, 1.5, True, False]))
        assert not any(map(Draft7Validator(schema).is_valid, ["", None, [], {}]))


def test_a_text_of_a_pattern_is_a_number_only_where_it_can_be() -> None:
    address = typed({"type": "string", "pattern": "^https://"})
    assert address == {"type": ["string"], "pattern": "^https://"}


def test_names_and_defaults_of_pydantic_are_not_shown() -> None:
    written = {
        "title": "A",
        "properties": {"title": {"title": "Title", "default": "", "enum": ["b"]}},
    }
    assert typed(written) == {"properties": {"title": {"enum": ["b"]}}}


def test_what_draft_7_does_not_know_is_put_in_its_words() -> None:
    ids = {"patternProperties": {"^a": {"const": "b"}}, "$defs": {"c": {"prefixItems": [{}]}}}
    assert typed(ids) == {
        "patternProperties": {"^a": {"enum": ["b"]}},
        "additionalProperties": False,
        "definitions": {"c": {"items": [{}]}},
    }


def test_case_is_overlooked_in_all_of_the_text() -> None:
    pattern = any_case(["yes", "1"])
    assert [text for text in ("YES", "yEs", "1", "yes ", "11") if re.search(pattern, text)] == [
        "YES",
        "yEs",
        "1",
    ]


def test_a_pattern_is_of_the_whole_text() -> None:
    assert matching("a|b", "Write a or b.") == {
        "pattern": "^(?:a|b)$",
        "patternErrorMessage": "Write a or b.",
    }
