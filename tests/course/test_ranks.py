"""Facts that can be asked stand by size or nearness, in the order of topics."""

from itertools import repeat

from studyguide.course.compile import compile_folder
from studyguide.course.ranks import Ranks
from studyguide.course.topics import in_order, stored
from tests.conftest import WriteCourse

COURSE = """
id: c
kinds:
  k:
    fields:
      x: {}
      y: {}
      n: {type: number}
      d: {type: date}
      shy: {asked: false}
      like: {type: link, to: k, inverse: {name: likes, label: Likes}}
  j: {fields: {x: {}}}
  plain: {summary-asked: false}
"""


def ranked(write: WriteCourse, field: str, **facts: str) -> str:
    """The ids of the topics with a fact in `field`, by rank."""
    lines = [f"- {{id: {id_}, kind: k, {each}}}\n" for id_, each in facts.items()]
    lines.append("- {id: other, kind: j, facts: {x: p}}\n- {id: known, kind: plain, summary: K.}\n")
    (one,), problems = compile_folder(write({"course.yaml": COURSE, "a.yaml": "".join(lines)}))
    assert not problems
    fields = [
        (kind.id, name) for kind in one.course.kinds.values() for name in (*kind.fields, "summary")
    ]
    numbers = {name: number for number, name in enumerate(fields)}
    ranks = Ranks(one.course.kinds, numbers, one.linked.shared)
    topics = [stored(draft, one.linked) for draft in in_order(one.course, one.linked)]
    for first in range(0, len(topics), 2):
        ranks.add(first, ranks.told(topics[first : first + 2]))
    rows = list(ranks.rows(repeat(b"")))
    assert rows == sorted(rows, key=lambda row: row[:2])
    assert ("plain", "summary") not in [fields[of] for _, of, *_ in rows]
    found = [
        (rank, topics[topic][0].id) for topic, of, rank, _ in rows if fields[of] == ("k", field)
    ]
    assert [rank for rank, _ in sorted(found)] == list(range(len(found)))
    return "".join(id_ for _, id_ in sorted(found))


def test_quantities_stand_by_their_middle(write_course: WriteCourse) -> None:
    facts = {"a": "30", "b": "10..20", "d": "1K", "e": "..8", "f": "9.."}
    written = {id_: f"facts: {{n: {text}}}" for id_, text in facts.items()}
    assert ranked(write_course, "n", c="facts: {x: none}", **written) == "efbad"


def test_dates_stand_in_time(write_course: WriteCourse) -> None:
    dates = {"a": "1794", "b": "1789-07-14", "c": "1789-06"}
    written = {id_: f"facts: {{d: {text}}}" for id_, text in dates.items()}
    assert ranked(write_course, "d", **written) == "cba"


def test_texts_stand_by_what_their_topics_share(write_course: WriteCourse) -> None:
    facts = {"c": "x: r", "a": "x: p, y: q", "d": "x: t, y: q", "b": "x: s"}
    written = {id_: f"facts: {{{each}}}" for id_, each in facts.items()}
    assert ranked(write_course, "x", **written) == "adcb"


def test_of_one_size_near_topics_stand_together(write_course: WriteCourse) -> None:
    facts = {"a": "n: 5, x: p", "b": "n: 5, x: q", "c": "n: 5, x: p", "d": "n: 4, x: z"}
    written = {id_: f"facts: {{{each}}}" for id_, each in facts.items()}
    assert ranked(write_course, "n", **written) == "dacb"


def test_what_cannot_be_asked_has_no_rank(write_course: WriteCourse) -> None:
    written = {
        "a": "facts: {x: {value: p, asked: false}, like: b, shy: s}",
        "b": "facts: {x: unknown}",
        "c": "facts: {x: [{value: p, when: now}, {value: q, when: then}]}",
        "d": "variant-of: c",
    }
    assert ranked(write_course, "x", **written) == "c"
    assert ranked(write_course, "like", **written) == "a"
    assert ranked(write_course, "shy", **written) == ""


def test_summaries_are_asked_but_not_of_variants(write_course: WriteCourse) -> None:
    written = {"a": "summary: A.", "b": "variant-of: a, summary: B.", "c": "facts: {x: p}"}
    assert ranked(write_course, "summary", **written) == "a"
