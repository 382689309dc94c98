"""Why there is no odd-one-out: of too few facts could it be asked and proved to be fair.

Four topics of which one is the odd one have the same right answer whenever they are shown: who
has seen them need not know why. Whoever knows no more than how often each topic was the odd one
is right 99 times in 100. Two sorts of sets are free of this, and week 1 has too few of either.

- Sets in which each can be the odd one, by another field: none was found, not even of three.
- Two trios that face one another, so that each of the six is the odd one once: 28 questions
  about 15 facts, six by 'First choice' and the rest by 'Made by'. Of the latter no window of
  facts that lie near holds two trios, so that every seed would ask the same six.

This is what a form would have to live on. Once there is more, it is worth building.
"""

from pathlib import Path
from textwrap import dedent

import pytest

from studyguide.course.library import Library
from tests.conftest import library_of
from tests.fairness.banks import shipped
from tests.fairness.full_sets import each_odd, facing
from tests.fairness.guessers import FEWEST

COURSE = """
    id: cars
    kinds:
      car:
        names: proper
        fields:
          maker: {type: text, never-together: [[Fiat, Lancia]]}
          colour: {type: choice, of: [red, blue]}
          town: {type: text}
          doors: {type: number, measure: doors}
          built: {type: list, closed: true}
          sold: {type: list, closed: false}
"""
RENAULTS, FIATS = ("Clio", "Twingo", "Kangoo"), ("Panda", "Tipo", "Multipla")
SIX = dict.fromkeys(RENAULTS, "maker: Renault") | dict.fromkeys(FIATS, "maker: Fiat")


def library(root: Path, facts: dict[str, str]) -> Library:
    topics = "".join(
        f"- {{id: c{at}, kind: car, title: {title}, facts: {{{said}}}}}\n"
        for at, (title, said) in enumerate(facts.items())
    )
    (root / "course.yaml").write_text(dedent(COURSE), encoding="utf-8")
    (root / "cars.yaml").write_text(topics, encoding="utf-8")
    return library_of(root)


def test_of_two_trios_each_is_the_odd_one_once(tmp_path: Path) -> None:
    (found,) = facing(library(tmp_path, SIX))
    sets = [(odd.title, {member.title for member in trio}) for trio, odd in found.sets()]
    assert sorted(odd for odd, _ in sets) == sorted(SIX)
    assert all(trio == {*(FIATS if odd in RENAULTS else RENAULTS)} for odd, trio in sets)


@pytest.mark.parametrize(
    "facts",
    [
        {title: said for title, said in SIX.items() if title != "Clio"},
        SIX | dict.fromkeys(RENAULTS, "maker: Lancia"),
        {title.replace("Clio", "Panda Clio"): said for title, said in SIX.items()},
        {title.replace("Clio", "ClioGTI").replace("Tipo", "TipoGTI"): SIX[title] for title in SIX},
        {title.replace("Clio", "Clio with a roof"): said for title, said in SIX.items()},
        {title: f"doors: {3 + 2 * (title in FIATS)}" for title in SIX},
        dict.fromkeys(RENAULTS, "built: [Nice, Lyon]")
        | dict.fromkeys(FIATS, "built: [Rome, Pisa]"),
        dict.fromkeys(RENAULTS, "sold: [Nice]") | dict.fromkeys(FIATS, "sold: [Rome]"),
        {title: f"{SIX[title]}, colour: red" if title != "Clio" else SIX[title] for title in SIX},
    ],
    ids=[
        *("two of a maker", "makers that may be one", "a word in two names"),
        *("capitals in two names", "a long name", "a number", "two values"),
        *("a field that is open", "another stands alone"),
    ],
)
def test_of_what_is_told_or_not_certain_there_are_no_trios(
    facts: dict[str, str], tmp_path: Path
) -> None:
    assert list(facing(library(tmp_path, facts))) == []


def test_three_of_which_each_is_the_odd_one_are_found(tmp_path: Path) -> None:
    facts = {
        "Clio": "maker: Fiat, colour: red, town: Turin",
        "Tipo": "maker: Renault, colour: red, town: Paris",
        "Mini": "maker: Renault, colour: blue, town: Turin",
        "Polo": "maker: Renault, colour: red, town: Turin",
    }
    assert each_odd(library(tmp_path, facts)) == [frozenset(("c0", "c1", "c2"))]


def test_week_1_has_full_sets_of_too_few_facts() -> None:
    found = list(facing(shipped()))
    facts = {(each.field, member.id) for each in found for member in (*each.one, *each.other)}
    topics = {topic for three in each_odd(shipped()) for topic in three}
    assert facts, "It is not that none are looked for."
    # of fewer facts no guesser can be told from chance
    enough = "By now there are full sets enough for odd-one-out: it is worth building."
    assert len(facts) < FEWEST, enough
    assert len(topics) < FEWEST, enough
