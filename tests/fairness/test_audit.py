"""No question gives itself away: the exact audit of whole banks, without exception."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from random import Random

import pytest

from studyguide.course.library import Library
from studyguide.course.schema import Field
from studyguide.quiz.forms import FORMS
from studyguide.quiz.hands import Hand
from studyguide.quiz.question import Question
from tests.fairness import audit as rules
from tests.fairness.audit import audit
from tests.fairness.banks import hands, metro, questions, shipped
from tests.fairness.tables import audited
from tests.quiz.members import member


def test_nothing_in_a_bank_helps_a_guesser(
    library: Library, seeds: list[str], is_long: bool
) -> None:
    made: Counter[tuple[str, str]] = Counter()
    flaws = []
    for seed in seeds:
        whole = questions(library, seed).whole
        made.update((question.form, question.template) for question in whole)
        flaws += audit(whole)
    if is_long:
        print(audited(made, flaws))
    assert flaws == []


def test_every_form_is_audited() -> None:
    whole = questions(metro(), "1").whole
    assert {question.form for question in whole} == set(FORMS)


def test_of_a_drawn_hand_all_are_asked_alike(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        asked: defaultdict[str, list[Question]] = defaultdict(list)
        for question in questions(library, seed).drawn:
            asked[question.hand].append(question)
        sizes = {hand.name: len(hand.members) for _, hand in hands(library, seed)}
        for name, group in asked.items():
            if name:
                assert len(group) == sizes[name]
                assert len({(question.form, question.template) for question in group}) == 1


def test_every_wrong_option_is_known_to_be_wrong(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        dealt = hands(library, seed)
        assert [flaw for field, hand in dealt for flaw in untrue(hand, field)] == []


def untrue(hand: Hand, field: Field) -> Iterable[str]:
    """Values of a hand that are not known to be false of its other topics."""
    for one in hand.members:
        for other in hand.members:
            value, own = one.value, other.fact.values
            if one is other:
                continue
            if value.key in {each.key for each in own} or value.text in {each.text for each in own}:
                yield f"{other.id}: {value.text} is true"
            elif not field.closed and value.key not in other.denied:
                yield f"{other.id}: {value.text} is not stated, which is not false"


def test_what_may_be_true_is_found() -> None:
    open_field = Field("uses", "Uses", "list", closed=False)
    oak, ash = member("Oak", "ships", denied=["bows"]), member("Ash", "bows")
    assert list(untrue(Hand("h", (oak, ash), 0), open_field)) == [
        "ash: ships is not stated, which is not false"
    ]
    assert list(untrue(Hand("h", (oak, member("Elm", "Ships", "doors")), 0), open_field)) == [
        "elm: ships is true",
        "oak: Ships is true",
    ]


Spoil = Callable[[Question], Question | None]
DICE = Random(1)


def without_longest(question: Question) -> Question | None:
    longest = max(len(option.text) for option in question.options)
    return None if any(o.right and len(o.text) == longest for o in question.options) else question


def without_first(question: Question) -> Question | None:
    return None if question.options[0].right else question


def shuffled(question: Question) -> Question:
    options = tuple(DICE.sample(question.options, len(question.options)))
    return question._replace(options=options)


def sorted_right(question: Question) -> Question:
    by_answer = sorted(question.options, key=lambda option: question.answers.index(option.text))
    return question._replace(options=tuple(by_answer))


def telling(question: Question) -> Question:
    """The answer stands in the prompt."""
    right = next(option for option in question.options if option.right)
    return question._replace(prompt=f"{question.prompt} Not {right.text} {right.text}s?")


def telling_partner(question: Question) -> Question:
    partners = tuple(f"{a} {b}" for a, b in zip(question.partners, question.answers, strict=True))
    return question._replace(partners=partners)


def telling_row(question: Question) -> Question:
    """A name stands beside its own value."""
    (head, first, second) = question.table
    one, other = rules.names(question)
    letter = question.right.text.split(": ")[1][0]
    named = [f"{cell} {one if cell.startswith(letter) else other}" for cell in first[1:]]
    return question._replace(table=(head, (first[0], *named), second))


def telling_statement(question: Question) -> Question:
    return question._replace(prompt=f"{question.prompt} {question.title}?")


def answered(question: Question) -> Question:
    return question._replace(prompt=f"{question.prompt} ({question.answers[-1]})")


def lengthened(question: Question) -> Question:
    (first, *others) = question.options
    return question._replace(options=(first._replace(text=first.text * 20), *others))


ONE = sorted(rules.CHOICES)
SPOILT: list[tuple[str, Spoil, str]] = [
    *((form, without_longest, rules.OPTION) for form in ONE if form != "who-is-who"),
    *((form, without_first, rules.PLACE) for form in ONE),
    *((form, shuffled, rules.ORDER) for form in (*ONE, "choose-all")),
    *((form, lengthened, rules.LENGTH) for form in ("choose-one", "choose-all", "match")),
    *((form, telling, rules.LEAK) for form in (*ONE[:4], "which-of-two", "choose-all")),
    ("who-is-who", telling_row, rules.LEAK),
    ("match", telling_partner, rules.LEAK),
    ("true-false", telling_statement, rules.LEAK),
    ("true-false", without_first, rules.OPTION),
    ("choose-all", without_longest, rules.OPTION),
    ("order", sorted_right, rules.PLACE),
    ("match", sorted_right, rules.PLACE),
    *((form, answered, rules.ANSWER) for form in rules.TYPED),
]


@pytest.mark.parametrize(("form", "spoil", "flaw"), SPOILT)
def test_a_spoilt_form_is_found_out(form: str, spoil: Spoil, flaw: str) -> None:
    fair = [q for q in questions(metro(), "1").whole if q.form == form]
    spoilt = [made for question in fair if (made := spoil(question))]
    assert {found.what for found in audit(fair)} == set()
    assert flaw in {found.what for found in audit(spoilt)}


def test_the_course_that_ships_is_asked_in_most_forms() -> None:
    whole = questions(shipped(), "1").whole
    assert len({question.form for question in whole}) >= 10
