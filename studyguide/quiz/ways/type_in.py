"""Type the answer in words."""

from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Question
from studyguide.quiz.ways.interface import Way


def invite(question: Question) -> str:
    return "type the answer"


def judge(question: Question, given: str) -> Judgement:
    """Judge a typed answer. Raises NotAnAnswer where nothing or far too much was typed."""
    from studyguide.quiz.typed.judge_words import judge_words  # 5 ms, wanted once it is typed

    return judge_words(question, given)


TYPE_IN = Way(invite, judge, is_words=True)
