"""The flaws that a question as written can have, in one catalogue.

The forms find them, each what it needs and shares with others, so they stand together
here; `written_manual` holds for each what a rule of content has as its module's docstring.
A number or a date that cannot be read breaks the same rules as one among the facts.
"""

from collections.abc import Sequence

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed


def no_answer() -> Flaw:
    return Flaw("no-answer", "Nothing here says what is right.", "Add a line 'answer: …'.")


def several_answers(form: str, count: int) -> Flaw:
    message = f"{form} has one right answer, and here stand {count}."
    hints = {
        "choose-one": "Keep one of them, or write 'form: choose-all'.",
        "type-in": "Write the others under 'accept'.",
        "cloze": "Write the others under 'accept'.",
    }
    return Flaw("several-answers", message, hints.get(form, "Keep one of them."))


def right_and_wrong(text: str) -> Flaw:
    message = f"{text!r} stands among the right answers, too."
    return Flaw("right-and-wrong", message, "Word it otherwise, or take it out.")


def doubled_option(text: str) -> Flaw:
    message = f"The option {text!r} stands here twice."
    return Flaw("doubled-option", message, "Word one of them otherwise, or take it out.")


def too_few(form: str, noun: str, least: int, count: int) -> Flaw:
    message = f"{form} wants at least {_counted(least, noun)}, and has {count or 'none'}."
    return Flaw("too-few-options", message, "Write more of them, or choose another form.")


def too_many(form: str, noun: str, most: int, count: int) -> Flaw:
    message = f"{form} has at most {_counted(most, noun)}, and here are {count}."
    return Flaw("too-many-options", message, "Take the weakest of them out.")


def no_true_false(text: str) -> Flaw:
    return Flaw("no-true-false", f"{text!r} is neither true nor false.", "Write true or false.")


def equal_steps(text: str) -> Flaw:
    message = f"The step {text!r} stands here twice."
    return Flaw("equal-steps", message, "Say of each what sets it apart.")


def equal_sides(text: str) -> Flaw:
    message = f"{text!r} stands in two pairs."
    return Flaw("equal-sides", message, "Word one of them otherwise, or take a pair out.")


def no_gap(gaps: int) -> Flaw:
    message = f"{gaps} gaps stand in this prompt." if gaps else "No gap stands in this prompt."
    return Flaw("no-gap", message, "Write ___ once, where the answer belongs.")


def unused_key(form: str, key: str, used: Sequence[str]) -> Flaw:
    message = f"{form} does not use {key!r}."
    return Flaw("unused-key", message, f"Take it out; {form} has: {listed(used)}.")


def unused_when_computed(key: str, used: Sequence[str]) -> Flaw:
    """The lab says what would stand under the key."""
    message = f"A question that a lab computes does not use {key!r}."
    return Flaw("unused-key", message, f"Take it out; beside its id it has: {listed(used)}.")


def bare_number(text: str, measure: str) -> Flaw:
    hint = "Leave the answer out, as the fact has it, or write behind it what it counts."
    return Flaw("bare-number", f"{text!r} does not say that it counts {measure}.", hint)


def unnamed_measure(text: str) -> Flaw:
    """A unit of the author's own stands behind a number."""
    message = f"What {text!r} counts is not named."
    return Flaw("wrong-measure", message, "Write the number alone, and its unit as 'measure: …'.")


def other_measure(given: str, wanted: str) -> Flaw:
    """`wanted` is what the fact that is asked about counts."""
    message = f"The fact counts {wanted}, not {given}."
    return Flaw("wrong-measure", message, "Take the key out.")


def bad_tolerance(text: str) -> Flaw:
    message = f"{text!r} is no share from 0 to below 1."
    return Flaw("bad-tolerance", message, "Write it as 5 % or 0.05.")


def tolerance_of_date() -> Flaw:
    return Flaw("bad-tolerance", "A date has no tolerance.", "Take the key out.")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
