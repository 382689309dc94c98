"""What does not fit its schema, in an author's words; pydantic's own are for programmers."""

from collections.abc import Collection
from typing import Any

from studyguide.course.flaw import Flaw
from studyguide.course.names import nearest
from studyguide.course.rules import missing_key, unknown_key, wrong_type

_KINDS = {
    "float_parsing": "a number",
    "float_type": "a number",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "greater_than_equal": "a number of 1 or more",
    "finite_number": "a number",
}

_CALLED = {"bool": "yes-no", "boolean": "yes-no", "int": "number", "float": "number"}
"""What programmers call some types of fields."""


def worded(misfit: Any, known: Collection[str]) -> Flaw:
    """The flaw that one of pydantic's errors is; `known` are the keys that may stand there."""
    name = next((step for step in reversed(misfit["loc"]) if isinstance(step, str)), "")
    given, context = misfit["input"], misfit.get("ctx", {})
    match misfit["type"]:
        case "unexpected_keyword_argument":
            return unknown_key.flaw(name, known, has_value=given is not None)
        case "missing" if isinstance(misfit["loc"][-1], int):
            return wrong_type.flaw("Two words are wanted here.", "Write [one, several].")
        case "missing":
            return missing_key.flaw(name)
        case "string_pattern_mismatch" if "url" in misfit["loc"]:
            return wrong_type.flaw("This is not a web address.", "Begin it with https://.")
        case "string_pattern_mismatch":
            return wrong_type.no_id(given)
        case "literal_error":
            return _no_choice(str(given), context["expected"])
        case "string_type":
            return wrong_type.no_text(name, given)
        case "string_too_long":
            most = context["max_length"]
            return wrong_type.flaw(f"{name!r} has {len(given):,} characters; at most {most} fit.")
        case "string_too_short":
            return wrong_type.no_text(name, None)
        case "dataclass_type" | "dict_type":
            return wrong_type.no_mapping(given)
        case "tuple_type" | "list_type":
            return wrong_type.flaw(f"{name!r} is a list.", "Begin each of its members with '- '.")
        case "bool_parsing" | "bool_type":
            return wrong_type.no_yes_no(str(given))
        case "too_short":
            least = context["min_length"]
            return wrong_type.flaw(f"{name!r} wants at least {least}.", "Write another, or more.")
        case "too_long":
            most = context["max_length"]
            return wrong_type.flaw(f"{name!r} holds at most {most}.", "Take some of them out.")
        case kind if kind in _KINDS:
            return wrong_type.flaw(f"{name!r} is {_KINDS[kind]}, and here stands {given!r}.")
        case _:
            return wrong_type.flaw(f"{name!r}: {misfit['msg'][0].lower()}{misfit['msg'][1:]}.")


def _no_choice(given: str, expected: str) -> Flaw:
    choices = expected.replace("'", "").replace(" or ", ", ").split(", ")
    known_as = _CALLED.get(given.lower())
    close = [known_as] if known_as in choices else nearest(given, choices, 1)
    hint = f"Did you mean {close[0]}?" if close else "Write one of these."
    return wrong_type.flaw(f"{given!r} is not one of: {', '.join(choices)}.", hint)
