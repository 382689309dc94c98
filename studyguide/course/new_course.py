"""A new course: a `course.yaml` that is valid at once and shows all there is to the format."""

from collections.abc import Iterable
from pathlib import Path

from studyguide.course.folder import COURSE_FILE
from studyguide.course.new_file import NewFile, sound_id
from studyguide.course.read_course import as_title
from studyguide.course.roots import is_packaged
from studyguide.course.yaml_text import scalar
from studyguide.errors import StudyGuideError

FIRST_KIND = "concept"


def new_course(id_: str, content: Path, taken: Iterable[str]) -> NewFile:
    """The file of a new course in a content folder; raises StudyGuideError.

    `taken` are the ids of the courses that would be confused with it.
    """
    sound_id(id_)
    if id_ in taken:
        raise StudyGuideError(f"A course is called {id_!r} already.", "Choose another id.")
    if (content / COURSE_FILE).exists():
        hint = "Name the folder that is to hold it with --content PATH."
        raise StudyGuideError(f"{content} is a course, and holds no others.", hint)
    if is_packaged(content):
        hint = "Change to a folder of your own first."
        raise StudyGuideError(f"{content} belongs to the program.", hint)
    root = content / id_
    return NewFile(root / COURSE_FILE, course_text(id_), root)


def course_text(id_: str) -> str:
    """What a new `course.yaml` says."""
    return f"{_HEAD}id: {scalar(id_)}\ntitle: {scalar(as_title(id_))}\n{_REST}"


_HEAD = """\
# yaml-language-server: $schema=.schema/course.json
format: 1
"""

_REST = """\

# Lines like this one explain; to use one of the others, take its `#` away.

# Units are the parts of a course, each a folder beside this file; sections are parts of a unit.
# In a course without units, topic files lie beside this file.
#units:
#  - id: week1
#    title: The first week
#    sections: [{id: basics, title: The basics}]

# What the notes were taken from. A topic, or one value of a fact, names its source by this id.
#sources:
#  textbook: {text: 'Author, Title', url: 'https://example.org', year: 2024}

# A kind is a sort of topic, with the fields that can be filled in for each topic of that kind.
kinds:
  concept:
    title: Concept
    # What one of them is called, and several.
    noun: [concept, concepts]
    # `proper` where titles are names, which keep their capital within a sentence.
    names: common
    # Whether what a topic is may be asked: `false` where everybody knows.
    #summary-asked: true
    fields:
      idea:
        label: Idea
        # Or one of: list, choice, choices, link, links, number, date, yes-no, maths, source, ratio.
        type: text
        # Wording for questions. {which} is 'Which of these concepts'; {v:be} is 'is' or 'are'.
        #says: 'the idea of {topic} {v:be} {value}'
        #ask: 'What is the idea of {topic}?'
        #ask-back: '{which} {v:have} this idea: {value}?'
        # Whether every topic must have it, and whether it may be asked.
        #required: false
        #asked: true

      # More fields, one of every type, each with the keys that go with it.
      # A list of texts. `closed`: what a topic does not list is false of it, so it can be asked.
      #parts: {label: Parts, type: list, closed: true}
      # One of some choices, or several.
      #level: {label: Level, type: choice, of: [basic, advanced]}
      #uses: {label: Uses, type: choices, of: [teaching, research, practice], closed: true}
      # Another topic, or several, of the kind `to`; `inverse` names the row it is shown in there.
      #generalises: {label: Generalises, type: link, to: concept}
      #needs: {label: Needs, type: links, to: concept, inverse: {name: needed-by, label: Needed by}}
      # A number such as 340M, ~1.5, 10..20 or 16 GB: what it counts, how it compares, and by what
      # factor two must differ to be told apart in a question.
      #size: {type: number, measure: pages, compare: [is longer, is shorter], apart: 1.2}
      #time: {type: number, measure: hours}
      # One number over another; it is computed.
      #pace: {label: Pages an hour, type: ratio, of: [size, time]}
      # A year, month or day: 2018, 2018-10 or 2018-10-11.
      #published: {label: Published, type: date}
      #proven: {label: Proven, type: yes-no}
      # LaTeX, shown in Unicode.
      #formula: {label: Formula, type: maths}
      # One of the `sources` above.
      #paper: {label: Paper, type: source}
      # `values`: other names of a value; `never-together`: what is too alike for one question.
      #author: {label: Author, type: text, values: {Twain: [Clemens]}, never-together: [[A, B]]}

# Pictures of what the topics of a kind say: points by two numbers, dates or ratios, or a table.
#figures:
#  sizes:
#    title: Sizes over time
#    about: What is to be seen in it.
#    kind: concept
#    x: published
#    y: size
#    # Which axes go by powers, and which choice or link makes groups of points.
#    log: y
#    group: level
#  uses-of-all: {kind: concept, fields: [parts, uses, needed-by]}
#  # What a lab draws, instead.
#  masks: {lab: causal-language-modeling}
"""
