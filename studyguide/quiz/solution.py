"""What would have been right, for who did not know and for who looks back."""

from studyguide.quiz.judgement import Judgement, Mark, Part
from studyguide.quiz.question import Question


def solution(question: Question) -> tuple[Part, ...]:
    """All that is right, part by part in its order, each as something that was missed."""
    if question.partners:
        pairs = zip(question.partners, question.answers, strict=True)
        return tuple(Part(f"{partner}: {answer}", Mark.MISSED) for partner, answer in pairs)
    if not question.options:
        return (Part(question.answers[0], Mark.MISSED),)
    because = {option.text: option.because for option in question.options}
    return tuple(Part(text, Mark.MISSED, because[text]) for text in question.answers)


def not_known(question: Question) -> Judgement:
    """The judgement of "I don't know": nothing was right, and nothing taken for it."""
    return Judgement(0, solution(question))
