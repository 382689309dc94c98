"""Two numbers of a field lie within a tenth of one another, and nothing keeps them apart.

Side by side in one question, 175B and 176B test whether a number was seen before, not
whether anything was understood. `apart: 1.25` keeps numbers out of one question that
differ by less than a quarter; `apart: 1` says that near ones are meant to meet.

Bad:

    # course.yaml
    id: history
    kinds:
      event: {fields: {place: {}, days: {type: number}}}
      person: {}
    # week1/topics.yaml
    - {id: war, kind: event, facts: {days: 100}}
    - {id: siege, kind: event, facts: {days: 105}}

Good:

    # course.yaml
    id: history
    kinds:
      event: {fields: {place: {}, days: {type: number, apart: 1.25}}}
      person: {}
    # week1/topics.yaml
    - {id: war, kind: event, facts: {days: 100}}
    - {id: siege, kind: event, facts: {days: 105}}
"""

from itertools import pairwise

from studyguide.course.drafted import Drafted
from studyguide.course.flaw import WARNING, Flaw
from studyguide.course.problems import Problems

RULE = "too-near"
NEAR = 1.1


def look(drafted: Drafted, problems: Problems) -> None:
    """Note each field once, at its declaration, with the nearest pair of its numbers."""
    for (kind, field), numbers in drafted.numbers.items():
        if pair := _nearest(numbers):
            message = f"{pair[0]} and {pair[1]} lie within a tenth of one another."
            hint = "Add 'apart: 1.25' if they must not meet in a question, else 'apart: 1'."
            place = drafted.document.place("kinds", kind, "fields", field, key=True)
            problems.add(Flaw(RULE, message, hint, WARNING), place)


def _nearest(numbers: dict[float, str]) -> tuple[str, str] | None:
    """The two that lie nearest by ratio, as they are written, if they lie near."""
    ratios = [(high / low, low, high) for low, high in pairwise(sorted(numbers))]
    ratio, low, high = min(ratios, default=(NEAR, 0.0, 0.0))
    return (numbers[low], numbers[high]) if ratio < NEAR else None
