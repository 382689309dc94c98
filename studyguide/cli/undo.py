"""`undo`: the last answer taken back, also one of yesterday."""

from studyguide.cli.options import Plain
from studyguide.errors import StudyGuideError


def undo(plain: Plain = False) -> None:
    """Take back the last thing you did.

    That is an answer, or what you set aside or forgot. Again takes back the one before.
    """
    from studyguide.cli.answers import now, open_answers
    from studyguide.cli.desk import open_screen
    from studyguide.cli.naming import name_of
    from studyguide.memory.undo import take_back
    from studyguide.view.undo import page

    with open_answers() as log:
        taken = take_back(log, *now())
    if taken is None:
        raise StudyGuideError("There is nothing to take back.")
    screen = open_screen(plain)
    screen.show(*page(taken.act, name_of(taken.fact or taken.question), screen))
