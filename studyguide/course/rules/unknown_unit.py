"""A folder that is no unit of the course, or a topic file beside course.yaml where the
course has units.

Each unit is a folder of its name, declared under `units` in course.yaml. What lies
elsewhere belongs to no unit and would never be read.
"""

from studyguide.course.flaw import Flaw
from studyguide.course.names import listed


def flaw(folder: str, units: list[str]) -> Flaw:
    """`folder` is empty for a file that lies in none."""
    message = f"The folder {folder!r} is no unit of the course." if folder else ""
    hint = f"Its units are the folders {listed(units)}."
    return Flaw("unknown-unit", message or "Topics lie in units.", hint)
