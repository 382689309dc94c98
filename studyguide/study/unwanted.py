"""Which questions a learner does not want to be asked: suspended facts and flagged wordings."""

from collections.abc import Callable

from studyguide.memory.set_aside import SetAside
from studyguide.quiz.question import Question
from studyguide.study.wording import Said


def wanted_by(aside: SetAside, said: Callable[[str], Said | None]) -> Callable[[Question], bool]:
    """Tells whether a question may be asked of a learner who has set these aside.

    A flag holds as long as the notes say what they did when it was raised.
    """

    def is_wanted(question: Question) -> bool:
        if not aside.suspended.keys().isdisjoint(question.facts):
            return False
        flag = aside.flagged.get(question.id)
        if flag is None:
            return True
        now = said(question.id)
        return now is None or now.wording != flag.value

    return is_wanted
