"""Type a number, with or without what it counts."""

from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way


def invite(question: Question) -> str:
    measure = question.quantity.measure if question.quantity else None
    if measure == "bytes":
        return "a size, such as 2 GB"
    return f"a number ({measure})" if measure else "a number"


def judge(question: Question, given: str) -> Judgement:
    """Judge a typed number. Raises NotAnAnswer where it is none, or counts something else."""
    # 15 ms for reading numbers, wanted once one is typed
    from studyguide.quiz.typed.judge_number import judge_number

    return judge_number(question, given)


NUMBER = Way(invite, judge, is_words=True)
