r"""LaTeX that cannot be shown in a terminal.

Formulas are shown as Unicode. What is not understood is never guessed; it is shown as it
is written, and told here with the place of the first character in question.

Bad:

    id: war
    kind: event
    facts: {formula: 'N + \oops'}

Good:

    id: war
    kind: event
    facts: {formula: 'N + 1'}
"""

from studyguide.course.flaw import Flaw


def flaw(message: str, understood: str = "") -> Flaw:
    """`message` says what is not understood, `understood` what stands before it."""
    hint = "Write it in words or mend the LaTeX."
    if understood:
        hint = f"{hint} It is understood up to: {understood}"
    return Flaw("unknown-maths", message, hint)
