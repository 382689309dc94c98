"""Topics and facts are called by their titles and labels, as far as a course tells them."""

import pytest

from studyguide.study.naming import called, label
from tests.conftest import WriteCourse, shelf_of

COURSE = """\
id: c
title: Colours
units: [{id: light, title: Light}]
kinds: {colour: {fields: {hue: {type: number, measure: degrees, label: Hue in degrees}}}}
"""
TOPICS = """\
- id: red
  kind: colour
  title: Deep red
  facts: {hue: 0}
  questions: [{id: why-red, prompt: Why red?, answer: It looks so.}]
"""


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("c/red", "Deep red"),
        ("c/red.hue", "Deep red: Hue in degrees"),
        ("c/red.summary", "Deep red: Definition"),
        ("c/red.why-red", "Deep red: “Why red?”"),
        ("c/red.why-blue", "Deep red: why-blue"),
        ("c/gone.hue", "c/gone.hue"),
        ("d/red.hue", "d/red.hue"),
    ],
)
def test_a_key_is_told_as_the_course_words_it(
    write_course: WriteCourse, key: str, name: str
) -> None:
    shelf = shelf_of(write_course({"course.yaml": COURSE, "light/a.yaml": TOPICS}))
    assert called(shelf, key) == name
    assert label(shelf, "c/red", "hue") == "Hue in degrees"
    assert label(shelf, "c/gone", "hue") == "hue"
