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
    memory = glance(home, names_of(library, line.course, f"{line.course}/{line.id}"))
    return learnt_of_topic(library, line.number, memory, answers.now()[1]) if memory else None


def learnt_of_all(shelf: "Shelf") -> "Tally | None":
    """How much of all courses is known; None where no answer has been kept."""
    if not (home := answers.kept_in()):
        return None
    from studyguide.memory.glance import glance
    from studyguide.study.learnt import learnt

    memory = glance(home)
    return learnt(shelf, memory, answers.now()[1]) if memory else None
