"""Compare: which of two topics has more of something, and which has less."""

import re
from collections.abc import Iterator

from studyguide.quiz.dice import dice
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Form
from studyguide.quiz.member import Member
from studyguide.quiz.quantities import bounds, is_plain
from studyguide.quiz.question import Option, Question
from studyguide.quiz.ways.choose import CHOOSE
from studyguide.quiz.wording import more_and_less

NAME = "compare"
_SIZE = re.compile(r"\b(?:tiny|mini|small|base|medium|large|big|huge|x+l)\b", re.IGNORECASE)


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Ask each pair both ways, so that each of the two is right once; both sides are told.

    Not where the names tell: 'GPT-2' and 'GPT-3', or 'BERT-Base' and 'T5-Large'.
    """
    asked, hand = dealt.asked, dealt.hand
    if not is_plain(hand.members):
        return
    for pair in dealt.pairs:
        if _told_by_names(*(member.title for member in pair)):
            continue
        less, more = sorted(pair, key=lambda member: bounds(member))
        shown = list(pair)
        dice(f"{hand.name}/{pair[0].id}/places").shuffle(shown)
        for member, other, wording in zip(
            (more, less), (less, more), more_and_less(asked.field), strict=True
        ):
            prompt, said = f"Which of the two {wording}?", dealt.says(other)
            options = [
                Option(each.title, each is member, dealt.says(each), _taken_for(each, member))
                for each in shown
            ]
            answers = (member.title,)
            yield dealt.question(member, NAME, NAME, prompt, options, answers, pair, because=said)


def _told_by_names(one: str, other: str) -> bool:
    """Whether both have numbers, or words of size that differ."""
    if all(any(c.isdecimal() for c in title) for title in (one, other)):
        return True
    sizes, others = (set(map(str.casefold, _SIZE.findall(title))) for title in (one, other))
    return bool(sizes and others) and sizes != others


def _taken_for(option: Member, right: Member) -> str | None:
    return None if option is right else option.id


COMPARE = Form(NAME, CHOOSE, of_hand)
