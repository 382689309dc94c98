"""A typed answer as a line that is short, printable and safe to show."""

import re
import unicodedata

from studyguide.quiz.judgement import NotAnAnswer

LONGEST = 300
"""Characters an answer may have; what compares them is quick up to here."""

NOTHING = "Type the answer, or /0 if you don't know."
TOO_LONG = f"An answer has at most {LONGEST} characters; a few words will do."

_RAISED = re.compile("[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def line(given: str) -> str:
    """What was typed, without what cannot be seen and with single spaces.

    Raises NotAnAnswer where nothing is left or where it is too long to be an answer.
    """
    given = given.strip()
    if len(given) > LONGEST:
        raise NotAnAnswer(TOO_LONG)
    # controls, zero widths, bidirectional overrides, lone surrogates: they reach no screen,
    # and a pasted answer that hides one is judged by what the learner saw
    seen = "".join(c for c in given if c.isspace() or unicodedata.category(c)[0] != "C")
    if not (shown := " ".join(seen.split())):
        raise NotAnAnswer(NOTHING)
    if len(plain_characters(shown)) > LONGEST:  # one ligature may stand for eighteen letters
        raise NotAnAnswer(TOO_LONG)
    return shown


def plain_characters(text: str) -> str:
    """The text with full-width and other presentation forms made plain; `10²` is `10^2`."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", _RAISED.sub(lambda raised: f"^{raised[0]}", text))
