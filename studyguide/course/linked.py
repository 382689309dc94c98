"""Topics linked with one another: what each says, seen from all of its ends."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any

from studyguide.course.drafts import Draft
from studyguide.course.flaw import ERROR
from studyguide.course.links import Links
from studyguide.course.model import Fact
from studyguide.course.packing import packed_fact
from studyguide.course.problems import Problems
from studyguide.course.ratios import ratios_of
from studyguide.course.rules import missing_key
from studyguide.course.schema import Course
from studyguide.course.shared import Shared
from studyguide.course.stored import FACT, PackedFact, PackedValue, Unpacking, filled

_MOST_KNOWN = 64
"""Topics whose facts are kept for who asks again: variants stand beside their parents."""


class Linked:
    """The topics of one course with all their facts; those that must be there and are not, noted.

    `links` are those between them, `shared` numbers what they hold in common.
    """

    def __init__(self, course: Course, drafts: dict[str, Draft], problems: Problems) -> None:
        self.course = course
        self.drafts = drafts
        self.shared = Shared(course, dict.fromkeys(draft.file for draft in drafts.values()))
        self.links = Links(course, drafts, self.shared, problems)
        self._with_ratios = {
            kind.id
            for kind in course.kinds.values()
            if any(field.type == "ratio" for field in kind.fields.values())
        }
        self._known: dict[str, dict[str, PackedFact]] = {}
        self._check_required(problems)

    def facts(self, id_: str) -> dict[str, Fact]:
        """All facts of a topic's own kind, in the order of its fields."""
        return self._whole(self.drafts[id_], self.packed_facts(id_))

    def packed_facts(self, id_: str) -> dict[str, PackedFact]:
        """The same facts as they are stored."""
        # no lru_cache of a method: it holds the object that holds it, which lives on for long
        if id_ not in self._known:
            if len(self._known) == _MOST_KNOWN:
                self._known.clear()
            self._known[id_] = self._facts(id_)
        return self._known[id_]

    def _facts(self, id_: str) -> dict[str, PackedFact]:
        draft = self.drafts[id_]
        fields = draft.kind.fields
        facts = self._own(draft)
        if parent := self.links.parent(draft):
            for name, fact in self.packed_facts(parent.id).items():
                if name not in facts and fields[name].type != "ratio":
                    *seen, _, disputed = self._brought(fact, parent, draft)
                    facts[name] = (*seen, parent.id, disputed)
        if draft.kind.id in self._with_ratios:
            ratios = ratios_of(draft.kind, self._whole(draft, facts))
            facts |= {
                name: packed_fact(fact, fields[name], draft.file, self.shared)
                for name, fact in ratios.items()
            }
        return {name: facts[name] for name in fields if name in facts}

    def _whole(self, draft: Draft, facts: dict[str, PackedFact]) -> dict[str, Fact]:
        unpacking = Unpacking(self.shared.at)
        return {name: unpacking.fact(fact, draft.file, {}) for name, fact in facts.items()}

    def _own(self, draft: Draft) -> dict[str, PackedFact]:
        fields, facts = draft.kind.fields, {}
        for name, fact in draft.contents().facts.items():
            if to := fields[name].to:
                head, values, *rest = fact
                fact = (head, self._titled(values, to), *rest)
            if fact[1]:
                facts[name] = fact
        for link in self.links.given.get(draft.id, ()):
            field, known = fields[link.field], facts.get(link.field)
            fact = Fact(field.id, field.label, field.type, (link.value,), link.place)
            packed = packed_fact(fact, field, draft.file, self.shared)
            facts[field.id] = (known[0], (*known[1], *packed[1]), *known[2:]) if known else packed
        return facts

    def _titled(self, links: Iterable[PackedValue], kind: str) -> list[PackedValue]:
        """Links with the titles of their topics, without those that lead to none."""
        titled: list[PackedValue] = []
        for link in links:
            topic = link[2] if len(link) > 2 else None  # a value may say that none is known
            to = self.drafts.get(topic or "")
            if topic is None:
                titled.append(link)
            elif to and to.kind.id == kind:
                titled.append((to.title, *link[1:]))
        return titled

    def inverse(self, draft: Draft) -> Iterator[PackedFact]:
        """The rows that show the links which come in, those that were written there first."""
        back = self.links.back.get(draft.id)
        if not back:
            return
        order = {name: number for number, name in enumerate(draft.order)}
        for name in sorted(back, key=lambda name: order.get(name, len(order))):
            field = self.links.inverses[draft.kind.id][name][1]
            here = [link.value.key for link in draft.given if link.field == name]
            places = {id_: number for number, id_ in enumerate(here)}
            links = [(link,) if isinstance(link, str) else link for link in back[name]]
            first = self.drafts[_owner(links[0])]
            links.sort(key=lambda link: places.get(_owner(link), len(places)))
            fact = self.packed_facts(first.id)[field.id]
            _, _, *place, file, _, _ = self._brought(fact, first, draft)
            elsewhere = (file,) if file else ()
            yield self.shared.inverse(field), links, *place, *elsewhere

    def _brought(self, fact: PackedFact, owner: Draft, draft: Draft) -> list[Any]:
        """All of another topic's fact, its place as it is seen from the file of a draft."""
        head, values, line, column, file, inherited, disputed = filled(fact, FACT)
        file = file or self.shared.text(owner.file)
        elsewhere = 0 if file == self.shared.text(draft.file) else file
        return [head, values, line, column, elsewhere, inherited, disputed]

    def _check_required(self, problems: Problems) -> None:
        required = {
            kind.id: [field for field in kind.fields.values() if field.required]
            for kind in self.course.kinds.values()
        }
        missing = [
            (draft, field)
            for draft in self.drafts.values()
            for field in required[draft.kind.id]
            if field.id not in self.packed_facts(draft.id)
        ]
        flawed = self._flawed(problems) if missing else set()
        for draft, field in missing:
            if draft.id not in flawed:  # else it may well be said, in what could not be read
                problems.add(missing_key.of_topic(draft.id, field), draft.place("id"))

    def _flawed(self, problems: Problems) -> set[str]:
        """The topics of which something could not be read."""
        begun = sorted((draft.place(), draft.id) for draft in self.drafts.values())
        flawed = set()
        for problem in problems.found:
            at = bisect_right(begun, problem.place, key=itemgetter(0)) - 1
            if problem.severity == ERROR and at >= 0 and begun[at][0].file == problem.place.file:
                flawed.add(begun[at][1])
        return flawed


def _owner(link: PackedValue) -> str:
    """The id of the topic that a link comes from, as it is shown at its other end."""
    owner: str = link[0] if len(link) == 1 else link[1]
    return owner
