"""Topics that share facts stand together, and quantities stand by their size."""

from studyguide.course.compile import compile_folder
from studyguide.course.nearness import Own, by_value, chain, own
from tests.conftest import WriteCourse

COURSE = "id: c\nkinds: {k: {fields: {x: {}, y: {}, z: {}, n: {type: number}, d: {type: date}}}}\n"


def drafts(write: WriteCourse, **facts: str) -> list[Own]:
    lines = [f"- {{id: {id_}, kind: k, facts: {{{each}}}}}\n" for id_, each in facts.items()]
    (one,), problems = compile_folder(write({"course.yaml": COURSE, "a.yaml": "".join(lines)}))
    assert problems == []
    return list(map(own, one.topics()))


def ids(found: list[Own]) -> str:
    return "".join(draft.id for draft in found)


def test_each_topic_is_followed_by_the_one_that_shares_most_with_it(
    write_course: WriteCourse,
) -> None:
    found = drafts(write_course, a="x: p, y: q, z: r", b="x: p, y: s", c="x: t, y: q, z: r")
    assert ids(chain(found)) == "acb"


def test_the_order_depends_on_no_file_and_no_dice(write_course: WriteCourse) -> None:
    found = drafts(write_course, a="x: p", b="x: q, y: r", c="y: r", d="x: p, y: r", e="z: p")
    assert ids(chain(found)) == ids(chain(found[::-1])) == ids(chain(found[2:] + found[:2]))


def test_no_topic_is_lost_in_a_long_chain(write_course: WriteCourse) -> None:
    facts = {f"t{number}": f"x: v{number % 7}, y: w{number % 5}" for number in range(200)}
    found = drafts(write_course, **facts)
    ordered = chain(found)
    assert sorted(draft.id for draft in ordered) == sorted(facts)
    assert chain([]) == []


def test_quantities_stand_by_their_middle(write_course: WriteCourse) -> None:
    found = drafts(
        write_course, a="n: 30", b="n: 10..20", c="x: none", d="n: 1K", e="n: ..8", f="n: 9.."
    )
    assert ids(by_value(found, "n")) == "efbad"


def test_dates_stand_in_time(write_course: WriteCourse) -> None:
    found = drafts(write_course, a="d: 1794", b="d: 1789-07-14", c="d: 1789-06")
    assert ids(by_value(found, "d")) == "cba"


def test_texts_keep_the_order_they_come_in(write_course: WriteCourse) -> None:
    found = drafts(write_course, c="x: q", a="y: r", b="x: p")
    assert ids(by_value(found, "x")) == "cb"
