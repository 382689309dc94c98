"""Type the answer in words."""

from studyguide.quiz.judgement import Judgement, Mark, NotAnAnswer, Part
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way


def invite(question: Question) -> str:
    return "type the answer"


def judge(question: Question, given: str) -> Judgement:
    """Judge a typed answer. Raises NotAnAnswer where nothing was typed."""
    if not given.strip():
        raise NotAnAnswer("Type the answer, or /0 if you don't know.")
    is_right = given.strip().casefold() in map(str.casefold, question.answers)
    mark = Mark.RIGHT if is_right else Mark.MISSED
    return Judgement(float(is_right), (Part(question.answers[0], mark),))


TYPE_IN = Way(invite, judge, is_words=True)
