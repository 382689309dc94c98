"""What is set aside in a quiz is not asked again, is listed, and comes back when asked for."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.cli.test_quiz import asked
from tests.view.screens import GARDEN

CONTENT = ("--content", str(GARDEN))
OAK = ("quiz", "oak", "--form", "choose-one", "--seed", "1", *CONTENT)


def facts(run: Run) -> dict[str, list[str]]:
    found = json.loads(run("suspended", "--format", "json").out)
    return {part: [each["fact"] for each in rows] for part, rows in found.items()}


def test_what_is_suspended_is_asked_by_neither_quiz_nor_review_until_it_is_taken_back(
    run: Run,
) -> None:
    ended = run(*OAK, "--all", stdin="x\n" * 30)
    assert (ended.code, ended.err) == (0, "")
    count = ended.out.count("You will not be asked about this again")
    assert count == len(asked(ended)) > 1
    suspended = facts(run)["suspended"]
    assert len(suspended) == count
    again = run(*OAK)
    assert (again.code, again.out) == (1, "")
    assert again.err == (
        "Error: All that could be asked here is suspended or flagged.\n"
        "See what that is with: studyguide suspended\n"
    )
    in_review = run("review", "oak", *CONTENT, "--limit", "50", stdin="/s\n" * 50).out
    assert f"{len(told(run)) - count} to review" in in_review
    at_hand = {"STUDYGUIDE_CONTENT": str(GARDEN)}
    undone = run("undo", environment=at_hand)
    assert re.fullmatch(r"Taken back: that Oak: [A-Z].* be asked no more.\n", undone.out)
    assert facts(run)["suspended"] == suspended[:-1]
    assert len(asked(run(*OAK))) == 1
    ended = run("suspended", "--ask-again", "oak", environment=at_hand)
    assert ended.out == "You will be asked about Oak again.\n"
    assert facts(run) == {"suspended": [], "flagged": []}
    assert run("suspended").out == "Nothing is suspended or flagged.\n"


def told(run: Run) -> list[str]:
    """The facts of oak that a review may ask."""
    from studyguide.study.facts import facts_of
    from tests.conftest import shelf_of

    shelf = shelf_of(GARDEN)
    return [f.key for each in facts_of([shelf.find_scope("oak")]) for f in each.facts]


def test_a_flag_is_listed_with_its_remark_where_it_is_mended_until_it_is(
    run: Run, tmp_path: Path
) -> None:
    notes = tmp_path / "garden"
    shutil.copytree(GARDEN, notes)
    quiz = (*OAK[:-1], str(notes))
    first = run(*quiz, "--count", "1", stdin="/f Two are right.\n")
    assert "Flagged: it rests until its wording changes" in first.out
    prompt = first.out.splitlines()[2]
    checked = json.loads(run("check", str(notes), "--flags", "--format", "json").out)
    (flag,) = checked["flags"]
    assert (flag["prompt"], flag["remark"]) == (prompt, "Two are right.")
    page = run("check", str(notes), "--flags").out
    place = "{file}:{line}:{column}".format(**flag["place"])
    assert f"\n1 flagged:\n{place}  choose-one\n  {prompt}\n  Two are right.\n" in page
    assert "\n".join(run("suspended").out.splitlines()[:3]).endswith(prompt)
    assert prompt not in run(*quiz, "--all", stdin="s\n" * 30).out
    file = Path(flag["place"]["file"])
    text = file.read_text("utf-8")
    file.write_text(text.replace(prompt, f"{prompt} Say!"), "utf-8")
    assert json.loads(run("check", str(notes), "--flags", "--format", "json").out)["flags"] == []
    assert len(facts(run)["flagged"]) == 1


def test_nothing_is_flagged_where_there_is_no_log(run: Run, own_home: Path) -> None:
    ended = run("check", str(GARDEN), "--flags")
    assert "\nNo question is flagged.\n" in ended.out
    assert not (own_home / "answers.db").exists()


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("suspended", "--ask-again", "nope"), 1, "Nothing called 'nope' is suspended or flagged."),
        (("check", "--flags", "--format", "github"), 2, "What you flagged is no mark"),
        (("check", "--flags", "--watch"), 2, "--watch cannot go with --flags."),
    ],
)
def test_what_cannot_be_is_said(
    run: Run, arguments: tuple[str, ...], code: int, message: str
) -> None:
    ended = run(*arguments, environment={"STUDYGUIDE_CONTENT": str(GARDEN)})
    assert (ended.code, ended.out) == (code, "")
    assert message in ended.err


def test_a_quiz_that_keeps_nothing_sets_nothing_aside_but_heeds_what_is(run: Run) -> None:
    ended = run(*OAK, "--no-record", stdin="x\n/f bad\n")
    assert "so nothing can be suspended." in ended.out
    assert "so nothing can be flagged." in ended.out
    run(*OAK, "--all", stdin="x\n" * 30)
    assert "is suspended or flagged" in run(*OAK, "--no-record").err


def test_what_is_flagged_in_a_review_is_asked_otherwise_in_the_next(run: Run) -> None:
    review = ("review", "oak", "--limit", "1", *CONTENT)
    first = run(*review, stdin="/f\n").out.split("\nQuestion ")[1]
    assert "\nFlagged: " in first
    second = run(*review, stdin="/q\n").out.split("\nQuestion ")[1]
    assert second.splitlines()[:3] != first.splitlines()[:3]
