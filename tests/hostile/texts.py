"""Texts that hurt whoever obeys, trusts or measures them."""

from random import Random

OBEYED = (
    "\x1b[35mmagenta\x1b[0m",
    "\x1b[2J\x1b[3J\x1b[H",
    "\x1b[5;5H",
    "\x1b]0;a title\x07",
    "\x1b]8;;https://example.org\x1b\\a link\x1b]8;;\x1b\\",
    "\x1b]52;c;cm0gLXJm\x07",
    "\x1bPq#0~~\x1b\\",
    "\x1b_an application's\x1b\\",
    "\x1b^private\x1b\\",
    "\x1bc",
    "\x1b",
    "\x9b31m",
    "\x9d0;title\x9c",
    "\x90q\x9c",
    "\x85next line",
    "carriage\rreturn",
    "back\b\bspace",
    "\x07\x0b\x0c\x7f\x00",
    "line\u2028and\u2029paragraph",
    "tab\tstop",
    "several\nlines\n\nof text",
    "line\r\nend",
)
"""What a terminal would do something about."""

UNSEEN = (
    "\u202eright to left\u202c",
    "\u2066isolated\u2069",
    "\u200b\u200c\u200d\u2060\ufeff",
    "\u00ad\u034f\u061c\u180e",
    "\U000e0041\U000e0042\U000e007f",
    "\ufff9\ufffa\ufffb",
    "\ue000\U0010fffd",
    "\ufdd0\uffff\U0010ffff",
    "\u2800\u3164\u115f",
)
"""What no reader would see, or what would reorder what they see."""

MEANT = (
    "[/x]",
    "[/bold]",
    "[link=https://example.org]x[/link]",
    "[red on blue]",
    "[@click=quit]x",
    "\\[bold]",
    ":smile:",
    ":thumbs_up:",
    "{}",
    "{0}",
    "{topic.__class__.__mro__}",
    "{topic!r:>999999999}",
    "{v:be}",
    "%s%n%(a)s",
    "$(reboot)",
    "`reboot`",
    "; reboot #",
    "../../etc/passwd",
    "--plain",
    "-",
    "'\"",
    "\\",
    "\\N{DIGIT ONE}",
    "<b>bold</b> <script>alert(1)</script> &amp; <!-- -->",
    "| a | b |",
    "# heading",
    "=1+1",
    "' or 1=1 --",
    'a" OR NEAR(b) AND NOT "c*',
    "%_%",
)
"""What some language means something by."""

HEAVY = (
    "x" * 10_000,
    "word " * 2_000,
    "\u0301" * 500,
    "a" + "\u0301\u0302\u0303" * 300,
    "字" * 1_000,
    "👩‍👩‍👧‍👦🏳️‍🌈🇩🇪" * 50,
    "ﷺ" * 100,
    "שלום עולם",
    "مرحبا بالعالم",
    "e\u0301 é ǅ ß İ ı ſ",
    "[" * 500,
    "*_`" * 500,
    "> " * 300 + "quoted",
    "- " * 300 + "listed",
    "![a](b)" * 200,
    "$" * 501,
    "${" * 200,
    "$" + "\\frac{1}{" * 40 + "2" + "}" * 40 + "$",
    "$\\left( x \\right$",
    "$\x1b[31m$",
    "a | b\n--|--\n" + "c | " * 300,
    "```\x1b[31m\n\x1b[0m",
)
"""What is long, wide, narrow, or nested."""

TYPED = (
    "",
    " ",
    "~",
    "null",
    "true",
    "no",
    "unknown",
    "NaN",
    ".inf",
    "1e999",
    "-1e-999",
    "9" * 5_000,
    "0." + "0" * 500 + "1",
    "1_000",
    "0x1F",
    "12..3",
    "..",
    "~..~",
    "5 GB..3 TB",
    "٣٤٥",
    "1789-02-30",
    "0000-00-00",
    "9999-12-31",
    "10000",
    "2020-01-01T00:00:00Z",
    "12:30:45",
    "a-b",
    "A-B",
    "-a",
    "a" * 80,
    "a" * 81,
    "<<",
    "=",
    "id",
    "summary",
)
"""What a field's type has to judge."""

ALL = OBEYED + UNSEEN + MEANT + HEAVY + TYPED

FILE_NAMES = (
    "a\nb.yaml",
    "\x1b[31m.yaml",
    "\x9b2J.yaml",
    "\x1b]0;x\x07.yaml",
    "-rf.yaml",
    "--help.yaml",
    " .yaml",
    "[bold].yaml",
    "[link=x]:smile:.yaml",
    "{0}%s$(x)`y`.yaml",
    "\u202elmay.yaml",
    "\U000e0041.yaml",
    "\udcff\udc9b.yaml",
    "👩‍👩‍👧‍👦.yaml",
    "a\rb\tc.yaml",
    "'\".yaml",
    "\\.yaml",
    "a" * 250 + ".yaml",
    "UPPER.YAML",
    "notes.yml",
    "course.yaml.yaml",
    "con.yaml",
)
"""Names that a file may have on Linux; what is no UTF-8 is written as Python decodes it."""


def hostile_text(random: Random) -> str:
    """One of the texts, two in one, or one in the middle of plain words."""
    text = random.choice(ALL)
    shape = random.random()
    if shape < 0.2:
        text += random.choice(ALL)
    elif shape < 0.4:
        text = f"before {text} after"
    return text
