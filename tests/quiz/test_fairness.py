"""No question gives itself away or has two right answers, proved over whole banks.

Exact and without statistics: every member of a hand is asked with the same options, so
whoever looks at them alone is right one time in their number, for any cue.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest

from studyguide.course.library import Library
from studyguide.course.schema import Field
from studyguide.quiz.bank import Bank
from studyguide.quiz.draw import draw
from studyguide.quiz.forms import choose_one
from studyguide.quiz.hands import Hand
from studyguide.quiz.likeness import parts, same_family
from studyguide.quiz.question import Question
from studyguide.quiz.windows import Windows
from tests.conftest import SHIPPED, WriteCourse, library_of, shelf_of
from tests.quiz import generated
from tests.quiz.forms.hands import dealt
from tests.quiz.members import member


@cache
def hands(library: Library, seed: str) -> list[tuple[Field, Hand]]:
    """Every hand of a library once, with the field that it asks about."""
    windows = Windows(library, seed)
    dealt = {}
    for course, kind, field, rank in library.rows("select course, kind, field, rank from facts"):
        for hand in windows.around(course, kind, field, rank).hands:
            if hand.name not in dealt:
                dealt[hand.name] = windows.asked(course, kind)[field].field, hand
    return list(dealt.values())


def numbers(library: Library) -> list[int]:
    """The numbers of all facts that could be asked."""
    return [number for (number,) in library.rows("select number from facts order by number")]


def asked(field: Field, hand: Hand) -> Iterator[Question]:
    """Every question that a hand holds, in every template."""
    return choose_one.of_hand(dealt(hand.members, field)._replace(hand=hand))


Alike = tuple[str, str, str, frozenset[str]]
"""Hand, field, template and options: what questions share that are asked alike."""


def audit(questions: Iterable[Question]) -> set[str]:
    """What a guesser could use: in which ways the questions of one template are unfair."""
    alike: defaultdict[Alike, list[Question]] = defaultdict(list)
    for question in questions:
        field = question.fact.rpartition(".")[2]
        options = frozenset(option.text for option in question.options)
        alike[question.hand, field, question.template, options].append(question)
    return {flaw for (_, _, _, options), group in alike.items() for flaw in _flaws(options, group)}


def _flaws(options: frozenset[str], group: list[Question]) -> Iterator[str]:
    if any(sum(option.right for option in each.options) != 1 for each in group):
        yield "not one right option"
    if Counter(each.right.text for each in group) != Counter(options):
        yield "an option is right more often than another"
    places = Counter(each.options.index(each.right) for each in group)
    if places != Counter(range(len(group[0].options))):
        yield "a place is right more often than another"
    if len({tuple(option.text for option in each.options) for each in group}) > 1:
        yield "the places tell the questions apart"
    lengths = sorted(map(len, options))
    if lengths[-1] > 3 * lengths[0]:
        yield "one option is over three times as long as another"
    if any(_gives_away(each.prompt, group, options) for each in group):
        yield "a prompt has something in common with an option"


def _gives_away(prompt: str, group: list[Question], options: Iterable[str]) -> bool:
    """Whether what tells a prompt from the others of its hand stands in an option."""
    words, _, numbers = parts(prompt)
    others = [parts(each.prompt) for each in group]
    words = words - frozenset.intersection(*(common for common, _, _ in others))
    numbers = tuple(n for n in numbers if not all(n in common for _, _, common in others))
    for option in options:
        option_words, _, option_numbers = parts(option)
        if any(same_family(one, other) for one in words for other in option_words):
            return True
        if any(abs(n - m) <= 0.05 * max(n, m) for n in numbers for m in option_numbers):
            return True
    return False


def untrue(hand: Hand, field: Field) -> Iterator[str]:
    """Options of a hand that are not known to be wrong where they are shown as wrong."""
    for one in hand.members:
        for other in hand.members:
            if one is other:
                continue
            value, own = one.value, other.fact.values
            if value.key in {each.key for each in own} or value.text in {each.text for each in own}:
                yield f"{other.id}: {value.text} is true"
            elif not field.closed and value.key not in other.denied:
                yield f"{other.id}: {value.text} is not stated, which is not false"


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A course of some sixty topics."""
    return library_of(generated.course_in(tmp_path_factory.mktemp("metro")))


@pytest.fixture(scope="module", params=["shipped", "large"])
def library(request: pytest.FixtureRequest, large: Library) -> Library:
    return large if request.param == "large" else library_of(SHIPPED)


@pytest.fixture
def seeds(is_long: bool) -> list[str]:
    return [str(seed) for seed in range(20 if is_long else 3)]


def test_nothing_in_a_bank_helps_a_guesser(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        questions = [each for field, hand in hands(library, seed) for each in asked(field, hand)]
        assert len(questions) > 90
        assert audit(questions) == set()


def test_every_wrong_option_is_known_to_be_wrong(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        flaws = [flaw for field, hand in hands(library, seed) for flaw in untrue(hand, field)]
        assert flaws == []


def test_every_fact_is_asked_in_its_hand_or_rests(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        bank = Bank(library, seed)
        members = {each.number for _, hand in hands(library, seed) for each in hand.members}
        questions = {number: bank.generated(number) for number in numbers(library)}
        assert {number for number, question in questions.items() if question} >= members
        assert len(members) > len(questions) / 3


def test_the_order_of_asking_changes_no_question(library: Library) -> None:
    forwards, backwards = Bank(library, "7"), Bank(library, "7")
    in_order = {number: forwards.generated(number) for number in numbers(library)}
    assert {number: backwards.generated(number) for number in reversed(in_order)} == in_order
    assert Bank(library, "7").generated(40) == in_order[40]


def test_a_course_beside_it_changes_no_question(tmp_path: Path, write_course: WriteCourse) -> None:
    def questions(folder: Path) -> dict[str, object]:
        library = library_of(folder)
        bank = Bank(library, "7")
        made = [bank.generated(number) for number in numbers(library)]
        found = [q for q in made if q and q.fact.startswith("metro/")]
        return {q.fact: (q.prompt, q.options, q.hand) for q in found}

    alone, beside = tmp_path / "alone", tmp_path / "beside"
    for folder in (alone / "metro", beside / "metro"):
        generated.course_in(folder)
    write_course(
        {
            "course.yaml": "{id: a, kinds: {k: {fields: {f: {type: text}}}}}",
            "k.yaml": "[{id: t, kind: k, facts: {f: x}}]",
        },
        "beside/a",
    )
    assert len(questions(alone)) > 100
    assert questions(beside) == questions(alone)


def test_seeds_deal_a_large_field_differently(large: Library) -> None:
    dealt = [
        frozenset(
            frozenset(each.id for each in hand.members)
            for field, hand in hands(large, str(seed))
            if field.id == "line"
        )
        for seed in range(6)
    ]
    assert len(set(dealt)) == len(dealt)
    assert len(dealt[0] & dealt[1]) < len(dealt[0]) / 2


def test_no_hand_and_no_fact_is_asked_twice_in_a_draw(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        questions = list(draw(shelf_of(library.folder).whole(), seed))
        drawn = [question.hand for question in questions if question.hand]
        facts = [question.fact for question in questions]
        assert set(drawn) <= {hand.name for _, hand in hands(library, seed)}
        assert len(set(drawn)) == len(drawn)
        assert len(set(facts)) == len(facts)


FIRMS = ["Acme", "Brill", "Crown", "Dunbar", "Exeter", "Frost", "Grant", "Hobbs", "Irwin", "Jolly"]
ALSO_TRUE = {at: {FIRMS[(at + 1) % 10], FIRMS[(at + 3) % 10]} for at in range(10)}
"""What the course does not say of each topic, though it is so."""


def open_world() -> dict[str, str]:
    """Topics that each state one value, leave two true ones out, and deny the false ones."""
    topics = []
    for at, firm in enumerate(FIRMS):
        false = [each for each in FIRMS if each != firm and each not in ALSO_TRUE[at]]
        said = f"{{sold: {firm}, made: {firm}, owns: {firm.lower()}}}"
        links = [each.lower() for each in false]
        not_ = f"{{sold: {false}, made: {false}, owns: {links}}}".replace("'", "")
        topics.append(f"- {{id: t{at}, kind: tin, title: Tin {at}, facts: {said}, not: {not_}}}\n")
    firms = [f"- {{id: {firm.lower()}, kind: firm, title: {firm}}}\n" for firm in FIRMS]
    fields = "sold: {type: list}, made: {closed: false}, owns: {type: links, to: firm}"
    course = f"{{id: tins, kinds: {{tin: {{fields: {{{fields}}}}}, firm: {{}}}}}}"
    return {"course.yaml": course, "tins.yaml": "".join(topics), "firms.yaml": "".join(firms)}


def test_what_is_true_but_unsaid_is_never_shown_as_wrong(
    write_course: WriteCourse, seeds: list[str]
) -> None:
    library = library_of(write_course(open_world()))
    for seed in seeds:
        fields = set()
        for field, hand in hands(library, seed):
            fields.add(field.id)
            for one in hand.members:
                shown = {other.value.text for other in hand.members if other is not one}
                assert not shown & ALSO_TRUE[int(one.id[1:])]
        assert fields == {"sold", "made", "owns"}


def naively(field: Field, hands: list[Hand], random: Random) -> Iterator[Question]:
    """As one would do it: each fact with any three other values of its field."""
    members = [each for hand in hands for each in hand.members]
    for asked_of in members:
        other = [each for each in members if each.value.text != asked_of.value.text]
        chosen = random.sample(other, min(len(other), 3))
        hand = Hand("", (asked_of, *chosen), random.randrange(len(chosen) + 1))
        questions = choose_one.of_hand(dealt(hand.members, field)._replace(hand=hand))
        yield from [each for each in questions if each.topic == asked_of.id][:1]


Spoil = Callable[[list[Question]], Iterable[Question]]


def reshuffled(questions: list[Question]) -> Iterator[Question]:
    random = Random(1)
    for each in questions:
        yield each._replace(options=tuple(random.sample(each.options, len(each.options))))


def never_longest(questions: list[Question]) -> list[Question]:
    """A rule held against single questions instead of sets of options."""
    longest = [max(len(option.text) for option in each.options) for each in questions]
    return [q for q, most in zip(questions, longest, strict=True) if len(q.right.text) < most]


def leaking(questions: list[Question]) -> list[Question]:
    return [each._replace(prompt=f"{each.prompt} Not {each.right.text}?") for each in questions]


@pytest.mark.parametrize(
    ("spoil", "flaw"),
    [
        (never_longest, "right more often"),
        (lambda questions: questions[1:], "right more often"),
        (reshuffled, "the places tell"),
        (leaking, "something in common"),
    ],
)
def test_the_audit_bites_on_a_spoilt_bank(library: Library, spoil: Spoil, flaw: str) -> None:
    fair = [each for field, hand in hands(library, "1") for each in asked(field, hand)]
    assert any(flaw in found for found in audit(spoil(fair)))


def test_the_audit_bites_on_naive_questions(library: Library) -> None:
    dealt: defaultdict[tuple[str, str], list[Hand]] = defaultdict(list)
    fields: dict[tuple[str, str], Field] = {}
    for field, hand in hands(library, "1"):
        key = hand.name.rpartition(".")[0], field.id
        dealt[key].append(hand)
        fields[key] = field
    naive = [
        question
        for key, group in dealt.items()
        for question in naively(fields[key], group, Random(1))
    ]
    assert len(naive) > 50
    assert {
        "an option is right more often than another",
        "a place is right more often than another",
    } <= audit(naive)


def test_the_audit_bites_on_values_that_may_be_true() -> None:
    open_field = Field("uses", "Uses", "list", closed=False)
    oak, ash = member("Oak", "ships", denied=["bows"]), member("Ash", "bows")
    assert list(untrue(Hand("h", (oak, ash), 0), open_field)) == [
        "ash: ships is not stated, which is not false"
    ]
    assert list(untrue(Hand("h", (oak, member("Elm", "Ships", "doors")), 0), open_field)) == [
        "elm: ships is true",
        "oak: Ships is true",
    ]
