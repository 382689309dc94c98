"""Topics linked with one another: what each says, seen from all of its ends."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from studyguide.course.drafts import Draft, Link, PackedLink
from studyguide.course.flaw import Flaw
from studyguide.course.model import Fact, Place
from studyguide.course.packing import packed_fact, packed_value
from studyguide.course.problems import Problems
from studyguide.course.ratios import ratios_of
from studyguide.course.read_course import inverses_of
from studyguide.course.rules import dangling_link, link_twice, missing_key, variant_of_variant
from studyguide.course.schema import Course, Field
from studyguide.course.shared import Shared
from studyguide.course.stored import FACT, PackedFact, PackedValue, Unpacking, filled

_MOST_KNOWN = 64
"""Topics whose facts are kept for who asks again: variants stand beside their parents."""


class Linked:
    """The topics of one course, every flaw in their links noted.

    By topic: `mentions` are the links that come in, as a page has them, `leads` what names it
    as what to read first, `variants` what varies it. `shared` numbers what they hold in common.
    `titles` are theirs, apart from the drafts: a copy of this process that looks at some topic
    makes a copy of the memory about it, and one topic can name all others.
    """

    def __init__(self, course: Course, drafts: dict[str, Draft], problems: Problems) -> None:
        self.course = course
        self.drafts = drafts
        self.titles = {id_: draft.title for id_, draft in drafts.items()}
        self.problems = problems
        self.mentions: dict[str, list[list[Any]]] = {}
        self.leads: dict[str, list[str]] = {}
        self.variants: dict[str, list[str]] = {}
        self._given: dict[str, list[Link]] = {}
        self._back: dict[str, dict[str, list[str | PackedValue]]] = {}
        self._inverses = {kind: inverses_of(course, kind) for kind in course.kinds}
        self._with_ratios = {
            kind.id
            for kind in course.kinds.values()
            if any(field.type == "ratio" for field in kind.fields.values())
        }
        self.shared = Shared(course, (draft.file for draft in drafts.values()))
        self._known: dict[str, dict[str, PackedFact]] = {}
        for draft in drafts.values():
            self._check_own(draft)
        for draft in drafts.values():
            self._take_given(draft)
        for draft in drafts.values():
            self._note_links(draft)
        for draft in drafts.values():
            self._note_order(draft)
            self._check_required(draft)

    def after(self, draft: Draft) -> tuple[str, ...]:
        """What is to be read before a topic, where there is such a topic."""
        return tuple([id_ for id_ in draft.after if id_ in self.drafts and id_ != draft.id])

    def parent(self, draft: Draft) -> Draft | None:
        """The topic that a draft is a variant of, if it can be one."""
        parent = self.drafts.get(draft.variant_of or "")
        if parent and parent.kind is draft.kind and not parent.variant_of and parent is not draft:
            return parent
        return None

    def inverse(self, draft: Draft) -> Iterator[PackedFact]:
        """The rows that show the links which come in, those that were written there first."""
        back = self._back.get(draft.id)
        if not back:
            return
        order = {name: number for number, name in enumerate(draft.order)}
        for name in sorted(back, key=lambda name: order.get(name, len(order))):
            field = self._inverses[draft.kind.id][name][1]
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

    def _links(self, draft: Draft) -> Sequence[PackedLink]:
        """The links of a draft's own fields, then those that other topics state for it."""
        given = self._given.get(draft.id)
        if not given:
            return draft.links
        return [
            *draft.links,
            *(
                (link.field, link.value.key, *packed_value(link.value, self.shared)[3:])
                for link in given
            ),
        ]

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
        if parent := self.parent(draft):
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
                fact = (head, tuple(self._titled(values, to)), *rest)
            if fact[1]:
                facts[name] = fact
        for link in self._given.get(draft.id, ()):
            field, known = fields[link.field], facts.get(link.field)
            fact = Fact(field.id, field.label, field.type, (link.value,), link.place)
            packed = packed_fact(fact, field, draft.file, self.shared)
            facts[field.id] = (known[0], (*known[1], *packed[1]), *known[2:]) if known else packed
        return facts

    def _titled(self, links: Iterable[PackedValue], kind: str) -> Iterator[PackedValue]:
        """Links with the titles of their topics, without those that lead to none."""
        for link in links:
            topic = link[2] if len(link) > 2 else None  # a value may say that none is known
            to = self.drafts.get(topic or "")
            if topic is None:
                yield link
            elif to and to.kind.id == kind:
                yield to.title, *link[1:]

    def _check_own(self, draft: Draft) -> None:
        fields = draft.kind.fields
        for number, (name, id_, *_) in enumerate(draft.links):
            to = self.drafts.get(id_)
            if to is None or to.kind.id != fields[name].to:
                self._leads(id_, draft.link_place(number), fields[name].to or "")
        for link in draft.denied_links:
            self._leads(link.value.key, link.place, fields[link.field].to or "")
        for address, place in draft.named:
            course, _, id_ = address.rpartition("/")
            is_written = id_ in self.drafts or id_ in self.problems.lost
            if course in ("", self.course.id) and not is_written:
                self.problems.add(dangling_link.flaw(id_, self.drafts, self.problems), place)

    def _leads(self, id_: str, place: Place, kind: str) -> bool:
        """Whether a link leads to a topic of a kind; notes it where it does not."""
        to = self.drafts.get(id_)
        if to and to.kind.id == kind:
            return True
        if to:
            self.problems.add(dangling_link.of_another_kind(id_, to.kind.id, kind), place)
        elif id_ not in self.problems.lost:
            self.problems.add(dangling_link.flaw(id_, self.drafts, self.problems), place)
        return False

    def _take_given(self, draft: Draft) -> None:
        """Give the links that a topic states under an inverse name to their own topics."""
        for link in draft.given:
            owner, field = self._inverses[draft.kind.id][link.field]
            if not self._leads(link.value.key, link.place, owner.id):
                continue
            other = self.drafts[link.value.key]
            if same := self._same(other, field, draft.id):
                flaw = link_twice.flaw(f"{other.id}.{field.id}", same)
                self.problems.add(flaw, link.place)
            else:
                value = link.value._replace(text=draft.title, key=draft.id, topic=draft.id)
                self._given.setdefault(other.id, []).append(Link(field.id, value, link.place))

    def _same(self, draft: Draft, field: Field, id_: str) -> Place | None:
        """Where a link of a draft stands in the way of one to a topic, or leads there as well."""
        for number, (name, to, *_) in enumerate(self._links(draft)):
            if name == field.id and (field.type == "link" or to == id_):
                own = len(draft.links)
                if number < own:
                    return draft.link_place(number)
                return self._given[draft.id][number - own].place
        return None

    def _note_links(self, draft: Draft) -> None:
        """Let every topic that a link leads to know of it."""
        inverses = self._inverses
        for name, to, *more in self._links(draft):
            field = draft.kind.fields[name]
            target = self.drafts.get(to)
            if target is None or target.kind.id != field.to:
                continue
            label = self.shared.label(field)
            mentions = self.mentions.setdefault(target.id, [])
            if not mentions or mentions[-1][0] != label:
                mentions.append([label])
            mentions[-1].append(draft.id)
            # of two inverses of one name, which is a problem, the last has it
            if field.inverse and inverses[target.kind.id][field.inverse.name][1] is field:
                back = self._back.setdefault(target.id, {})
                link = (draft.title, draft.id, draft.id, *more) if more else draft.id
                back.setdefault(field.inverse.name, []).append(link)

    def _note_order(self, draft: Draft) -> None:
        """Note what comes before a topic, and what it varies."""
        for number, earlier in enumerate(draft.after):
            if earlier in self.drafts and earlier != draft.id:
                self.leads.setdefault(earlier, []).append(draft.id)
            elif earlier not in self.problems.lost:
                flaw = dangling_link.flaw(earlier, self.drafts, self.problems, other=True)
                self.problems.add(flaw, draft.place(f"after.{number}"))
        parent = draft.variant_of
        if parent is None:
            return
        self.variants.setdefault(parent, []).append(draft.id)
        if self.parent(draft) is None and parent not in self.problems.lost:
            self.problems.add(self._no_parent(draft, parent), draft.place("variant-of"))

    def _no_parent(self, draft: Draft, id_: str) -> Flaw:
        parent = self.drafts.get(id_)
        if parent is None:
            return dangling_link.flaw(id_, self.drafts, self.problems)
        if parent.variant_of and parent.kind is draft.kind and parent is not draft:
            return variant_of_variant.flaw(id_, parent.variant_of)
        return dangling_link.of_variant(id_)

    def _check_required(self, draft: Draft) -> None:
        for field in draft.kind.fields.values():
            if field.required and field.id not in self.packed_facts(draft.id):
                self.problems.add(missing_key.of_topic(draft.id, field), draft.place("id"))


def _owner(link: PackedValue) -> str:
    """The id of the topic that a link comes from, as it is shown at its other end."""
    owner: str = link[0] if len(link) == 1 else link[1]
    return owner
