"""Whatever a lab asks is a sound and fair question, by the rules for those of authors."""

import re
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.model import AuthoredQuestion, Topic
from studyguide.lab.labs import LABS
from studyguide.quiz.asking import Asking
from studyguide.quiz.bank import Bank
from studyguide.quiz.rules import look_at
from studyguide.study.computing import compute
from tests.conftest import SHIPPED, library_of
from tests.lab.asks.asked import EVERY, asked

MANUAL = SHIPPED / "README.md"
CHOOSING = [each for each in EVERY if asked(*each, 1)[0].form == "choose-one"]


def test_the_manual_tells_what_each_lab_asks() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| (`.*`) \|$", MANUAL.read_text("utf-8"), re.MULTILINE)
    told = [
        (lab, ask) for lab, asks in rows if lab in LABS for ask in re.findall("[a-z0-9-]+", asks)
    ]
    assert sorted(told) == sorted(EVERY)


@pytest.fixture(scope="module")
def every(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which each lab asks all that it can."""
    root = tmp_path_factory.mktemp("every")
    (root / "course.yaml").write_text("id: c\nkinds: {k: {}}\n")
    lines = [f"- {{id: q{n}, lab: {lab}, ask: {ask}}}" for n, (lab, ask) in enumerate(EVERY)]
    (root / "a.yaml").write_text("\n".join(["id: a", "kind: k", "questions:", *lines]))
    return root


@pytest.mark.parametrize("each", EVERY, ids="/".join)
def test_it_is_another_question_each_time_in_the_same_form(each: tuple[str, str]) -> None:
    found = asked(*each, 40)
    assert found == asked(*each, 40)
    assert len(set(found)) > 25
    assert len({one.form for one in found}) == 1
    assert all(one.worked.endswith(".") for one in found)


def test_it_has_no_flaw_and_nothing_gives_it_away(every: Path, is_long: bool) -> None:
    library = library_of(every)
    ((compiled,), _) = compile_folder(every)
    for seed in map(str, range(200 if is_long else 20)):
        bank = Bank(library, seed, compute=compute)
        assert all(bank.authored(number) for number in range(1, len(EVERY) + 1))
        asking = Asking(library, compiled, partial(_compute_for, seed))
        assert [problem.message for problem in look_at(asking)] == []


def _compute_for(
    seed: str, topic: Topic, question: AuthoredQuestion, _: str
) -> AuthoredQuestion | None:
    """What is computed for this seed, instead of the one that rules look at."""
    return compute(topic, question, seed)


@pytest.mark.parametrize("each", EVERY, ids="/".join)
def test_it_says_of_every_mistake_why_it_is_one(each: tuple[str, str]) -> None:
    for one in asked(*each, 20):
        assert one.wrong
        assert all(wrong.because.endswith(".") for wrong in one.wrong)


GUESSERS: dict[str, Callable[[str], object]] = {
    "the longest": len,
    "the shortest": lambda text: -len(text),
    "the last in the alphabet": lambda text: text,
    "the most digits": lambda text: sum(map(str.isdigit, text)),
}


@pytest.mark.parametrize("guesser", GUESSERS)
@pytest.mark.parametrize("each", CHOOSING, ids="/".join)
def test_nobody_is_right_by_the_look_of_the_options(each: tuple[str, str], guesser: str) -> None:
    found, look = asked(*each, 600), GUESSERS[guesser]
    right, chance = Fraction(0), Fraction(0)
    for one in found:
        options = [*one.answers, *(wrong.text for wrong in one.wrong)]
        best = max(look(text) for text in options)  # type: ignore[type-var]
        chosen = [text for text in options if look(text) == best]
        right += Fraction(one.answers[0] in chosen, len(chosen))
        chance += Fraction(1, len(options))
    assert abs(right - chance) / len(found) < Fraction(6, 100)
