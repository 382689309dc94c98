"""What counts of a log: held against a definition that is slow and plain."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from studyguide.memory.effective import corrections, effective, last_standing
from studyguide.memory.log import Log
from studyguide.memory.renames import rename_of
from studyguide.memory.rows import Act, Rating, Row, undo_of
from studyguide.memory.state import State, is_of
from studyguide.memory.undo import take_back
from tests.memory.logs import FACTS, NOON, answer, database, deed, log_over
from tests.memory.tally import advance

TOPICS = ["course/topic-1", "course/topic-2"]
Operation = tuple[str, int]

KINDS = ["right", "wrong", "answer", "undo", "undo-one", "overrule", "forget", "suspend", "restart"]
KINDS += ["rename"]
NAMES = [f"course/topic-{number}" for number in range(4)]
OPERATIONS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 30)), max_size=25)


@settings(max_examples=2 * settings().max_examples)
@given(OPERATIONS)
def test_a_log_is_what_its_operations_say(operations: list[Operation]) -> None:
    log = log_over(connection := database(), "0")
    written: list[Row] = []
    for number, operation in enumerate(operations):
        if operation[0] == "restart":
            log = log_over(connection, str(number))
        else:
            written += _apply(log, operation, written)
    assert list(log.rows()) == written
    expected = _counting(written)
    assert list(effective(written)) == list(log.effective()) == expected
    assert log.states() == log.replayed() == _remembered(expected)
    assert list(log.deeds()) == [row for row in written if row.act is not Act.ANSWER]


def _apply(log: Log, operation: Operation, written: list[Row]) -> list[Row]:
    """Do something to a log; returns the rows that it must have written."""
    what, number = operation
    at = NOON + len(written)
    if what == "undo":
        deeds = [row for row in written if row.act not in (Act.UNDO, Act.RENAME)]
        standing = [row for row in deeds if _counts(row, written)]
        taken = take_back(log, at, 1)
        assert taken == (_named(standing[-1], written) if standing else None)
        return [next(log.newest_first())] if taken else []
    if what in ("undo-one", "overrule"):
        if not written:
            return []
        row = written[number % len(written)]
        back = undo_of(row, at, 1)
        if what == "overrule":
            back = back._replace(act=Act.OVERRULE, score=1.0, rating=Rating.GOOD)
        return [log.append(back)]
    if what == "rename":
        return [log.append(rename_of(NAMES[number % 4], NAMES[number // 4 % 4], at, 1))]
    if what in ("forget", "suspend"):
        names = [*FACTS, *TOPICS]
        return [log.append(deed(Act(what), names[number % len(names)], at))]
    return [log.append(answer(FACTS[number % len(FACTS)], at, what == "right"))]


def _counts(row: Row, rows: Sequence[Row]) -> bool:
    """Whether a row was not taken back by one that counts itself."""
    later = rows[rows.index(row) + 1 :]
    return not any(
        undo.act is Act.UNDO and undo.target == row.key and _counts(undo, rows) for undo in later
    )


def _counting(rows: Sequence[Row]) -> list[Row]:
    found = []
    for row in rows:
        if row.act in (Act.UNDO, Act.OVERRULE, Act.RENAME) or not _counts(row, rows):
            continue
        verdicts = [
            each
            for each in rows
            if each.act is Act.OVERRULE and each.target == row.key and _counts(each, rows)
        ]
        if verdicts and row.act is Act.ANSWER:
            row = row._replace(score=1.0, rating=Rating.GOOD, chosen="")
        found.append(_named(row, rows))
    return found


def _named(row: Row, rows: Sequence[Row]) -> Row:
    """A row with the names of today, by following each rename one step after the other."""
    names, passed = {each.fact: each.given for each in rows if each.act is Act.RENAME}, set()
    topic, dot, fact = row.fact.partition(".")
    while topic not in passed:
        passed.add(topic)
        topic = names.get(topic, topic)
    return row._replace(fact=f"{topic}{dot}{fact}")


def _remembered(rows: Sequence[Row]) -> dict[str, State]:
    states: dict[str, State] = {}
    for fact in FACTS:
        state = None
        for row in rows:
            if row.act is Act.FORGET and is_of(fact, row.fact):
                state = None
            elif row.act is Act.ANSWER and row.fact == fact:
                state = advance(state, row)
        if state:
            states[fact] = state
    return states


def test_an_overruled_answer_is_what_it_is_held_to_be_and_names_no_confusion() -> None:
    wrong = answer(right=False)._replace(sitting="a", number=1)
    held = deed(Act.OVERRULE, target=wrong.key)._replace(
        sitting="a", number=2, score=1.0, rating=Rating.EASY
    )
    assert wrong.chosen
    (only,) = effective([wrong, held])
    assert (only.score, only.rating, only.chosen) == (1.0, Rating.EASY, "")


def test_the_last_of_two_verdicts_stands() -> None:
    wrong = answer(right=False)._replace(sitting="a", number=1)
    verdicts = [
        deed(Act.OVERRULE, target=wrong.key)._replace(sitting="a", number=number, rating=rating)
        for number, rating in ((2, Rating.GOOD), (3, Rating.HARD))
    ]
    (only,) = effective([wrong, *verdicts])
    assert only.rating is Rating.HARD


def test_a_row_says_nothing_of_one_that_comes_later() -> None:
    early = deed(Act.UNDO, target=("a", 2))._replace(sitting="a", number=1)
    late = answer()._replace(sitting="a", number=2)
    assert list(effective([early, late])) == [late]


def test_what_was_said_is_known_without_the_answers() -> None:
    row = answer()._replace(sitting="a", number=1)
    undo = undo_of(row, NOON, 1)._replace(sitting="a", number=2)
    assert corrections([undo]) == corrections([row, undo])
    assert corrections([undo]).undone == {row.key}


def test_nothing_stands_in_an_empty_log() -> None:
    assert last_standing([]) is None
