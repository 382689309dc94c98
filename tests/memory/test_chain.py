"""A chain tells changed rows from missing ones, and where those are missing."""

from studyguide.memory.chain import Chain, follow
from studyguide.memory.records import Record, to_record
from tests.memory.logs import answers


def sitting(name: str, count: int, head: bytes = b"") -> list[Record]:
    records: list[Record] = []
    for number, row in enumerate(answers(count), 1):
        previous = records[-1][-1] if records else head
        records.append(to_record(row._replace(sitting=name, number=number), 0, previous))
    return records


def test_sittings_that_ran_at_once_are_followed_each_for_itself() -> None:
    one, other = sitting("a", 3), sitting("b", 3)
    mixed = [record for pair in zip(one, other, strict=True) for record in pair]
    assert follow(mixed) == Chain(6, 0, ())


def test_a_changed_row_is_counted_and_leaves_a_gap() -> None:
    records = sitting("a", 3)
    records[1] = (*records[1][:4], 99, *records[1][5:])
    assert follow(records) == Chain(3, 1, ("before row 3 of sitting a",))


def test_a_row_that_is_gone_leaves_a_gap() -> None:
    records = sitting("a", 4)
    assert follow(records[:1] + records[2:]).gaps == ("before row 3 of sitting a",)
    assert follow(records[1:]).gaps == ("before row 2 of sitting a",)


def test_the_end_of_a_sitting_is_missed_by_the_one_that_saw_it() -> None:
    first = sitting("a", 3)
    second = sitting("b", 1, head=first[-1][-1])
    assert follow([*first, *second]).gaps == ()
    assert follow([*first[:-1], *second]).gaps == ("before sitting b",)


def test_an_empty_log_is_whole() -> None:
    assert follow([]) == Chain(0, 0, ())
