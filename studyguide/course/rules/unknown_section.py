"""A section that the unit does not declare.

Sections are declared in course.yaml, in the order in which they are to be read.

Bad:

    id: war
    kind: event
    section: war

Good:

    id: war
    kind: event
    section: wars
"""

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed
from studyguide.course.problems import Problems


def flaw(section: str, unit: str, sections: list[str], problems: Problems) -> Flaw:
    """`sections` are those of the unit."""
    hint = problems.did_you_mean(section, sections)
    hint = hint or (f"Sections: {listed(sections)}." if sections else "It declares none.")
    return Flaw("unknown-section", f"The unit {unit} has no section {section!r}.", hint)
