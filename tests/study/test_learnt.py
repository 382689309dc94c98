"""What is known of a topic or of all courses is what `progress` counts."""

import pytest

from studyguide.course.shelf import Shelf
from studyguide.memory.glance import Glimpse
from studyguide.memory.standing import Tally, tally
from studyguide.study.facts import facts_of, facts_of_topic
from studyguide.study.learnt import learnt, learnt_of_topic, names_of
from tests.conftest import COURSES, SHIPPED, WriteCourse, shelf_of
from tests.memory.answers import TODAY, answer, state_after

LATER = TODAY + 60


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return shelf_of(SHIPPED, COURSES)


def test_all_courses_together_are_counted_as_progress_counts_them(shelf: Shelf) -> None:
    facts = [fact for each in facts_of(shelf.whole()) for fact in each.facts]
    known = {fact.key: state_after(answer(fact.key, value=fact.value)) for fact in facts[::3]}
    changed = {facts[1].key: state_after(answer(facts[1].key, value="another"))}
    elsewhere = {
        "gone/away.size": state_after(answer()),
        f"{facts[0].topic}.gone": state_after(answer()),
    }
    memory = known | changed | elsewhere
    for day in (TODAY, LATER):
        found = learnt(shelf, Glimpse(memory), day)
        assert found == tally(facts, memory, day)
        assert found.seen == len(known) + 1


def test_before_the_first_answer_only_facts_are_counted(shelf: Shelf) -> None:
    facts = [fact for each in facts_of(shelf.whole()) for fact in each.facts]
    assert learnt(shelf, Glimpse({}), TODAY) == Tally(facts=len(facts))


def test_a_topic_is_counted_by_itself(shelf: Shelf) -> None:
    found = shelf.find_topic("bert")
    facts = facts_of_topic(found.library, found.line.number)
    others = facts_of_topic(found.library, shelf.find_topic("bert-large").line.number)
    memory = {fact.key: state_after(answer(value=fact.value)) for fact in (*facts[:2], *others)}
    counted = learnt_of_topic(found.library, found.line.number, Glimpse(memory), TODAY)
    assert counted == tally(facts, memory, TODAY)
    assert (counted.seen, counted.known) == (2, 2)


def test_what_is_suspended_counts_for_nothing(shelf: Shelf) -> None:
    facts = [fact for each in facts_of(shelf.whole()) for fact in each.facts]
    memory = {fact.key: state_after(answer(fact.key, value=fact.value)) for fact in facts[:9]}
    resting = {*(fact.key for fact in facts[::4]), f"{facts[0].topic}.gone", "gone/away.size"}
    asked = [fact for fact in facts if fact.key not in resting]
    assert learnt(shelf, Glimpse(memory, resting), LATER) == tally(asked, memory, LATER)
    bert = shelf.find_topic("bert")
    whole = facts_of_topic(bert.library, bert.line.number)
    glimpse = Glimpse({fact.key: state_after(answer()) for fact in whole}, {whole[0].key})
    counted = learnt_of_topic(bert.library, bert.line.number, glimpse, LATER)
    assert counted == tally(whole[1:], glimpse.memory, LATER) != tally(whole, glimpse.memory, LATER)


RENAMED = {
    "course.yaml": "id: c\nkinds: {k: {fields: {size: {}}}}\n",
    "a.yaml": "- {id: new, kind: k, was: [old, oldest], facts: {size: big}}\n",
}


def test_what_no_log_knows_to_be_renamed_yet_is_known_already(write_course: WriteCourse) -> None:
    shelf = shelf_of(write_course(RENAMED))
    (library,) = shelf.libraries
    assert names_of(library, "c", "c/new") == {"c/new", "c/old", "c/oldest"}
    memory = {"c/old.size": state_after(answer())}
    assert learnt(shelf, Glimpse(memory), TODAY) == learnt_of_topic(
        library, 1, Glimpse(memory), TODAY
    )
    assert learnt(shelf, Glimpse(memory), TODAY).seen == 1


def test_a_memory_under_the_name_of_today_goes_before_an_earlier_one(
    write_course: WriteCourse,
) -> None:
    shelf = shelf_of(write_course(RENAMED))
    ((fact,),) = [each.facts for each in facts_of(shelf.whole())]
    memory = {fact.key: state_after(answer(value=fact.value)), "c/old.size": state_after(answer())}
    assert learnt(shelf, Glimpse(memory), TODAY).known == 1


def test_what_was_suspended_under_an_earlier_name_rests(write_course: WriteCourse) -> None:
    shelf = shelf_of(write_course(RENAMED))
    glimpse = Glimpse({"c/old.size": state_after(answer())}, {"c/oldest.size"})
    assert learnt(shelf, glimpse, TODAY).seen == 0
    assert learnt_of_topic(shelf.libraries[0], 1, glimpse, TODAY).seen == 0
