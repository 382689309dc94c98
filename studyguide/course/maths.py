"""LaTeX maths as one line of Unicode for a terminal; what is not understood is refused."""

import re
from collections.abc import Container

from studyguide.course import symbols, typeset
from studyguide.course.typeset import Atom

LONGEST = 2000
DEEPEST = 32

# The space that ends a command means nothing, unless its twin stands behind an operator.
_TOKEN = re.compile(r"(\\[A-Za-z]+)(?:\s++(?![-+=<>/*|]|\\\|))?|\\.|\s+|.", re.DOTALL)
_REFUSED = "}^_#$%&\\"
_DELIMITERS = "()[]{}⟨⟩⌊⌋⌈⌉|‖/"


class MathsError(ValueError):
    """LaTeX that is not understood; `position` is the index of the character in question."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.position = position


def to_unicode(latex: str) -> str:
    r"""Return a formula such as `C \approx 6ND` as one line: `C ≈ 6ND`.

    Spaces stay where they are written, and signs get some. Raises MathsError at what has
    no meaning here, at a brace without its partner, and for too long or deep a formula.
    """
    if len(latex) > LONGEST:
        raise MathsError(f"A formula is at most {LONGEST} characters long.", LONGEST)
    if not latex.strip():
        raise MathsError("A formula must not be empty.", 0)
    return _Reader(latex).row("", 0)


class _Reader:
    """Takes tokens from left to right; each method returns the text of what it took."""

    def __init__(self, latex: str) -> None:
        found = _TOKEN.finditer(latex)
        self.tokens = [(match[1] or match[0], match.start()) for match in found]
        self.tokens.append(("", len(latex)))
        self.index = 0
        self.depth = 0

    def take(self) -> tuple[str, int]:
        token, position = self.tokens[self.index]
        if not token:
            raise MathsError("The formula ends where something must follow.", position)
        self.index += 1
        return token, position

    def row(self, end: str, opened: int) -> str:
        """Everything up to the token `end`, which is taken too."""
        atoms = []
        while (token := self.tokens[self.index][0]) != end:
            if not token:
                raise MathsError(f"What is opened here is never closed by '{end}'.", opened)
            atoms.append(self.scripted())
        self.index += 1
        return typeset.joined(atoms)

    def scripted(self) -> Atom:
        base = Atom("") if self.tokens[self.index][0] in ("^", "_") else self.atom()
        scripts: dict[str, str] = {}
        while mark := self.script_mark(scripts):
            scripts[mark] = typeset.script(mark, self.argument())
        return typeset.with_scripts(base, scripts.values()) if scripts else base

    def script_mark(self, seen: Container[str]) -> str:
        """Take the `^` or `_` that stands here, or return an empty text."""
        after = self.index + self.tokens[self.index][0].isspace()
        mark, position = self.tokens[after]
        if mark not in ("^", "_"):
            return ""
        if mark in seen:
            raise MathsError(f"A second '{mark}' follows the first; put braces.", position)
        self.index = after + 1
        return mark

    def argument(self) -> str:
        self.index += self.tokens[self.index][0].isspace()
        return self.atom().text

    def atom(self) -> Atom:
        token, position = self.take()
        self.depth += 1
        if self.depth > DEEPEST:
            raise MathsError(f"A formula is at most {DEEPEST} levels deep.", position)
        if token == "{":
            atom = typeset.braced(self.row("}", position))
        elif len(token) > 1 and token[0] == "\\":
            atom = self.command(token[1:], position)
        else:
            atom = Atom("′" if token == "'" else _plain(token, position))
        self.depth -= 1
        return atom

    def command(self, name: str, position: int) -> Atom:
        if name in symbols.ORDINARY:
            return Atom(symbols.ORDINARY[name])
        if name in symbols.SIGNS:
            return typeset.sign(symbols.SIGNS[name])
        if name in symbols.CALLS:
            return typeset.call(symbols.CALLS[name])
        if name in symbols.SPACES:
            return Atom(symbols.SPACES[name])
        if name in symbols.UPRIGHT:
            return Atom(self.argument())
        if name in symbols.STYLES:
            styled = typeset.styled(name, self.argument())
            if styled is None:
                raise MathsError(f"'\\{name}' cannot be put on this.", position)
            return Atom(styled)
        return self.structure(name, position)

    def structure(self, name: str, position: int) -> Atom:
        match name:
            case "frac" | "dfrac" | "tfrac":
                return typeset.fraction(self.argument(), self.argument())
            case "sqrt":
                has_index = self.tokens[self.index][0] == "["
                index = self.row("]", self.take()[1]) if has_index else ""
                return typeset.root(index, self.argument())
            case "left":
                opened = self.delimiter()
                return Atom(opened + self.row(r"\right", position) + self.delimiter())
            case "operatorname":
                return typeset.call(self.argument())
            case "text" | "textrm" | "textbf" | "textit" | "texttt" | "mbox":
                return Atom(self.words())
            case _:
                raise _not_understood(f"\\{name}", position)

    def delimiter(self) -> str:
        self.index += self.tokens[self.index][0].isspace()
        token, position = self.take()
        text = symbols.ORDINARY.get(token[1:], token) if token[0] == "\\" else token
        text = {".": "", "<": "⟨", ">": "⟩"}.get(text, text)
        if text not in ("", *_DELIMITERS):
            raise _not_understood(token, position)
        return text

    def words(self) -> str:
        """What `\\text` holds in its braces, where only an escape has a meaning."""
        token, opened = self.take()
        if token != "{":
            raise MathsError("Words in a formula stand in braces.", opened)
        words = ""
        while self.tokens[self.index][0] not in ("}", ""):
            token, position = self.take()
            is_escape = len(token) == 2 and token[0] == "\\" and token[1] in "{}%_$&# "
            words += token[1] if is_escape else _plain(token, position)
        return words + self.row("}", opened)


def _plain(token: str, position: int) -> str:
    if token.isspace() or token == "~":
        return " "
    if token[0] in _REFUSED + "{" or not token.isprintable():
        raise _not_understood(token, position)
    return token


def _not_understood(token: str, position: int) -> MathsError:
    shown = token if token.isprintable() else ascii(token)[1:-1]
    return MathsError(f"'{shown}' is not understood in a formula.", position)
