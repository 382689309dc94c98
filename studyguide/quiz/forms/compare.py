"""Compare: which of two topics has more of something, and which has less."""

from collections.abc import Iterator
from random import Random

from studyguide.course.schema import Field
from studyguide.quiz.forms.interface import Dealt, Form, about
from studyguide.quiz.member import Member
from studyguide.quiz.quantities import bounds, is_plain
from studyguide.quiz.question import Option, Question
from studyguide.quiz.ways.choose import CHOOSE

NAME = "compare"


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask each pair both ways, so that each of the two is right once.

    Not where both names hold numbers: 'GPT-2' and 'GPT-3' tell which is larger.
    """
    asked, hand = dealt.asked, dealt.hand
    if not is_plain(hand.members):
        return
    for pair in dealt.pairs:
        if all(any(c.isdecimal() for c in member.title) for member in pair):
            continue
        less, more = sorted(pair, key=lambda member: bounds(member))
        shown = list(pair)
        Random(f"{hand.name}/{pair[0].id}/places").shuffle(shown)
        for member, wording in zip((more, less), _wordings(asked.field), strict=True):
            options = [
                Option(each.title, each is member, dealt.says(each), _taken_for(each, member))
                for each in shown
            ]
            yield about(
                *(member, asked, NAME, NAME, f"Which of the two {wording}?", hand, pair),
                options=tuple(options),
                answers=(member.title,),
            )


def _taken_for(option: Member, right: Member) -> str | None:
    return None if option is right else option.id


def _wordings(field: Field) -> tuple[str, str]:
    """What is said of whichever has more, and of whichever has less."""
    if len(field.compare) == 2:
        return field.compare[0], field.compare[1]
    label = field.label[:1].lower() + field.label[1:]
    if field.type == "date":
        return f"is later by “{label}”", f"is earlier by “{label}”"
    return f"is larger by “{label}”", f"is smaller by “{label}”"


COMPARE = Form(NAME, CHOOSE, of_hand)
