"""Fill the table: a comparison in which one cell is blank."""

from collections.abc import Iterator

from studyguide.quiz.definitions import SUMMARY
from studyguide.quiz.dice import dice
from studyguide.quiz.forms.choose_one import chosen_of
from studyguide.quiz.forms.given import Dealt
from studyguide.quiz.forms.interface import Form
from studyguide.quiz.likeness import share_something
from studyguide.quiz.member import Member
from studyguide.quiz.question import Question
from studyguide.quiz.ways.choose import CHOOSE

NAME = "fill-the-table"
BLANK = "____"
_MOST_ROWS = 2
_LONGEST = 60


def of_hand(dealt: Dealt) -> Iterator[Question]:
    """Compare each member with one topic that is none of them, and leave its own value out.

    That topic's value is no option, else it could be struck out. All members are shown
    with the same rows, or the hand is not asked like this.
    """
    members = dealt.hand.members
    if dealt.is_pair or dealt.asked.field.id == SUMMARY or not dealt.is_single:
        return
    beside = _beside(dealt)
    rows = _rows(dealt, beside) if beside else []
    if not beside or not rows:
        return
    for member in members:
        table = (
            ("", member.title, beside.title),
            *((label, cells[member.id], cells[beside.id]) for label, cells in rows),
            (dealt.asked.field.label, BLANK, beside.value.text),
        )
        prompt = "What belongs in the empty cell?"
        yield chosen_of(dealt, member, NAME, NAME, prompt, table=table)


def _beside(dealt: Dealt) -> Member | None:
    """The nearest topic whose value has nothing to do with any of the options."""
    members = dealt.hand.members
    taken = {member.id for member in members}
    rank = members[0].rank
    nearest = sorted(dealt.window, key=lambda other: (abs(other.rank - rank), other.rank))
    fitting = (
        other
        for other in nearest
        if other.id not in taken
        and other.is_single
        and len(other.value.text) <= _LONGEST
        and not any(_is_like(other, member) for member in members)
    )
    return next(fitting, None)


def _is_like(other: Member, member: Member) -> bool:
    texts = (member.value.text, member.title)
    return other.value.key == member.value.key or any(
        share_something(told, text) for told in (other.value.text, other.title) for text in texts
    )


def _rows(dealt: Dealt, beside: Member) -> list[tuple[str, dict[str, str]]]:
    """Other fields that all of them state: each one's label, and the cells by topic."""
    everyone = (*dealt.hand.members, beside)
    fields = [fact.field for fact in dealt.topic(beside).facts]
    fields.remove(dealt.asked.field.id)
    dice(f"{dealt.hand.name}/{NAME}").shuffle(fields)
    options = [member.value.text for member in dealt.hand.members]
    rows: list[tuple[str, dict[str, str]]] = []
    for field in fields:
        found = [dealt.of_field(member, field) for member in everyone]
        told = [each for each in found if each]
        if len(told) < len(everyone) or len(rows) == _MOST_ROWS:
            continue
        cells = {each.id: each.value.text for each, _ in told}
        if not any(_gives_away(cell, options) for cell in cells.values()):
            rows.append((told[0][1].field.label, cells))
    return rows


def _gives_away(cell: str, options: list[str]) -> bool:
    return len(cell) > _LONGEST or any(share_something(cell, option) for option in options)


FILL_THE_TABLE = Form(NAME, CHOOSE, of_hand)
