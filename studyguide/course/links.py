"""Which topics lead to which, whatever end it is written at."""

from collections.abc import Iterator, Sequence
from typing import Any

from studyguide.course.drafts import Draft, Link, PackedLink
from studyguide.course.flaw import Flaw
from studyguide.course.model import Place
from studyguide.course.packing import packed_value
from studyguide.course.problems import Problems
from studyguide.course.read_course import inverses_of
from studyguide.course.rules import dangling_link, link_twice, variant_of_variant
from studyguide.course.schema import Course, Field, Kind
from studyguide.course.shared import Shared
from studyguide.course.stored import PackedValue


class Links:
    """The links between the topics of one course, every flaw in them noted.

    By topic: `given` are links of its own that others state for it, `back` those that come in
    by the name they have there (an id where nothing more is said), `mentions` the same as a
    page has them, `leads` what names it as what to read first, `variants` what varies it.
    `inverses` are the names of links that come in, by kind. `titles` are those of topics,
    apart from the drafts: a copy of this process that looks at some topic makes a copy of the
    memory about it, and one topic can name all others.
    """

    def __init__(
        self, course: Course, drafts: dict[str, Draft], shared: Shared, problems: Problems
    ) -> None:
        self.titles: dict[str, str] = {}
        self.given: dict[str, list[Link]] = {}
        self.back: dict[str, dict[str, list[str | PackedValue]]] = {}
        self.mentions: dict[str, list[list[Any]]] = {}
        self.leads: dict[str, list[str]] = {}
        self.variants: dict[str, list[str]] = {}
        self.inverses = {kind: inverses_of(course, kind) for kind in course.kinds}
        self._course, self._drafts = course, drafts
        self._shared, self._problems = shared, problems
        self._ends = {kind.id: dict(self._ends_of(kind)) for kind in course.kinds.values()}
        giving, ordered = [], []
        for id_, draft in drafts.items():  # once: to come by a draft costs more than to ask it
            self.titles[id_] = draft.title
            self._check_own(draft)
            if draft.given:
                giving.append(draft)
            if draft.after or draft.variant_of:
                ordered.append(draft)
        for draft in giving:
            self._take_given(draft)
        for draft in drafts.values():
            self._note_links(draft)
        for draft in ordered:
            self._note_order(draft)

    def after(self, draft: Draft) -> tuple[str, ...]:
        """What is to be read before a topic, where there is such a topic."""
        if not draft.after:
            return ()
        return tuple([id_ for id_ in draft.after if id_ in self._drafts and id_ != draft.id])

    def parent(self, draft: Draft) -> Draft | None:
        """The topic that a draft is a variant of, if it can be one."""
        parent = self._drafts.get(draft.variant_of) if draft.variant_of else None
        if parent and parent.kind is draft.kind and not parent.variant_of and parent is not draft:
            return parent
        return None

    def of(self, draft: Draft) -> Sequence[PackedLink]:
        """The links of a draft's own fields, then those that other topics state for it."""
        given = self.given.get(draft.id)
        if not given:
            return draft.links
        return [
            *draft.links,
            *(
                (link.field, link.value.key, *packed_value(link.value, self._shared)[3:])
                for link in given
            ),
        ]

    def _check_own(self, draft: Draft) -> None:
        fields = draft.kind.fields
        for number, (name, id_, *_) in enumerate(draft.links):
            to = self._drafts.get(id_)
            if to is None or to.kind.id != fields[name].to:
                self._leads(id_, draft.link_place(number), fields[name].to or "")
        for link in draft.denied_links:
            self._leads(link.value.key, link.place, fields[link.field].to or "")
        for address, place in draft.named:
            course, _, id_ = address.rpartition("/")
            is_written = id_ in self._drafts or id_ in self._problems.lost
            if course in ("", self._course.id) and not is_written:
                self._problems.add(dangling_link.flaw(id_, self._drafts, self._problems), place)

    def _leads(self, id_: str, place: Place, kind: str) -> bool:
        """Whether a link leads to a topic of a kind; notes it where it does not."""
        to = self._drafts.get(id_)
        if to and to.kind.id == kind:
            return True
        if to:
            self._problems.add(dangling_link.of_another_kind(id_, to.kind.id, kind), place)
        elif id_ not in self._problems.lost:
            self._problems.add(dangling_link.flaw(id_, self._drafts, self._problems), place)
        return False

    def _take_given(self, draft: Draft) -> None:
        """Give the links that a topic states under an inverse name to their own topics."""
        for link in draft.given:
            owner, field = self.inverses[draft.kind.id][link.field]
            if not self._leads(link.value.key, link.place, owner.id):
                continue
            other = self._drafts[link.value.key]
            if same := self._same(other, field, draft.id):
                flaw = link_twice.flaw(f"{other.id}.{field.id}", same)
                self._problems.add(flaw, link.place)
            else:
                value = link.value._replace(text=draft.title, key=draft.id, topic=draft.id)
                self.given.setdefault(other.id, []).append(Link(field.id, value, link.place))

    def _same(self, draft: Draft, field: Field, id_: str) -> Place | None:
        """Where a link of a draft stands in the way of one to a topic, or leads there as well."""
        for number, (name, to, *_) in enumerate(self.of(draft)):
            if name == field.id and (field.type == "link" or to == id_):
                own = len(draft.links)
                if number < own:
                    return draft.link_place(number)
                return self.given[draft.id][number - own].place
        return None

    def _note_links(self, draft: Draft) -> None:
        """Let every topic that a link leads to know of it."""
        ends = self._ends[draft.kind.id]
        for name, to, *more in self.of(draft):
            kind, label, inverse = ends[name]
            target = self._drafts.get(to)
            if target is None or target.kind.id != kind:
                continue
            mentions = self.mentions.setdefault(to, [])
            if not mentions or mentions[-1][0] != label:
                mentions.append([label])
            mentions[-1].append(draft.id)
            if inverse is not None:
                back = self.back.setdefault(to, {})
                link = (draft.title, draft.id, draft.id, *more) if more else draft.id
                back.setdefault(inverse, []).append(link)

    def _ends_of(self, kind: Kind) -> Iterator[tuple[str, tuple[str, int, str | None]]]:
        """By field the kind that its links lead to, its label there and, if any, its name there."""
        for field in kind.fields.values():
            if field.to:
                name = field.inverse.name if field.inverse else None
                # of two inverses of one name, which is a problem, the last has it
                is_last = (kind, field) == self.inverses.get(field.to, {}).get(name or "")
                yield field.id, (field.to, self._shared.label(field), name if is_last else None)

    def _note_order(self, draft: Draft) -> None:
        """Note what comes before a topic, and what it varies."""
        for number, earlier in enumerate(draft.after):
            if earlier in self._drafts and earlier != draft.id:
                self.leads.setdefault(earlier, []).append(draft.id)
            elif earlier not in self._problems.lost:
                flaw = dangling_link.flaw(earlier, self._drafts, self._problems, other=True)
                self._problems.add(flaw, draft.place(f"after.{number}"))
        parent = draft.variant_of
        if parent is None:
            return
        self.variants.setdefault(parent, []).append(draft.id)
        if self.parent(draft) is None and parent not in self._problems.lost:
            self._problems.add(self._no_parent(draft, parent), draft.place("variant-of"))

    def _no_parent(self, draft: Draft, id_: str) -> Flaw:
        parent = self._drafts.get(id_)
        if parent is None:
            return dangling_link.flaw(id_, self._drafts, self._problems)
        if parent.variant_of and parent.kind is draft.kind and parent is not draft:
            return variant_of_variant.flaw(id_, parent.variant_of)
        return dangling_link.of_variant(id_)
