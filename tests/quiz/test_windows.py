"""The window of a fact: near facts, and with them the one that it is taken for."""

from itertools import permutations

from studyguide.quiz.bank import Bank
from studyguide.quiz.hands import WINDOW
from studyguide.quiz.windows import Windows
from tests.conftest import WriteCourse, library_of

COURSE = "id: c\nkinds: {town: {names: proper, fields: {size: {type: number}}}}"
NAMES = ["".join(letters) for letters in permutations("aeiou", 3)][: 3 * WINDOW]


def test_of_topics_that_are_confused_the_later_lies_with_the_other_wherever_it_is_sought(
    write_course: WriteCourse,
) -> None:
    lines = [
        f"- {{id: {name}, kind: town, facts: {{size: {2**at}}}}}" for at, name in enumerate(NAMES)
    ]
    library = library_of(write_course({"course.yaml": COURSE, "towns.yaml": "\n".join(lines)}))
    pair = (NAMES[0], NAMES[-1])
    rows = library.rows("select number, rank from facts where field = 'size' order by rank")
    for seed in map(str, range(4)):
        windows = Windows(library, seed, (pair,))
        first, last = (windows.around("c", "town", "size", rank) for _, rank in (rows[0], rows[-1]))
        assert first is last
        assert {*pair} <= {member.id for member in first.members}
        assert Bank(library, seed, (pair,)).generated(rows[-1][0]) is not None


def test_a_fact_is_placed_in_its_own_window_whoever_was_placed_before(
    write_course: WriteCourse,
) -> None:
    lines = [
        f"- {{id: {name}, kind: town, facts: {{size: {2**at}}}}}" for at, name in enumerate(NAMES)
    ]
    library = library_of(write_course({"course.yaml": COURSE, "towns.yaml": "\n".join(lines)}))
    # the last lies with the first, though it is taken for one in the middle as well
    pairs = ((NAMES[0], NAMES[-1]), (NAMES[WINDOW + 8], NAMES[-1]))
    rows = library.rows("select number, rank from facts where field = 'size' order by rank")
    for order in (rows, rows[::-1], [*rows[WINDOW:], *rows[:WINDOW]]):
        windows = Windows(library, "1", pairs)
        for number, rank in order:
            placed = windows.placed(number)
            assert placed.member.number == number
            assert placed.window is windows.around("c", "town", "size", rank)
            assert placed.hand == placed.window.hand_of(number)
