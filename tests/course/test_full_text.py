"""What is searched of a topic is all that it says, its parent's facts left to its parent."""

from tests.conftest import WriteCourse, library_of

COURSE = """
id: c
kinds:
  k:
    fields:
      size: {type: number}
      made: {}
      mate: {type: link, to: k, inverse: {name: mates}}
"""
TOPICS = """
- id: a
  kind: k
  title: The big one
  aliases: [bigger, BIG-1]
  summary: A summary.
  facts: {size: 9 , made: [{value: Facebook, note: a note.}], mate: a}
  notes: |
    Some *words*.

    - and `code`
- {id: b, kind: k, variant-of: a, facts: {made: IBM}}
"""


def test_a_topic_tells_its_names_summary_facts_and_notes(write_course: WriteCourse) -> None:
    library = library_of(write_course({"course.yaml": COURSE, "a.yaml": TOPICS}))
    assert library.texts(1) == (
        "The big one",
        "bigger, BIG-1",
        "A summary.",
        "Size: 9. Made: Facebook (a note). Mate: The big one. Mates: The big one.",
        "Some words. and code",
    )
    assert library.texts(2) == ("B", "", "", "Made: IBM.", "")
