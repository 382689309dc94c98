"""Questions as a guesser meets them: options of which one is to be picked, by what is shown."""

from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from studyguide.quiz.question import Question
from tests.fairness.audit import CHOICES, names, shown, stated

Pair = tuple[str, str]


class Option(NamedTuple):
    """One thing that may be picked: its text and where it stands.

    `pairs` are what it puts together: the prompt and itself, or each name and its value.
    """

    text: str
    place: int
    pairs: tuple[Pair, ...]


class Decision(NamedTuple):
    """A choice between options, of which those are right that `right` says.

    A statement is a decision about a single option, which is right or is not. `about` are
    the facts that are weighed, up to four of them.
    """

    form: str
    template: str
    field: str
    about: tuple[str, ...]
    options: tuple[Option, ...]
    right: tuple[bool, ...]


_Parts = tuple[tuple[str, ...], tuple[Option, ...], tuple[bool, ...]]


def decisions(questions: Iterable[Question]) -> Iterator[Decision]:
    """All that has to be decided to answer some questions; nothing where the answer is typed."""
    for question in questions:
        field = question.fact.rpartition(".")[2]
        for parts in _of(question):
            yield Decision(question.form, question.template, field, *parts)


def _of(question: Question) -> Iterator[_Parts]:
    texts = [option.text for option in question.options]
    right = tuple(option.right for option in question.options)
    if question.form == "true-false":
        pair = (question.title, stated(question))
        yield _facts(question, question.title), (Option(pair[1], 0, (pair,)),), right[:1]
    elif question.form == "who-is-who":
        options = tuple(_assigned(question, text, at) for at, text in enumerate(texts))
        yield _in_the_table(question), options, right
    elif question.form == "order":
        places = list(enumerate(texts))
        for some in combinations(places, 2):
            last = max((text for _, text in some), key=question.answers.index)
            options = tuple(Option(text, at, ((question.prompt, text),)) for at, text in some)
            right = tuple(text == last for _, text in some)
            yield _facts(question, *(text for _, text in some)), options, right
    elif question.form == "match":
        for partner, answer in zip(question.partners, question.answers, strict=True):
            right = tuple(text == answer for text in texts)
            yield _facts(question, partner), _beside(partner, texts), right
    elif question.form in CHOICES or question.form == "choose-all":
        yield _facts(question, question.title), _beside(shown(question), texts), right


def _facts(question: Question, *titles: str) -> tuple[str, ...]:
    """What a question asks about, of each of some topics."""
    field = question.fact.rpartition(".")[2]
    return tuple(f"{title}.{field}" for title in titles)


def _in_the_table(question: Question) -> tuple[str, ...]:
    """Both facts of both topics: the second field is asked first elsewhere, and answered alike."""
    return tuple(f"{name}.{row[0]}" for name in names(question) for row in question.table[1:])


def _beside(prompt: str, texts: list[str]) -> tuple[Option, ...]:
    return tuple(Option(text, at, ((prompt, text),)) for at, text in enumerate(texts))


def _assigned(question: Question, text: str, place: int) -> Option:
    """An assignment of letters with what they stand for: each name with its two values."""
    cells = [cell.partition("  ")[::2] for row in question.table[1:] for cell in row[1:]]
    meant = dict(cells)
    letters = [half[-7:].split(" and ") for half in text.split("; ")]
    pairs = [
        (name, meant[letter])
        for name, own in zip(names(question), letters, strict=True)
        for letter in own
    ]
    together = [(meant[own[0]], meant[own[1]]) for own in letters]
    return Option(text, place, (*pairs, *together))
