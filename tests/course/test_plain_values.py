"""Values are read without the YAML parser where it is certain how the parser reads them."""

import pytest

from tests.course.both_ways import plain_in

PLAIN = [
    *("b", "3.10", "12:30", "no", "nullify", "~1", "é", "§3.1", r"\frac{1}{2}", "日本", "b\xa0c"),
    "b, (c) [d] {e} 'f' \"g\" & * ! | > % @ ` - ? ~",
    *("''", "'null'", "'b # c: [d], \"e\" - '", r"'\alpha'"),
    *("[b]", "[b, c d, e-f, g.h, i_j, k's l]", "['b, c', d]", "[nullify, b]"),
    *("{b: c}", "{b: c, d: 'e, f: g', h: i j}", "{b: '', c: 'null'}"),
    *("|\n    b", "|\n     b\n       c # d: e\n\n     - f\n\n", "|\n    # b", "|\n    b \n     c "),
    *(">-\n    b", ">-\n     b\n     # c: d\n     - e\n\n"),
]


@pytest.mark.parametrize("value", PLAIN)
@pytest.mark.parametrize("around", ["- a: {}\n", "- a: b\n  c: {}\n  d: e\n", "- a:\n    - {}\n"])
def test_a_plain_value_is_read_as_by_the_parser(value: str, around: str) -> None:
    if around.endswith("- {}\n"):
        value = value.replace("\n    ", "\n      ")
    assert plain_in(around.replace("{}", value)) == 1


DOUBTFUL = [
    *("~", "null", "", "b: c", "b:", "b::c", "b#c", "b # c", "# b", "b ", "b\n    c", "b\n\n    c"),
    *("-b", "- b", "? b", ": b", ".5", "&b c", "*b", "!b c", "%b", "@b", "`b`", "] b", ", b"),
    *('"b"', "'b''c'", "'b\n    c'", "'b' c", "'b': c", "'b", "' b\tc'"),
    *("[]", "[b: c]", "[b", "[b\n    ]", "[b]]", "[b] c", "[b,c]", "[b, ]", "[b , c]", "[b ]"),
    *(
        "[null]",
        "[b, null]",
        "[~]",
        "[b #c]",
        "[b#c]",
        "[b?c]",
        "[b[c]",
        "[b{c]",
        "[[b]]",
        "[{b: c}]",
        "[&b c]",
    ),
    *("{}", "{b}", "{b: }", "{b:c}", "{b: c, b: d}", "{b: null}", "{b: c: d}", "{b: {c: d}}"),
    *("{null: b}", "{'b': c}", "{b: c,\n    d: e}"),
    *(
        "|2\n    b",
        "|-\n    b",
        "|+\n    b",
        "| # b\n    c",
        "|\n\n    b",
        "|\n      \n    b",
        "|\n    \n    b",
    ),
    *(
        "|\n  b",
        "|\n b",
        "|\nb",
        "|",
        "|\n    b\n   c",
        "|\n    b\n      \n    c",
        "|\n    b\n     ",
    ),
    *("|\n    b\n   \n", "|\n    b\tc", "|\n    b\n\n   c", "|\n    b\n  # c\n    d"),
    *(">\n    b", ">-\n    b\n\n    c", ">-\n    b\n      c", ">-\n    b \n    c", ">-\n    b "),
    *(">-\n  b", ">-\n\n    b", ">-\n    b\n      \n    c", ">-2\n    b"),
]


@pytest.mark.parametrize("value", DOUBTFUL)
def test_the_slightest_doubt_is_left_to_the_parser(value: str) -> None:
    assert plain_in(f"- a: {value}\n") == 0
    assert plain_in(f"- a: {value}\n  d: e\n") == 0


def test_what_is_no_line_end_to_an_author_is_read_as_by_the_parser() -> None:
    for sign in ("\t", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\ufeff", "\0"):
        for value in (f"b{sign}c", f"'b{sign}c'", f"[b{sign}c]", f"|\n    b{sign}c", f"{sign}b"):
            plain_in(f"- a: {value}\n- d: e\n")


def test_a_key_is_read_as_by_the_parser_however_long_it_is() -> None:
    assert plain_in(f"- {'k' * 100}: a\n") == 1
    for length in (1000, 1020, 1023, 1024, 1025, 1100):
        assert plain_in(f"- {'k' * length}: a\n") == 0
        assert plain_in(f"- a: {{{'k' * length}: a}}\n") == 0
