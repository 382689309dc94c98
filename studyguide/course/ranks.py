"""Which facts of a course can be asked, and their order by nearness within each field."""

import marshal
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat

from studyguide.course.digest import SIZE
from studyguide.course.nearness import chain, middle, said
from studyguide.course.schema import SUMMARY, Kind
from studyguide.course.shared import Shared
from studyguide.course.stored import Named, Page, key_of
from studyguide.course.value_hash import hash_of_values

Told = tuple[list[tuple[str, str, int]], bytes, bytes, bytes]
"""Of each of some topics its kind, what it says and how many facts can be asked; then of all
these facts the numbers of their fields, the middles of quantities and the values' hashes, as
arrays have them.
"""


_NOTHING_SAID = hash_of_values((), ())
"""The hash of a definition, which has no values."""


class Ranks:
    """Takes the topics of a course some at a time, then ranks their facts.

    Only numbers are kept of a fact: a large course has hundreds of thousands.
    """

    def __init__(
        self, kinds: dict[str, Kind], numbers: dict[tuple[str, str], int], shared: Shared
    ) -> None:
        """`numbers` are those of the fields, by kind and field; `shared` has what a fact is."""
        self.kinds = list(kinds)
        self._fields = {
            kind.id: {
                shared.fact(field): (field.id, numbers[kind.id, field.id] if field.asked else None)
                for field in kind.fields.values()
            }
            for kind in kinds.values()
        }
        self._summaries = {
            kind.id: numbers[kind.id, SUMMARY.id] for kind in kinds.values() if kind.summary_asked
        }
        self._said: dict[str, list[str]] = {kind: [] for kind in kinds}
        self._ends: dict[str, array[int]] = {kind: array("i") for kind in kinds}
        self._counts: dict[str, array[int]] = {kind: array("i") for kind in kinds}
        self._topics, self._of_fields = array("i"), array("i")
        self._middles = array("d")
        self._values = bytearray()

    def told(self, topics: Sequence[tuple[Named, Page]]) -> Told:
        """What is to be known of topics to rank their facts."""
        told = [self._told(named, page) for named, page in topics]
        facts = [fact for *_, facts in told for fact in facts]
        return (
            [(kind, all_said, len(facts)) for kind, all_said, facts in told],
            _numbers([field for field, _, _ in facts]).tobytes(),
            array("d", [middle_ for _, middle_, _ in facts]).tobytes(),
            b"".join([value for _, _, value in facts]),
        )

    def _told(self, named: Named, page: Page) -> tuple[str, str, list[tuple[int, float, bytes]]]:
        fields, pairs, facts = self._fields[named.kind], [], []
        for fact in page.facts:
            if fact[0] not in fields:  # a link that comes in
                continue
            field, number = fields[fact[0]]
            values, keys = fact[1], []
            if len(fact) > 5 and any(fact[5:]):  # of another topic, or disputed
                number = None
            for value in values:
                key = key_of(value)
                keys.append(key)
                pairs.append((field, key))
                if len(value) > 9 and False in value[9:]:  # not known, or kept out of questions
                    number = None
            if number is not None:
                facts.append((number, middle(values[0]), hash_of_values(values, keys)))
        # what is said of a variant may be true of its parent, and the other way round
        if named.summary and not named.parent and named.kind in self._summaries:
            facts.append((self._summaries[named.kind], 0.0, _NOTHING_SAID))
        return named.kind, said(named.id, pairs), facts

    def add(self, first: int, told: Told) -> None:
        """Note what `told` says of topics, which are numbered from `first` on."""
        topics, fields, middles, values = told
        for number, (kind, all_said, count) in enumerate(topics, first):
            self._topics.extend(repeat(number, count))
            self._said[kind].append(all_said)
            self._ends[kind].append(len(self._topics))
            self._counts[kind].append(count)
        self._of_fields.frombytes(fields)
        self._middles.frombytes(middles)
        self._values += values

    def apart(self, kind: str) -> bytes:
        """In another process: what `rows` is to know of a kind."""
        return marshal.dumps([_numbers(facts).tobytes() for facts in self._ordered(kind)])

    def rows(self, ahead: Iterator[bytes]) -> Iterator[tuple[int, int, int, bytes]]:
        """Topic, field, rank and value's hash of every fact that can be asked, by topics.

        In a field near topics stand together, and quantities by their size. `ahead` has of
        each of the `kinds` what `apart` made of it, or b"".
        """
        ranks = array("i", [0]) * len(self._topics)
        for kind, made in zip(self.kinds, ahead, strict=False):
            fields = map(_numbers, marshal.loads(made)) if made else self._ordered(kind)
            for facts in fields:
                for rank, fact in enumerate(facts):
                    ranks[fact] = rank
        hashes = bytes(self._values)
        values = (hashes[at : at + SIZE] for at in range(0, len(hashes), SIZE))
        return zip(self._topics, self._of_fields, ranks, values, strict=True)

    def _ordered(self, kind: str) -> Iterable[list[int]]:
        """The facts of each field of a kind that can be asked, by their rank."""
        of_field: dict[int, list[int]] = {}
        ends, counts = self._ends[kind], self._counts[kind]
        for row in chain(self._said[kind]):
            for fact in range(ends[row] - counts[row], ends[row]):
                of_field.setdefault(self._of_fields[fact], []).append(fact)
        for facts in of_field.values():
            facts.sort(key=self._middles.__getitem__)
        return of_field.values()


_numbers = partial(array, "i")
