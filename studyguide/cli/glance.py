"""What the learner knows, looked up in passing by commands that are about something else."""

from typing import TYPE_CHECKING

from studyguide.cli import answers

if TYPE_CHECKING:
    from studyguide.course.shelf import Found, Shelf
    from studyguide.memory.standing import Tally


def learnt_of(found: "Found") -> "Tally | None":
    """How much of a topic is known; None where no answer has been kept."""
    if not (home := answers.kept_in()):
        return None
    from studyguide.memory.glance import glance
    from studyguide.study.learnt import learnt_of_topic, names_of

    library, line = found.library, found.line
    glimpse = glance(home, names_of(library, line.course, f"{line.course}/{line.id}"))
    if not glimpse.memory:
        return None
    return learnt_of_topic(library, line.number, glimpse, answers.now()[1])


def learnt_of_all(shelf: "Shelf") -> "Tally | None":
    """How much of all courses is known; None where no answer has been kept."""
    if not (home := answers.kept_in()):
        return None
    from studyguide.memory.glance import glance
    from studyguide.study.learnt import learnt

    glimpse = glance(home)
    return learnt(shelf, glimpse, answers.now()[1]) if glimpse.memory else None
