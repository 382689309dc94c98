"""What a rule is for, whichever room it stands in: that of the notes, of use, of questions."""

from studyguide.course import rules as of_content
from studyguide.course.names import did_you_mean
from studyguide.errors import StudyGuideError, said_back
from studyguide.lab import unknown_ask, unknown_lab
from studyguide.quiz import rules as of_questions
from studyguide.quiz.gaps import MANUAL as LACKS
from studyguide.quiz.rules.written_manual import MANUAL as WRITTEN

_OF_LABS = {rule.RULE: rule.__doc__ or "" for rule in (unknown_ask, unknown_lab)}


def manual_of(name: str) -> str:
    """The manual of a rule; raises StudyGuideError where none has this name."""
    lacks = {str(lack): words for lack, words in LACKS.items()}
    if found := WRITTEN.get(name) or lacks.get(name):
        return found
    if name in of_content.RULES:
        return of_content.manual(name)
    if name in of_questions.RULES:
        return of_questions.manual(name)
    if name in _OF_LABS:
        return _OF_LABS[name].strip()
    known = {
        "The rules are": sorted({*of_content.RULES, *WRITTEN, *_OF_LABS}),
        "With --coverage": list(lacks),
        "With --questions": of_questions.RULES,
    }
    listed = " ".join(f"{words}: {', '.join(names)}." for words, names in known.items())
    hint = did_you_mean(name, [each for names in known.values() for each in names]) or listed
    raise StudyGuideError(f"No rule is called {said_back(name)}.", hint, exit_code=2)
