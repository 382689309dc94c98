"""The pieces of a formula put together on one line that cannot be misread."""

import re
import unicodedata
from collections.abc import Iterable
from typing import NamedTuple

from studyguide.course import symbols

_OPENERS, _CLOSERS = "([{⟨⌊⌈|‖", ")]}⟩⌋⌉|‖.,;:!"
_OPERATORS = "+-−±∓=<>/*"
_GROUP = re.compile(r"\([^][(){}]*\)|\[[^][(){}]*\]|\{[^][(){}]*\}")
_COMBINING = "\u0300-\u036f\u20d7"
_PRODUCT = re.compile(rf"[\w•√∂∇∞^′!.{_COMBINING}]+")
_LETTER = rf"[^\W\d_][{_COMBINING}{symbols.SMALL}′]*(?:[_^][\w•])*"
_FACTOR = re.compile(rf"[√∂∇]?(?:\d+(?:\.\d+)?|[^\W\d_]?•|{_LETTER})|.")


class Atom(NamedTuple):
    """A piece of a row.

    With `gap_before`, a space parts it from a factor before it. Unless `tight` is None,
    a space parts it from what follows and does not begin with a character of `tight`.
    """

    text: str
    gap_before: bool = False
    tight: str | None = None


def sign(text: str) -> Atom:
    """A relation or operator: a space on either side."""
    return Atom(text, True, _CLOSERS)


def call(text: str) -> Atom:
    """A function or large operator: a space, but none before what is in brackets."""
    return Atom(text, True, _CLOSERS + _OPENERS)


def braced(text: str) -> Atom:
    """What stood in braces; a fraction among it must not run into its neighbours."""
    return _apart(text) if "/" in text else Atom(text)


def fraction(top: str, bottom: str) -> Atom:
    """`top/bottom`, with parentheses where a side is not one product or one factor."""
    top = top if _PRODUCT.fullmatch(_outline(top)) else f"({top})"
    return _apart(f"{top}/{bottom if _FACTOR.fullmatch(_outline(bottom)) else f'({bottom})'}")


def root(index: str, text: str) -> Atom:
    """The root of `text`; an empty `index` means the square root."""
    outline = _outline(text)
    is_simple = _FACTOR.fullmatch(outline) and (outline == "•" or not outline.endswith("•"))
    text = text if is_simple else f"({text})"
    return _apart(f"{script('^', index)}√{text}")._replace(gap_before=False)


def script(mark: str, text: str) -> str:
    """Small letters where every character has one, else `^(…)` or `_(…)`."""
    table = symbols.SCRIPTS[mark]
    packed = re.sub(r" ?([=+−-]) ?", r"\1", text)
    if all(ord(character) in table for character in packed):
        return packed.translate(table)
    return mark + (text if len(text) == 1 else _grouped(text))


def with_scripts(base: Atom, scripts: Iterable[str]) -> Atom:
    """`base` with what `script` made of its indices and exponents."""
    text = _grouped(base.text) if "/" in base.text[1:] or "√" in base.text else base.text
    # N_d² would be read as N with the index d²; N²_d cannot be.
    small_first = sorted(scripts, key=lambda text: text.startswith(("^", "_")))
    return base._replace(text=text + "".join(small_first))


def styled(name: str, text: str) -> str | None:
    """`text` under an accent or line or in an alphabet, or None if there is no such thing."""
    if name in symbols.LINES:
        return "".join(character + symbols.LINES[name] for character in text)
    if name in symbols.ACCENTS:
        composed = unicodedata.normalize("NFC", text + symbols.ACCENTS[name])
        return composed if len(text) == 1 else None
    letters = [_letter(symbols.ALPHABETS[name], character) for character in text]
    return "".join(letters) if all(letters) else None


def joined(atoms: Iterable[Atom]) -> str:
    """The line that the atoms of one row make."""
    line, tight = "", None
    for text, gap_before, tight_after in atoms:
        if not text or (text == " " and line.endswith(" ")):
            continue
        wants_gap = gap_before and line[-1:] not in _OPENERS + _OPERATORS + "√"
        wants_gap |= tight is not None and text[0] not in tight
        if wants_gap and not line.endswith(" ") and text[0] != " ":
            line += " "
        line += _grouped(text) if line.endswith("/") and "/" in text[1:] else text
        tight = tight_after
    return line.strip()


def _apart(text: str) -> Atom:
    return Atom(text, True, _CLOSERS + _OPERATORS)


def _outline(text: str) -> str:
    """`text` with a dot for each bracketed group, so that only the outermost level is seen."""
    found = 1
    while found:
        text, found = _GROUP.subn("•", text)
    return text


def _grouped(text: str) -> str:
    return text if _outline(text) == "•" else f"({text})"


def _letter(style: str, character: str) -> str:
    ending = f"CAPITAL {character}" if character.isupper() else unicodedata.name(character, "")
    for name in (f"{style} {ending}", f"MATHEMATICAL {style} {ending}"):
        try:
            return unicodedata.lookup(name)
        except KeyError:
            continue
    return ""
