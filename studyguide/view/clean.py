"""The one door out: every text from content, user or system, made harmless and showable."""

_KEPT = "\n"
_SPACES = "\t\u00a0\u2007\u202f\u2009\u200a\u3000"
_ASCII = str.maketrans(
    {
        "→": "->",
        "←": "<-",
        "≠": "!=",
        "≈": "~",
        "≤": "<=",
        "≥": ">=",
        "×": "x",
        "·": "-",
        "•": "*",
        "–": "-",
        "—": "--",
        "…": "...",
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "✓": "+",
        "✗": "x",
        "│": "|",
        "─": "-",
    }
)


def clean(text: str, unicode: bool = True) -> str:
    """A text in which nothing but printable characters and line ends is left.

    Control and format characters (escape sequences, bidirectional overrides, tags, zero
    widths) are made visible as <U+XXXX>. Without `unicode`, what has an ASCII likeness
    takes it and the rest is shown as `?`.
    """
    if not text.isprintable():
        text = "".join(c if c.isprintable() or c in _KEPT else _visible(c) for c in text)
    if not unicode and not text.isascii():
        text = _plainly(text)
    return text


def takes_unicode(stream: object) -> bool:
    """Whether a stream's encoding has every character."""
    return (getattr(stream, "encoding", None) or "").lower().startswith("utf")


def _visible(character: str) -> str:
    return " " if character in _SPACES else f"<U+{ord(character):04X}>"


def _plainly(text: str) -> str:
    import unicodedata

    decomposed = unicodedata.normalize("NFKD", text.translate(_ASCII))
    kept = "".join(c for c in decomposed if not unicodedata.combining(c))
    return kept.encode("ascii", "replace").decode("ascii")
