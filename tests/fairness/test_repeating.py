"""The same course, fact and seed give the same question, whatever else is asked or stands by."""

from pathlib import Path

from studyguide.course.library import Library
from studyguide.quiz.bank import Bank
from studyguide.quiz.draw import draw
from tests.conftest import WriteCourse, library_of, shelf_of
from tests.fairness.banks import hands, metro, numbers
from tests.quiz import generated


def test_every_fact_of_a_hand_is_asked(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        dealt = {member.number for _, hand in hands(library, seed) for member in hand.members}
        bank = Bank(library, seed)
        assert {number for number in numbers(library) if bank.generated(number)} >= dealt
        assert len(dealt) > len(numbers(library)) / 3


def test_the_order_of_asking_changes_no_question(library: Library) -> None:
    forwards, backwards = Bank(library, "7"), Bank(library, "7")
    in_order = {number: forwards.generated(number) for number in numbers(library)}
    assert {number: backwards.generated(number) for number in reversed(in_order)} == in_order
    assert Bank(library, "7").generated(40) == in_order[40]


def test_a_course_beside_it_changes_no_question(tmp_path: Path, write_course: WriteCourse) -> None:
    def made(folder: Path) -> dict[str, object]:
        library = library_of(folder)
        bank = Bank(library, "7")
        drawn = [bank.generated(number) for number in numbers(library)]
        return {q.fact: (q.prompt, q.options, q.hand) for q in drawn if q}

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
    by_itself, together = made(alone), made(beside)
    assert len(by_itself) > 100
    assert together == by_itself | {f: q for f, q in together.items() if f.startswith("a/")}


def test_seeds_deal_a_large_field_differently() -> None:
    dealt = [
        frozenset(
            frozenset(each.id for each in hand.members)
            for field, hand in hands(metro(), str(seed))
            if field.id == "line"
        )
        for seed in range(6)
    ]
    assert len(set(dealt)) == len(dealt)
    assert len(dealt[0] & dealt[1]) < len(dealt[0]) / 2


def test_no_hand_and_no_fact_is_asked_twice_in_a_draw(library: Library, seeds: list[str]) -> None:
    for seed in seeds:
        asked = list(draw(shelf_of(library.folder).whole(), seed))
        drawn = [question.hand for question in asked if question.hand]
        facts = [question.fact for question in asked]
        assert len(facts) > 20
        assert set(drawn) <= {hand.name for _, hand in hands(library, seed)}
        assert len(set(drawn)) == len(drawn)
        assert len(set(facts)) == len(facts)
