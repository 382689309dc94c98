"""The rows of topics, made some hundreds at a time, apart from the database they go into."""

import marshal
from collections.abc import Iterator
from typing import NamedTuple

from studyguide.course import full_text
from studyguide.course.compile_course import Compiled
from studyguide.course.model import Topic
from studyguide.course.names import ALIAS, BEGINNING, ID, TITLE, folded
from studyguide.course.packing import Packing, named
from studyguide.course.ranks import Ranks, Told
from studyguide.course.renames import renames
from studyguide.course.stored import checksum
from studyguide.course.topics import in_order, whole
from studyguide.course.value_hash import hash_of_answer

_AT_ONCE = 200
"""Topics whose rows are written together, table by table."""

Row = tuple[object, ...]


class Rows(NamedTuple):
    """What is written of some topics: rows by table, and what each adds to the whole.

    `names` are rows of `written_names`, many and short. `told` is for `Ranks`, `after` are the
    ids of topics with what is to be read before, and `renamed` earlier names and those of now.
    """

    tables: dict[str, list[Row]]
    names: list[Row]
    told: list[Told]
    after: list[tuple[str, tuple[str, ...]]]
    renamed: list[tuple[str, str]]


class RowMaker:
    """Makes the rows of a course's topics, which are numbered in order from `first` on.

    `spans` are the numbers of those whose rows are made together.
    """

    def __init__(self, one: Compiled, first: int, packing: Packing, ranks: Ranks) -> None:
        self.drafts = in_order(one.course, one.linked)
        self._one, self._first, self._packing, self._ranks = one, first, packing, ranks
        past = first + len(self.drafts)
        self.spans = [range(at, min(at + _AT_ONCE, past)) for at in range(first, past, _AT_ONCE)]

    def apart(self, span: range) -> bytes:
        """In another process: the rows of a span; b"" if they share what is numbered here only."""
        self._packing.is_fixed = True
        try:
            return marshal.dumps(tuple(self.rows(span)))
        except KeyError:
            return b""

    def rows(self, span: range, made: bytes = b"") -> Rows:
        """The rows of a span, as `apart` made them or else made here."""
        if made:
            return Rows(*marshal.loads(made))
        drafts = self.drafts[span.start - self._first : span.stop - self._first]
        course, linked = self._one.course, self._one.linked
        topics = [whole(course, draft, linked) for draft in drafts]
        numbered = list(zip(span, topics, strict=True))
        # one sort of work for all topics, then the next: a sixth faster than topic by topic
        return Rows(
            {
                "topics": [self._row(number, topic) for number, topic in numbered],
                full_text.TABLE: [
                    (number, *full_text.texts_of(topic)) for number, topic in numbered
                ],
                "questions": [row for each in numbered for row in _questions(*each)],
            },
            [row for each in numbered for row in _names(*each)],
            [self._ranks.told(topic) for topic in topics],
            [(topic.id, topic.after) for topic in topics],
            [
                pair
                for draft, topic in zip(drafts, topics, strict=True)
                for pair in renames(topic, draft.was, linked.drafts)
            ],
        )

    def _row(self, number: int, topic: Topic) -> Row:
        columns, page = named(topic), self._packing.page(topic)
        return (number, *columns, page, checksum(*columns, page))


def _names(number: int, topic: Topic) -> Iterator[tuple[str, int, int]]:
    title = folded(topic.title)
    folds = [(folded(topic.id), ID), (title, TITLE)]
    folds += [(folded(alias), ALIAS) for alias in topic.aliases]
    for fold, rank in folds:
        yield fold, rank, number
        if " " in fold:  # 'gpt-3' is to be found as 'GPT3', too
            yield fold.replace(" ", ""), rank, number
    # the whole title begins with what its second word does not
    words = title.split()
    for start in range(1, len(words)):
        yield " ".join(words[start:]), BEGINNING, number


def _questions(number: int, topic: Topic) -> Iterator[Row]:
    for at, question in enumerate(topic.questions):
        yield None, number, at, question.fact or question.id, hash_of_answer(question)
