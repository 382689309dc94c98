"""The judgements of a typed answer, which is right or wrong as a whole."""

from studyguide.quiz.judgement import Judgement, Mark, Part
from studyguide.quiz.question import Option, Question


def right(question: Question, remark: str = "") -> Judgement:
    """The answer is right; the part shows it as it is written."""
    return Judgement(1, (Part(question.answers[0], Mark.RIGHT, question.because),), remark=remark)


def wrong(
    question: Question, typed: str, sibling: Option | None = None, remark: str = ""
) -> Judgement:
    """What was typed is wrong, and where it names a sibling, whose truth it is."""
    parts = (
        Part(typed, Mark.WRONG, sibling.because if sibling else ""),
        Part(question.answers[0], Mark.MISSED, question.because),
    )
    return Judgement(0, parts, (sibling.of,) if sibling and sibling.of else (), remark)


def remark(opening: str, text: str) -> str:
    """'Written: Masked language modelling.', with one full stop."""
    return f"{opening} {text.removesuffix('.')}."
