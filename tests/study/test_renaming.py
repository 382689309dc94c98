"""What was learnt is found again however an author rewords, moves and renames."""

from pathlib import Path

import pytest

from studyguide.memory.log import Log
from studyguide.study.facts import facts_of
from studyguide.study.renaming import follow_renames
from tests.conftest import WriteCourse, shelf_of
from tests.memory.logs import NOON, answer, open_in

COURSE = """\
id: trees
units: [{id: week1, sections: [{id: woods}, {id: parks}]}, {id: week2}]
kinds: {tree: {fields: {height: {type: number}, fruit: {}}}}
"""
OAK = """\
- id: oak
  kind: tree
  title: Oak
  section: woods
  summary: A tree.
  facts: {height: 40, fruit: acorn}
  questions: [{id: why, prompt: Why?, answer: So., distractors: [No., Yes.]}]
"""
ELM = "- {id: elm, kind: tree, section: woods, facts: {height: 30}}\n"
FACTS = {f"trees/oak.{name}" for name in ("height", "fruit", "summary", "why")}


class Learner:
    """Somebody who has learnt all of the oak, and studies the course as it is rewritten."""

    def __init__(self, write: WriteCourse, log: Log) -> None:
        self._write = write
        self.log = log
        self._versions = 0
        log.extend(answer(fact, NOON + place) for place, fact in enumerate(sorted(FACTS)))

    def knows(self, **files: str) -> set[str]:
        """The facts of the course of these files that the learner remembers."""
        self._versions += 1
        contents = {"course.yaml": COURSE}
        contents |= {f"{name.replace('_', '/')}.yaml": text for name, text in files.items()}
        shelf = shelf_of(self._write(contents, f"version{self._versions}"))
        follow_renames(self.log, shelf, NOON, 1)
        assert self.log.states() == self.log.replayed()
        facts = {fact.key for each in facts_of(shelf.whole()) for fact in each.facts}
        return facts & self.log.states().keys()


@pytest.fixture
def learner(write_course: WriteCourse, tmp_path: Path) -> Learner:
    return Learner(write_course, open_in(tmp_path / "home"))


def oak(was: str = "", id_: str = "oak") -> str:
    text = OAK.replace("id: oak", f"id: {id_}")
    return text + (f"  was: [{was}]\n" if was else "")


def of(id_: str) -> set[str]:
    return {fact.replace("oak", id_) for fact in FACTS}


@pytest.mark.parametrize(
    "files",
    [
        {"week1_a": OAK.replace("Why?", "And why is that?").replace("A tree.", "Wood.")},
        {"week1_a": OAK.replace("title: Oak", "title: The oak")},
        {"week1_a": OAK.replace("{height: 40, fruit: acorn}", "{fruit: acorn, height: 40}")},
        {"week1_a": ELM + OAK},
        {"week1_b": OAK},
        {"week1_a": OAK.replace("woods", "parks")},
        {"week2_a": OAK.replace("  section: woods\n", "")},
        {"week1_deep_down": OAK},
    ],
    ids=["reworded", "retitled", "facts", "topics", "file", "section", "unit", "folder"],
)
def test_rewording_reordering_and_moving_keep_memory(
    learner: Learner, files: dict[str, str]
) -> None:
    assert learner.knows(week1_a=OAK) == FACTS
    before = learner.log.states()
    assert learner.knows(**files) == FACTS
    assert learner.log.states() == before
    assert learner.log.count() == len(FACTS)


def test_what_vanishes_is_remembered_when_it_returns(learner: Learner) -> None:
    assert learner.knows(week1_a=ELM) == set()
    assert learner.log.states().keys() == FACTS
    assert learner.knows(week1_a=ELM + OAK) == FACTS


def test_a_topic_that_was_renamed_is_known_by_its_new_name(learner: Learner) -> None:
    assert learner.knows(week1_a=oak("oak", "quercus")) == of("quercus")
    rows = learner.log.count()
    assert learner.knows(week1_a=oak("oak", "quercus")) == of("quercus")
    assert learner.log.count() == rows == len(FACTS) + 1
    learner.log.append(answer("trees/quercus.fruit", NOON + 99))
    assert learner.log.states()["trees/quercus.fruit"].reps == 2


@pytest.mark.parametrize("was", ["oak, quercus", "quercus, oak", "quercus"])
def test_memory_follows_two_renames_that_were_seen(learner: Learner, was: str) -> None:
    learner.knows(week1_a=oak("oak", "quercus"))
    assert learner.knows(week1_a=oak(was, "robur")) == of("robur")


@pytest.mark.parametrize("was", ["oak, quercus", "quercus, oak"])
def test_memory_follows_two_renames_at_once(learner: Learner, was: str) -> None:
    assert learner.knows(week1_a=oak(was, "robur")) == of("robur")


def test_a_rename_that_is_told_late_joins_what_was_learnt_under_both(learner: Learner) -> None:
    assert learner.knows(week1_a=oak("", "quercus")) == set()
    learner.log.append(answer("trees/quercus.fruit", NOON + 99))
    assert learner.knows(week1_a=oak("oak", "quercus")) == of("quercus")
    assert learner.log.states()["trees/quercus.fruit"].reps == 2


@pytest.mark.parametrize("was", ["", "quercus"])
def test_a_name_that_returns_has_its_memory(learner: Learner, was: str) -> None:
    learner.knows(week1_a=oak("oak", "quercus"))
    learner.log.append(answer("trees/quercus.fruit", NOON + 99))
    assert learner.knows(week1_a=oak(was)) == FACTS
    assert learner.log.states()["trees/oak.fruit"].reps == 1 + bool(was)


def test_a_question_that_was_renamed_is_known_also_in_a_topic_that_was(learner: Learner) -> None:
    text = OAK.replace("{id: why", "{id: wherefore, was: why")
    assert learner.knows(week1_a=text) == {*FACTS - {"trees/oak.why"}, "trees/oak.wherefore"}
    text = text.replace("id: oak", "id: quercus\n  was: oak")
    assert "trees/quercus.wherefore" in learner.knows(week1_a=text)


def test_of_another_course_nothing_is_renamed(learner: Learner) -> None:
    learner.knows(week1_a=oak("oak", "quercus"))
    shelf = shelf_of(
        learner._write({"course.yaml": "id: c\nkinds: {k: {}}\n", "a.yaml": "id: oak\nkind: k\n"})
    )
    before = learner.log.count()
    follow_renames(learner.log, shelf, NOON, 1)
    assert learner.log.count() == before


def test_where_nothing_was_answered_no_rename_is_recorded(
    write_course: WriteCourse, tmp_path: Path
) -> None:
    shelf = shelf_of(write_course({"course.yaml": COURSE, "week1/a.yaml": oak("oak", "quercus")}))
    with open_in(tmp_path / "home") as log:
        follow_renames(log, shelf, NOON, 1)
        assert log.count() == 0
