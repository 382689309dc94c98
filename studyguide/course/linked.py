"""Topics linked with one another: what each says, seen from all of its ends."""

from collections.abc import Iterable, Iterator, Sequence

from studyguide.course.drafts import Draft, Link, PackedLink, PackedValue
from studyguide.course.flaw import Flaw
from studyguide.course.model import Fact, Mention, Place, Value
from studyguide.course.problems import Problems
from studyguide.course.ratios import ratios_of
from studyguide.course.read_course import inverses_of
from studyguide.course.rules import dangling_link, link_twice, missing_key, variant_of_variant
from studyguide.course.schema import Course, Field

_MOST_KNOWN = 64
"""Topics whose facts are kept for who asks again: variants stand beside their parents."""


class Linked:
    """The topics of one course, every flaw in their links noted.

    By topic: `mentions` are the links that come in, `leads` what names it as what to read
    first, `variants` what varies it.
    """

    def __init__(self, course: Course, drafts: dict[str, Draft], problems: Problems) -> None:
        self.course = course
        self.drafts = drafts
        self.problems = problems
        self.mentions: dict[str, list[Mention]] = {}
        self.leads: dict[str, list[str]] = {}
        self.variants: dict[str, list[str]] = {}
        self._given: dict[str, list[Link]] = {}
        self._back: dict[str, dict[str, list[str]]] = {}
        self._inverses = {kind: inverses_of(course, kind) for kind in course.kinds}
        self._with_ratios = {
            kind.id
            for kind in course.kinds.values()
            if any(field.type == "ratio" for field in kind.fields.values())
        }
        self._known: dict[str, dict[str, Fact]] = {}
        for draft in drafts.values():
            self._check_own(draft)
        for draft in drafts.values():
            self._take_given(draft)
        for draft in drafts.values():
            self._note_links(draft)
        for draft in drafts.values():
            self._note_order(draft)
            self._check_required(draft)

    def _titled(self, links: Iterable[PackedValue], kind: str) -> Iterator[PackedValue]:
        """Links with the titles of their topics, without those that lead to none."""
        for link in links:
            to = self.drafts.get(link[2] or "")
            if link[2] is None:
                yield link
            elif to and to.kind.id == kind:
                yield to.title, *link[1:]

    def parent(self, draft: Draft) -> Draft | None:
        """The topic that a draft is a variant of, if it can be one."""
        parent = self.drafts.get(draft.variant_of or "")
        if parent and parent.kind is draft.kind and not parent.variant_of and parent is not draft:
            return parent
        return None

    def inverse(self, draft: Draft) -> Iterator[Fact]:
        """The rows that show the links which come in, those that were written there first."""
        back = self._back.get(draft.id)
        if not back:
            return
        order = {name: number for number, name in enumerate(draft.order)}
        for name in sorted(back, key=lambda name: order.get(name, len(order))):
            field = self._inverses[draft.kind.id][name][1]
            here = [link.value.key for link in draft.given if link.field == name]
            places = {id_: number for number, id_ in enumerate(here)}
            sources = sorted(back[name], key=lambda id_: places.get(id_, len(places)))
            values = [
                value
                for id_ in dict.fromkeys(sources)
                for value in self._seen_from(draft, id_, field)
            ]
            first = self.facts(back[name][0])[field.id]
            label = field.inverse.label if field.inverse else name
            yield Fact(name, label, "links", tuple(values), first.place, inverse=True)

    def _seen_from(self, draft: Draft, source: str, field: Field) -> Iterator[Value]:
        """The links of another topic in a field that lead to a draft, as it shows them."""
        title = self.drafts[source].title
        for name, value in self._links(self.drafts[source]):
            if name == field.id and value[1] == draft.id:
                yield Value(title, source, source, *value[3:])

    def _links(self, draft: Draft) -> Sequence[PackedLink]:
        """The links of a draft's own fields, then those that other topics state for it."""
        given = self._given.get(draft.id)
        if not given:
            return draft.links
        return [*draft.links, *((link.field, link.value) for link in given)]

    def facts(self, id_: str) -> dict[str, Fact]:
        """All facts of a topic's own kind, in the order of its fields."""
        # no lru_cache of a method: it holds the object that holds it, which lives on for long
        if id_ not in self._known:
            if len(self._known) == _MOST_KNOWN:
                self._known.clear()
            self._known[id_] = self._facts(id_)
        return self._known[id_]

    def _facts(self, id_: str) -> dict[str, Fact]:
        draft = self.drafts[id_]
        facts = self._own(draft)
        parent = self.parent(draft)
        for name, fact in self.facts(parent.id).items() if parent else ():
            if name not in facts and fact.type != "ratio":
                facts[name] = fact._replace(inherited=draft.variant_of)
        if draft.kind.id in self._with_ratios:
            facts |= ratios_of(draft.kind, facts)
        return {name: facts[name] for name in draft.kind.fields if name in facts}

    def _own(self, draft: Draft) -> dict[str, Fact]:
        facts = {}
        for name, mark, disputed, stored in draft.contents().facts:
            field = draft.kind.fields[name]
            if field.to:
                stored = tuple(self._titled(stored, field.to))
            if stored:
                values = tuple([Value(*value) for value in stored])
                place = Place(draft.file, *mark)
                facts[name] = Fact(name, field.label, field.type, values, place, disputed=disputed)
        for link in self._given.get(draft.id, ()):
            field = draft.kind.fields[link.field]
            if link.field in facts:
                fact = facts[link.field]
                facts[link.field] = fact._replace(values=(*fact.values, link.value))
            else:
                facts[link.field] = Fact(
                    link.field, field.label, field.type, (link.value,), link.place
                )
        return facts

    def _check_own(self, draft: Draft) -> None:
        fields = draft.kind.fields
        for number, (name, value) in enumerate(draft.links):
            to = self.drafts.get(value[1])
            if to is None or to.kind.id != fields[name].to:
                self._leads(draft.link(number), fields[name].to or "")
        for link in draft.denied_links:
            self._leads(link, fields[link.field].to or "")
        for address, place in draft.named:
            course, _, id_ = address.rpartition("/")
            is_written = id_ in self.drafts or id_ in self.problems.lost
            if course in ("", self.course.id) and not is_written:
                self.problems.add(dangling_link.flaw(id_, self.drafts, self.problems), place)

    def _leads(self, link: Link, kind: str) -> bool:
        """Whether a link leads to a topic of a kind; notes it where it does not."""
        id_ = link.value.key
        to = self.drafts.get(id_)
        if to and to.kind.id == kind:
            return True
        if to:
            self.problems.add(dangling_link.of_another_kind(id_, to.kind.id, kind), link.place)
        elif id_ not in self.problems.lost:
            self.problems.add(dangling_link.flaw(id_, self.drafts, self.problems), link.place)
        return False

    def _take_given(self, draft: Draft) -> None:
        """Give the links that a topic states under an inverse name to their own topics."""
        for link in draft.given:
            owner, field = self._inverses[draft.kind.id][link.field]
            if not self._leads(link, owner.id):
                continue
            other = self.drafts[link.value.key]
            if same := self._same(other, field, draft.id):
                flaw = link_twice.flaw(f"{other.id}.{field.id}", same.place)
                self.problems.add(flaw, link.place)
            else:
                value = link.value._replace(text=draft.title, key=draft.id, topic=draft.id)
                self._given.setdefault(other.id, []).append(Link(field.id, value, link.place))

    def _same(self, draft: Draft, field: Field, id_: str) -> Link | None:
        """The link of a draft that stands where one to a topic would, or leads there as well."""
        for number, (name, value) in enumerate(self._links(draft)):
            if name == field.id and (field.type == "link" or value[1] == id_):
                own = len(draft.links)
                return draft.link(number) if number < own else self._given[draft.id][number - own]
        return None

    def _note_links(self, draft: Draft) -> None:
        """Let every topic that a link leads to know of it."""
        for name, value in self._links(draft):
            field = draft.kind.fields[name]
            target = self.drafts.get(value[1])
            if target is None or target.kind.id != field.to:
                continue
            mention = Mention(draft.id, field.id, field.label)
            self.mentions.setdefault(target.id, []).append(mention)
            if field.inverse:
                back = self._back.setdefault(target.id, {})
                back.setdefault(field.inverse.name, []).append(draft.id)

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
            if field.required and field.id not in self.facts(draft.id):
                self.problems.add(missing_key.of_topic(draft.id, field), draft.place("id"))
