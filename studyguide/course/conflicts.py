"""The marks that a merge leaves in a file, around two versions of a text."""

import re

from studyguide.course.decoding import lines_in
from studyguide.course.model import Place
from studyguide.course.problems import Problems
from studyguide.course.rules import reading
from studyguide.course.yaml_recovery import IDS

_BEGIN = re.compile(r"^<{7} ", re.MULTILINE)
_END = ">>>>>>> "


def note_conflicts(text: str, file: str, problems: Problems) -> bool:
    """Note where two versions begin, if any do: nothing certain can be read of such a file."""
    if not text.startswith(_END) and "\n" + _END not in text:
        return False
    found = list(_BEGIN.finditer(text))
    for each in found:
        line = lines_in(text[: each.start()]) + 1
        problems.add(reading.conflict(), Place(file, line, 1))
    if found:
        problems.lost.update(IDS.findall(text))
    return bool(found)
