"""The manual of the flaws in `written`, apart from them, for a quiz needs none of it."""

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
