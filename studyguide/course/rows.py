"""The rows of topics, made some hundreds at a time, apart from the database they go into."""

import marshal
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from studyguide.course import full_text
from studyguide.course.compile_course import Compiled
from studyguide.course.model import AuthoredQuestion
from studyguide.course.names import ALIAS, BEGINNING, ID, TITLE, folded_once
from studyguide.course.packing import page_text
from studyguide.course.ranks import Ranks, Told
from studyguide.course.renames import renames
from studyguide.course.stored import Named, Page, checksum, question_of
from studyguide.course.topics import in_order, stored
from studyguide.course.value_hash import hash_of_answer

_AT_ONCE = 200
"""Topics whose rows are written together, table by table."""

Row = tuple[object, ...]


class Rows(NamedTuple):
    """What is written of some topics: rows by table, and what each adds to the whole.

    `names` are rows of `written_names`, many and short. `told` is for `Ranks`, and
    `renamed` are earlier names and those of now.
    """

    tables: dict[str, list[Row]]
    names: list[Row]
    told: Told
    renamed: list[tuple[str, str]]


class RowMaker:
    """Makes the rows of a course's topics, which are numbered in order from `first` on.

    `spans` are the numbers of those whose rows are made together.
    """

    def __init__(self, one: Compiled, first: int, ranks: Ranks) -> None:
        self.drafts = in_order(one.course, one.linked)
        self._linked, self._first, self._ranks = one.linked, first, ranks
        past = first + len(self.drafts)
        self.spans = [range(at, min(at + _AT_ONCE, past)) for at in range(first, past, _AT_ONCE)]

    def apart(self, span: range) -> bytes:
        """In another process: the rows of a span."""
        return marshal.dumps(tuple(self.rows(span)))

    def rows(self, span: range, made: bytes = b"") -> Rows:
        """The rows of a span, as `apart` made them or else made here."""
        if made:
            return Rows(*marshal.loads(made))
        drafts = self.drafts[span.start - self._first : span.stop - self._first]
        linked, shared = self._linked, self._linked.shared.at
        # one sort of work for all topics, then the next: a sixth faster than topic by topic
        topics = [stored(draft, linked) for draft in drafts]
        asked = [
            (number, draft, page, [question_of(each, draft.file) for each in page.questions])
            for number, draft, (_, page) in zip(span, drafts, topics, strict=True)
            if page.questions or draft.was
        ]
        return Rows(
            {
                "topics": [
                    _row(number, named, page)
                    for number, (named, page) in zip(span, topics, strict=True)
                ],
                full_text.TABLE: [
                    (number, *full_text.texts_of(*topic, shared))
                    for number, topic in zip(span, topics, strict=True)
                ],
                "questions": [
                    row
                    for number, _, _, questions in asked
                    for row in _questions(number, questions)
                ],
            },
            [
                row
                for number, (named, _) in zip(span, topics, strict=True)
                for row in _names(number, named)
            ],
            self._ranks.told(topics),
            [
                pair
                for _, draft, page, questions in asked
                for pair in renames(draft, page, questions, linked)
            ],
        )


def _row(number: int, named: Named, page: Page) -> Row:
    text = page_text(page)
    return (number, *named, text, checksum(*named, text))


def _names(number: int, named: Named) -> list[tuple[str, int, int]]:
    title = folded_once(named.title)
    names = [(folded_once(named.id), ID, number), (title, TITLE, number)]
    names += [(folded_once(alias), ALIAS, number) for alias in named.alias_list]
    for fold, rank, _ in names[:]:
        if " " in fold:  # 'gpt-3' is to be found as 'GPT3', too
            names.append((fold.replace(" ", ""), rank, number))
    # the whole title begins with what its second word does not
    space = title.find(" ")
    while space >= 0:
        title = title[space + 1 :]
        names.append((title, BEGINNING, number))
        space = title.find(" ")
    return names


def _questions(number: int, questions: Iterable[AuthoredQuestion]) -> Iterator[Row]:
    for at, question in enumerate(questions):
        yield None, number, at, question.fact or question.id, hash_of_answer(question)
