"""All the questions of a course, made in any order and drawn without repeating."""

import gc
from pathlib import Path

import pytest

from studyguide.course.library import Library
from studyguide.course.shelf import Shelf
from studyguide.quiz.bank import Bank
from studyguide.quiz.windows import Windows
from tests.conftest import SHIPPED, WriteCourse, library_of, shelf_of
from tests.quiz import generated

PARTS = {
    "course.yaml": """
        id: house
        title: The house
        units: [{id: home, sections: [{id: cats, title: Cats at home}]}, {id: farm}, {id: zoo}]
        kinds:
          pet: {names: proper, fields: {food: {type: text}, asked: {type: text, asked: false}}}
          toy: {fields: {colour: {type: text}}}
        """,
    "home/cats.yaml": """
    - id: tom
      kind: pet
      facts: {food: fish, asked: never}
      questions: [{id: why, prompt: Why?, answer: Hunger, distractors: [Fear, Anger]}]
    - {id: jerry, kind: pet, facts: {food: cheese}}
    """,
    "farm/animals.yaml": """
    - {id: rex, kind: pet, facts: {food: bones}}
    - {id: ball, kind: toy, facts: {colour: red}}
    - id: ada
      kind: pet
      facts: {food: grass}
      questions: [{id: how, prompt: How?, answer: Slowly, distractors: [Fast, Never]}]
    """,
}


@pytest.fixture
def shelf(write_course: WriteCourse) -> Shelf:
    return shelf_of(write_course(PARTS))


def library_in(shelf: Shelf) -> Library:
    return shelf.libraries[0]


def test_what_a_row_asks_about_is_told_without_making_its_question(shelf: Shelf) -> None:
    bank = Bank(library_in(shelf), "1")
    assert [bank.key("questions", number) for number in (1, 2)] == [
        "house/tom.why",
        "house/ada.how",
    ]
    facts = {bank.key("facts", number) for number in range(1, 6)}
    assert facts == {f"house/{pet}.food" for pet in ("tom", "jerry", "rex", "ada")} | {
        "house/ball.colour"
    }


def test_an_authored_question_comes_with_its_topic_and_section(shelf: Shelf) -> None:
    question = Bank(library_in(shelf), "1").authored(1)
    assert question is not None
    assert (question.fact, question.title, question.section) == (
        "house/tom.why",
        "Tom",
        "Cats at home",
    )
    assert question.prompt == "Why?"
    assert question.place.line == 5


def test_an_authored_question_with_a_flaw_is_never_asked(write_course: WriteCourse) -> None:
    flawed = PARTS | {
        "farm/animals.yaml": PARTS["farm/animals.yaml"].replace("[Fast, Never]", "Fast")
    }
    library = library_of(write_course(flawed))
    asked = [Bank(library, "1").authored(number) for number in (1, 2)]
    assert [question and question.prompt for question in asked] == ["Why?", None]


def test_a_generated_question_is_about_its_fact(shelf: Shelf) -> None:
    bank = Bank(library_in(shelf), "1")
    question = bank.generated(1, ["choose-one"])
    assert question is not None
    assert (question.fact, question.section) == ("house/tom.food", "Cats at home")
    assert {option.text for option in question.options} in (
        {"fish", "cheese", "bones", "grass"},
        {"Tom", "Jerry", "Rex", "Ada"},
    )


def test_a_fact_without_company_can_only_be_typed(shelf: Shelf) -> None:
    library = library_in(shelf)
    ((number,),) = library.rows("select number from facts where field = 'colour'")
    assert {question.form for question in Bank(library, "1").of_fact(number)} == {"type-in"}
    assert Bank(library, "1").generated(number, ["choose-one"]) is None


def test_all_of_a_hand_are_asked_in_one_form(tmp_path: Path) -> None:
    library = library_of(generated.course_in(tmp_path))
    forms: dict[str, set[tuple[str, str]]] = {}
    for seed in map(str, range(3)):
        bank = Bank(library, seed)
        for number in range(1, 200):
            question = bank.generated(number, ["choose-one", "match", "which-of-two"])
            if question and question.hand:
                forms.setdefault(question.hand, set()).add((question.form, question.template))
    assert len(forms) > 50
    assert all(len(alike) == 1 for alike in forms.values())
    assert len({alike for hand in forms.values() for alike in hand}) == 4


@pytest.mark.parametrize(
    ("name", "facts", "questions"),
    [
        ("house", ["tom", "jerry", "rex", "ball", "ada"], ["tom", "ada"]),
        ("home", ["tom", "jerry"], ["tom"]),
        ("home.cats", ["tom", "jerry"], ["tom"]),
        ("farm", ["rex", "ball", "ada"], ["ada"]),
        ("zoo", [], []),
        ("pet", ["tom", "jerry", "rex", "ada"], ["tom", "ada"]),
        ("toys", ["ball"], []),
        ("ada", ["ada"], ["ada"]),
    ],
)
def test_a_scope_holds_the_facts_and_questions_of_its_topics(
    shelf: Shelf, name: str, facts: list[str], questions: list[str]
) -> None:
    library, scope = library_in(shelf), shelf.find_scope(name)

    def topics(table: str) -> list[str]:
        numbers = Bank(library, "1").numbers(scope, table)
        topic_of: dict[int, int] = dict(library.rows(f"select number, topic from {table}"))
        return [library.line(topic_of[number]).id for number in numbers]

    assert topics("facts") == facts
    assert topics("questions") == questions


def test_a_question_reads_no_more_than_the_window_of_its_fact(tmp_path: Path) -> None:
    library = library_of(generated.course_in(tmp_path))
    for seed in map(str, range(4)):
        windows = Windows(library, seed)
        around = [windows.around("metro", "station", "line", rank) for rank in range(50)]
        dealt = {hand.name: hand for window in around for hand in window.hands}
        for hand in dealt.values():
            ranks = [member.rank for member in hand.members]
            assert max(ranks) - min(ranks) < 16
        members = [member.number for hand in dealt.values() for member in hand.members]
        assert len(set(members)) == len(members)


def test_a_link_to_a_proper_name_keeps_its_capital(tmp_path: Path) -> None:
    library = library_of(generated.course_in(tmp_path))
    banks = [Bank(library, str(seed)) for seed in range(3)]
    asked = [bank.generated(number) for bank in banks for number in range(1, 60)]
    prompts = [q.prompt for q in asked if q and q.fact.endswith(".line") and "line" in q.prompt]
    backwards = [prompt for prompt in prompts if prompt.startswith("Which")]
    assert backwards
    assert all(prompt.removesuffix("?").split()[-1].istitle() for prompt in backwards)


def test_all_members_of_a_hand_are_asked_alike() -> None:
    library = library_of(SHIPPED)
    for seed in map(str, range(3)):
        bank = Bank(library, seed)
        asked: dict[str, set[tuple[str, str]]] = {}
        for (number,) in library.rows("select number from facts"):
            if question := bank.generated(number):
                name = bank.hand_name(number)
                asked.setdefault(name, set()).add((question.form, question.template))
        assert [name for name, ways in asked.items() if len(ways) > 1] == []


OPEN = """
    id: c
    kinds: {tree: {fields: {use: {closed: CLOSED, says: "{topic} is used for {value}"}}}}
    """
TREES = """
    - {id: oak, kind: tree, facts: {use: ships}, not: {use: [bows]}}
    - {id: yew, kind: tree, facts: {use: bows}, not: {use: [ships]}}
    """


@pytest.mark.parametrize(("closed", "typed"), [("true", {"type-in", "cloze"}), ("false", set())])
def test_an_answer_is_typed_only_where_no_other_may_be_right(
    write_course: WriteCourse, closed: str, typed: set[str]
) -> None:
    declared = OPEN.replace("CLOSED", closed)
    library = library_of(write_course({"course.yaml": declared, "trees.yaml": TREES}))
    made = Bank(library, "1").of_fact(1)
    assert {question.form for question in made if not question.options} == typed
    assert "which-of-two" in {question.form for question in made}


DISKS = """
    id: c
    kinds: {disk: {fields: {size: {type: number, measure: bytes}}}}
    """
SIZES = """
    - {id: old, kind: disk, facts: {size: 1.4 GB}}
    - {id: new, kind: disk, facts: {size: 120 GB}}
    """


def test_the_unit_that_all_numbers_have_is_no_word_to_leave_out(write_course: WriteCourse) -> None:
    library = library_of(write_course({"course.yaml": DISKS, "disks.yaml": SIZES}))
    typed = [q for q in Bank(library, "1").of_fact(1) if q.form == "number"]
    assert [question.answers for question in typed] == [("1.4 GB",)]
    assert [sibling.text for sibling in typed[0].siblings] == ["120 GB"]


def test_a_bank_asks_the_same_once_it_has_forgotten(write_course: WriteCourse) -> None:
    bank = Bank(library_of(write_course({"course.yaml": DISKS, "disks.yaml": SIZES})), "1")
    made = bank.of_fact(1)
    bank.forget()
    assert bank.of_fact(1) == made
    assert bank.of_fact(1)[0] is not made[0]
    numbers = bank.of_fact(1, ["number"])
    assert numbers == [each for each in made if each.form == "number"] != made


def test_all_that_a_bank_made_goes_with_it() -> None:
    library = library_of(SHIPPED)
    gc.collect()
    bank = Bank(library, "1")
    for (number,) in library.rows("select number from facts limit 200"):
        for question in bank.of_fact(number):
            assert question.answers
    del bank
    assert gc.collect() == 0
