"""A file that nothing reads, or in which there is nothing to read.

In a course, only .yaml files are read, and README.md, LICENSE and CHANGELOG.md may stand
beside them; names that begin with a dot are passed over. Links are never followed.
"""

from studyguide.course.flaw import WARNING, Flaw

RULE = "stray-file"
_MOVE = "Move it into a course, or take it out of the content folder."


def no_yaml(suffix: str) -> Flaw:
    hint = "Rename it to end in .yaml." if suffix == ".yml" else _MOVE
    return Flaw(RULE, "Nothing reads this file.", hint, WARNING)


def no_topic() -> Flaw:
    message = "No topic stands in this file."
    return Flaw(RULE, message, "Write one, or take the file out.", WARNING)


def no_file() -> Flaw:
    return Flaw(RULE, "This is no file, or a link.", _MOVE, WARNING)


def no_course(course_file: str) -> Flaw:
    message = f"No {course_file} lies beside this file, so no course reads it."
    return Flaw(RULE, message, _MOVE)


def misnamed_course(course_file: str) -> Flaw:
    message = f"A course is read from {course_file}, and not from a file of this name."
    return Flaw(RULE, message, f"Rename it to {course_file}.")
