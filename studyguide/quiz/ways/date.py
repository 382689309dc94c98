"""Type a year, a month or a day."""

from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way


def invite(question: Question) -> str:
    return "a date, such as 1969 or July 1969"


def judge(question: Question, given: str) -> Judgement:
    """Judge a typed date. Raises NotAnAnswer where it is none."""
    # 15 ms for reading dates, wanted once one is typed
    from studyguide.quiz.typed.judge_date import judge_date

    return judge_date(question, given)


DATE = Way(invite, judge, is_words=True)
