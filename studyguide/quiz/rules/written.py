"""The flaws that a question as written can have, in one catalogue.

The forms find them, each what it needs and shares with others, so they stand together
here; `MANUAL` holds for each what a rule of content has as its module's docstring. A
number or a date that cannot be read breaks the same rules as one among the facts.
"""

from collections.abc import Sequence

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed

MANUAL = {
    "no-answer": """\
A question does not say what is right.

Every form has its answer under `answer`, but for match, which has its `pairs`. A number may
leave it out where `fact` names a fact of the topic that is a number.

Bad:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, distractors: [Greed, Hunger]}

Good:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, answer: Fear, distractors: [Greed, Hunger]}
""",
    "several-answers": """\
Several answers are right where the form has room for one.

Where several options are right, the form is choose-all. Where the same answer may be typed in
several ways, the other ways stand under `accept`.

Bad:

    id: war
    kind: event
    questions:
      - {id: who, form: type-in, prompt: Who lost?, answer: [Everybody, All]}

Good:

    id: war
    kind: event
    questions:
      - {id: who, form: type-in, prompt: Who lost?, answer: Everybody, accept: All}
""",
    "right-and-wrong": """\
A wrong answer is also a right one.

The two are compared as a reader would: case, accents, hyphens and a plural make no difference.

Bad:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, answer: Fear, distractors: [fear, Hunger]}

Good:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, answer: Fear, distractors: [Greed, Hunger]}
""",
    "doubled-option": """\
Two options of a question are the same.

They are compared as a reader would: case, accents, hyphens and a plural make no difference.

Bad:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, answer: Fear, distractors: [Hunger, hunger]}

Good:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, answer: Fear, distractors: [Greed, Hunger]}
""",
    "too-few-options": """\
There is too little to choose from, to put in order or to match.

Choose-one wants two distractors, so that a guess is rarely right; which-of-two one; choose-all
three options in all, one of them wrong; order three steps; match three pairs.

Bad:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, answer: Fear, distractors: Hunger}

Good:

    id: war
    kind: event
    questions:
      - {id: why, prompt: Why?, answer: Fear, distractors: [Greed, Hunger]}
""",
    "too-many-options": """\
There are more options, steps or pairs than a question can have.

Options are chosen with the keys 1 to 9, and nobody weighs more of them well. Of which-of-two
there are two.

Bad:

    id: war
    kind: event
    questions:
      - {id: who, form: which-of-two, prompt: Who won?, answer: Ada, distractors: [Bob, Cy]}

Good:

    id: war
    kind: event
    questions:
      - {id: who, form: which-of-two, prompt: Who won?, answer: Ada, distractors: Bob}
""",
    "no-true-false": """\
The answer of a true-false question is neither true nor false.

The prompt of such a question is a statement, and the answer says whether it is true.

Bad:

    id: war
    kind: event
    questions:
      - {id: won, form: true-false, prompt: Ada won., answer: maybe}

Good:

    id: war
    kind: event
    questions:
      - {id: won, form: true-false, prompt: Ada won., answer: false}
""",
    "equal-steps": """\
Two steps of an order are the same.

Whoever puts them in order cannot tell which of them was meant to come first.

Bad:

    id: war
    kind: event
    questions:
      - {id: how, form: order, prompt: In which order?, answer: [march, siege, march]}

Good:

    id: war
    kind: event
    questions:
      - {id: how, form: order, prompt: In which order?, answer: [march, siege, retreat]}
""",
    "equal-sides": """\
Two pairs of a match have the same left or the same right side.

Either could then be matched with either. What belongs to both is better asked as choose-all.

Bad:

    id: war
    kind: event
    questions:
      - {id: led, form: match, prompt: Who led whom?, pairs: {Ada: foot, Bob: horse, Cy: foot}}

Good:

    id: war
    kind: event
    questions:
      - {id: led, form: match, prompt: Who led whom?, pairs: {Ada: foot, Bob: horse, Cy: guns}}
""",
    "no-gap": """\
The prompt of a cloze has no gap, or more than one.

Three underscores or more stand where the answer belongs.

Bad:

    id: war
    kind: event
    questions:
      - {id: where, form: cloze, prompt: The war ended at Ulm., answer: Ulm}

Good:

    id: war
    kind: event
    questions:
      - {id: where, form: cloze, prompt: The war ended at ___., answer: Ulm}
""",
    "unused-key": """\
A key of a question that its form does not use.

What stands under it would never be shown or judged. Often another form was meant: without
`form`, a question is choose-one.

Bad:

    id: war
    kind: event
    questions:
      - {id: where, prompt: Where?, answer: Ulm, accept: [at Ulm], distractors: [Jena, Linz]}

Good:

    id: war
    kind: event
    questions:
      - {id: where, form: type-in, prompt: Where?, answer: Ulm, accept: [at Ulm]}
""",
    "bare-number": """\
A number does not say what it counts, where the fact that it asks about does.

The fact counts hectares, say: a bare 5 may have been meant as acres. Where `fact` is given,
the answer may be left out, as the fact has it.

Bad:

    id: war
    kind: event
    facts: {size: {value: 5 hectares, source: book}}
    questions:
      - {id: large, form: number, prompt: How large?, fact: size, answer: 5}

Good:

    id: war
    kind: event
    facts: {size: {value: 5 hectares, source: book}}
    questions:
      - {id: large, form: number, prompt: How large?, fact: size}
""",
    "bad-tolerance": """\
A tolerance that is no share between nothing and the whole.

It says how far an answer may be off and still be right: 5 % or 0.05 of the number. Without
one, only the number itself is right. A date has none.

Bad:

    id: war
    kind: event
    questions:
      - {id: toll, form: number, prompt: How many died?, answer: 12K, tolerance: -5 %}

Good:

    id: war
    kind: event
    questions:
      - {id: toll, form: number, prompt: How many died?, answer: 12K, tolerance: 5 %}
""",
}
"""What each rule is for, as `check --explain` prints it."""


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
