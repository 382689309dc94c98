"""The exact audit: what must hold of every bank for every seed, without statistics.

Questions are compared with those that are asked alike: of one hand and form, in one
wording, with the same options. Among these no option and no place may be right more often
than another, and nothing that tells one prompt from the others may stand in an option.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import combinations
from typing import NamedTuple

from studyguide.quiz.likeness import names_all_of, share_something
from studyguide.quiz.question import Question

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")

CHOICES = (
    "choose-one",
    "term-from-definition",
    "fill-the-table",
    "which-of-two",
    "compare",
    "who-is-who",
)
SEQUENCES = ("order", "match")
TYPED = ("type-in", "number", "date", "cloze")

OPTION = "an option is right more often than another"
PLACE = "a place is right more often than another"
ORDER = "the places tell the questions apart"
ONE_RIGHT = "not one right option"
LEAK = "a prompt has something in common with an option"
LENGTH = "one option is over three times as long as another"
ANSWER = "a prompt holds its answer"


class Alike(NamedTuple):
    """What questions share that are asked alike."""

    hand: str
    form: str
    template: str
    options: frozenset[str]


class Flaw(NamedTuple):
    """One thing that a guesser could use, and where it was found."""

    what: str
    where: Alike


def audit(questions: Iterable[Question]) -> list[Flaw]:
    """All that is unfair about some questions, which must be a whole bank."""
    groups: defaultdict[Alike, list[Question]] = defaultdict(list)
    for question in questions:
        groups[_alike(question)].append(question)
    return [
        Flaw(what, alike) for alike, group in groups.items() for what in _RULES[alike.form](group)
    ]


def _alike(question: Question) -> Alike:
    if question.form in TYPED:
        options = frozenset({question.fact})
    elif question.form == "true-false":
        # of both statements "true" is explained by the fact whose value they state
        options = frozenset({question.options[0].because})
    else:
        options = frozenset(option.text for option in question.options)
    return Alike(question.hand, question.form, question.template, options)


def _of_choice(group: list[Question]) -> Iterator[str]:
    if any(sum(option.right for option in each.options) != 1 for each in group):
        yield ONE_RIGHT
        return
    if not _is_even(Counter(each.right.text for each in group), texts(group[0])):
        yield OPTION
    places = Counter(each.options.index(each.right) for each in group)
    if not _is_even(places, range(len(group[0].options))):
        yield PLACE
    yield from _of_one_order(group)
    yield from _of_lengths(texts(group[0]))
    if group[0].form == "who-is-who":
        is_leaking = any(map(_names_tell, group))
    else:
        is_leaking = _is_given_away(set(map(shown, group)), texts(group[0]))
    if is_leaking:
        yield LEAK


def _of_ticks(group: list[Question]) -> Iterator[str]:
    right = Counter(o.text for each in group for o in each.options if o.right)
    if any(2 * right[text] != len(group) for text in texts(group[0])):
        yield OPTION
    yield from _of_one_order(group)
    yield from _of_lengths(texts(group[0]))
    if _is_given_away({each.prompt for each in group}, texts(group[0])):
        yield LEAK


def _of_sequence(group: list[Question]) -> Iterator[str]:
    """Each option (and so the answer for each partner) stands at each place equally often."""
    options = texts(group[0])
    for place in range(len(options)):
        if not _is_even(Counter(texts(each)[place] for each in group), options):
            yield PLACE
    if len({each.answers for each in group}) > 1:
        yield ONE_RIGHT
    yield from _of_lengths(options)
    partners = group[0].partners
    if _is_given_away(partners, options) if partners else _is_series(options):
        yield LEAK


def _of_statements(group: list[Question]) -> Iterator[str]:
    """Of the statements of one value as many are true as are false."""
    if 2 * sum(each.options[0].right for each in group) != len(group):
        yield OPTION
    yield from _of_one_order(group)
    if _is_given_away({each.title for each in group}, [stated(group[0]), ""]):
        yield LEAK


def _of_typed(group: list[Question]) -> Iterator[str]:
    for each in group:
        if any(names_all_of(each.prompt, answer) for answer in each.answers):
            yield ANSWER


_RULES: dict[str, Callable[[list[Question]], Iterator[str]]] = {
    **dict.fromkeys(CHOICES, _of_choice),
    **dict.fromkeys(SEQUENCES, _of_sequence),
    **dict.fromkeys(TYPED, _of_typed),
    "choose-all": _of_ticks,
    "true-false": _of_statements,
}


def texts(question: Question) -> tuple[str, ...]:
    """The options of a question in the order in which they are shown."""
    return tuple(option.text for option in question.options)


def shown(question: Question) -> str:
    """All that is shown beside the options."""
    return " ".join([question.prompt, *(cell for row in question.table for cell in row)])


def names(question: Question) -> tuple[str, str]:
    """The two topics of a who-is-who."""
    one, other = question.options[0].text.split("; ")
    return one.rpartition(": ")[0], other.rpartition(": ")[0]


def stated(question: Question) -> str:
    """A statement that is true or false, without the name of its topic."""
    said = question.prompt.removeprefix("True or false? ")
    return re.sub(re.escape(question.title), "", said, count=1, flags=re.IGNORECASE)


def _is_even(counts: Counter[str] | Counter[int], among: Collection[str | int]) -> bool:
    return set(counts) == set(among) and len(set(counts.values())) == 1


def _of_one_order(group: list[Question]) -> Iterator[str]:
    if len(set(map(texts, group))) > 1:
        yield ORDER


def _of_lengths(options: Collection[str]) -> Iterator[str]:
    lengths = sorted(map(len, options))
    if lengths[-1] > 3 * lengths[0]:
        yield LENGTH


def _is_given_away(prompts: Collection[str], options: Collection[str]) -> bool:
    """Whether a word or number of one prompt, not of all, stands in one option, not in all."""
    for word in {word for prompt in prompts for word in _WORD.findall(prompt)}:
        held = sum(share_something(word, option) for option in options)
        if 0 < held < len(options) and not all(share_something(word, text) for text in prompts):
            return True
    return False


def _is_series(options: Collection[str]) -> bool:
    """Whether two options have a word or number in common."""
    return any(share_something(one, other) for one, other in combinations(options, 2))


def _names_tell(question: Question) -> bool:
    """Whether of the two names and the cells of one row any has something of another row's."""
    cells = [list(names(question))]
    cells += [[cell.partition("  ")[2] for cell in row[1:]] for row in question.table[1:]]
    return any(
        _is_given_away(one, other) for at, one in enumerate(cells) for other in cells[at + 1 :]
    )
