"""True or false: one value said of two topics."""

from collections import Counter

from studyguide.course.schema import SUMMARY
from studyguide.quiz.forms.true_false import of_hand
from tests.quiz.forms.hands import BEETLE, CLIO, MINIS, PANDA, TWO, dealt
from tests.quiz.members import member, value

FOX = member("Fox", "Audi")


def test_each_pair_is_told_one_value_which_is_true_of_one() -> None:
    questions = list(of_hand(dealt((BEETLE, FOX, PANDA, CLIO))))
    assert {question.topic for question in questions} == {"beetle", "fox", "panda", "clio"}
    for one, other in (questions[:2], questions[2:]):
        assert {one.right.text, other.right.text} == {"True", "False"}
        said = [question.prompt.rpartition(" by ")[2] for question in (one, other)]
        assert said[0] == said[1]
        assert one.among == other.among == (one.topic, other.topic)


def test_of_three_each_is_told_its_own_value_and_one_that_is_false() -> None:
    questions = list(of_hand(dealt((BEETLE, FOX, PANDA))))
    told = Counter((question.topic, question.right.text) for question in questions)
    assert set(told.values()) == {1}
    assert len(told) == 6


def test_who_takes_a_false_statement_for_true_hears_of_whom_it_is() -> None:
    false = next(question for question in of_hand(dealt(TWO)) if question.answers == ("False",))
    yes, no = false.options
    assert false.prompt in (
        "True or false? Panda is made by Volkswagen.",
        "True or false? Beetle is made by Fiat.",
    )
    assert yes.of in ("beetle", "panda")
    assert yes.of != false.topic
    assert yes.because in ("Beetle is made by Volkswagen", "Panda is made by Fiat")
    assert no.because in ("Beetle is made by Volkswagen", "Panda is made by Fiat")
    assert no.because != yes.because


def test_who_takes_a_true_statement_for_false_takes_nobody_for_another() -> None:
    true = next(question for question in of_hand(dealt(TWO)) if question.answers == ("True",))
    assert [option.of for option in true.options] == [None, None]


def test_who_takes_a_true_statement_for_false_hears_what_holds_of_the_other() -> None:
    true = next(question for question in of_hand(dealt(TWO)) if question.answers == ("True",))
    yes, no = true.options
    told = {"Beetle is made by Volkswagen", "Panda is made by Fiat"}
    assert {yes.because, no.because.removeprefix("Compare: ")} == told
    assert no.because.startswith("Compare: ")


def test_a_condition_is_part_of_the_statement() -> None:
    polo = member("Polo", value("Seat", when="in Spain"))
    prompts = [question.prompt for question in of_hand(dealt((polo, polo)))]
    assert set(prompts) == {"True or false? Polo is made by Seat (in Spain)."}


def test_a_statement_that_is_a_question_ends_once() -> None:
    asking = (member("Ann", "Who is there?"), member("Bob", "Who is he?"))
    ends = {question.prompt.partition(" by ")[2] for question in of_hand(dealt(asking))}
    assert ends in ({"Who is there?"}, {"Who is he?"})


def test_a_definition_is_said_of_two_terms() -> None:
    terms = (member("Saloon", "A car with a boot."), member("Coupé", "A car for two."))
    prompts = {question.prompt for question in of_hand(dealt(terms, SUMMARY))}
    assert prompts in (
        {
            "True or false? This describes Saloon: A car with a boot.",
            "True or false? This describes Coupé: A car with a boot.",
        },
        {
            "True or false? This describes Saloon: A car for two.",
            "True or false? This describes Coupé: A car for two.",
        },
    )


def test_of_a_definition_that_is_true_no_other_is_told() -> None:
    terms = (member("Saloon", "A car with a boot."), member("Coupé", "A car for two."))
    true = next(each for each in of_hand(dealt(terms, SUMMARY)) if each.answers == ("True",))
    assert [option.because for option in true.options if not option.right] == [""]


def test_a_common_term_needs_no_article_where_it_is_quoted() -> None:
    terms = (member("Saloon", "A car with a boot."), member("Coupé", "A car for two."))
    of_common = dealt(terms, SUMMARY)
    of_common.asked = of_common.asked._replace(proper=False)
    said = {question.prompt.partition(": ")[0] for question in of_hand(of_common)}
    assert said == {f"True or false? This describes “{term}”" for term in ("saloon", "coupé")}


def test_one_thing_and_several_are_not_said_the_same() -> None:
    assert list(of_hand(dealt((BEETLE, MINIS)))) == []
    (told, _) = of_hand(dealt((BEETLE, MINIS, PANDA)))
    assert set(told.among) == {"beetle", "panda"}
