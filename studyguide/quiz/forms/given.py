"""What a form is given to make questions of: a hand of facts, or one that is asked alone."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from itertools import combinations

from studyguide.course.model import Topic
from studyguide.quiz.hands import Hand
from studyguide.quiz.member import Member
from studyguide.quiz.question import GENERATED, Option, Quantity, Question
from studyguide.quiz.wording import Asked, Sentences


class Dealt:
    """A hand and what lies around it, the same for all forms.

    `window` are the facts of the field that it was dealt from; `topic` gives the whole
    topic of a member, and `of_field` a topic's member of another field, or None.
    `says` puts what a member says into a sentence.
    """

    def __init__(
        self,
        hand: Hand,
        asked: Asked,
        window: tuple[Member, ...],
        topic: Callable[[Member], Topic],
        of_field: Callable[[Member, str], "tuple[Member, Asked] | None"],
        sentences: Sentences,
    ) -> None:
        self.hand = hand
        self.asked = asked
        self.window = window
        self.topic = topic
        self.of_field = of_field
        self.says: Callable[[Member], str] = partial(sentences.says, asked=asked)

    @property
    def is_pair(self) -> bool:
        """Whether there are no more than two, who can only be told apart."""
        return len(self.hand.members) == 2

    @cached_property
    def is_single(self) -> bool:
        """Whether each member has one value."""
        return all(member.is_single for member in self.hand.members)

    @cached_property
    def turned(self) -> tuple[Member, ...]:
        """The members in the order in which their options are shown."""
        return self.hand.turned()

    @cached_property
    def values(self) -> dict[int, tuple[Option, ...]]:
        """The values as options, for each fact, by its number, with its own as the right one."""
        return self.options(self.turned, [member.value.text for member in self.turned])

    @cached_property
    def titles(self) -> dict[int, tuple[Option, ...]]:
        """The same with the titles of the topics."""
        return self.options(self.turned, [member.title for member in self.turned])

    def options(
        self, members: Sequence[Member], texts: Sequence[str]
    ) -> dict[int, tuple[Option, ...]]:
        """A text of each member as an option, for each fact with its own as the right one."""
        told = list(zip(texts, map(self.says, members), [each.id for each in members], strict=True))
        wrong = [Option(text, False, said, of) for text, said, of in told]
        return {
            member.number: (*wrong[:at], Option(text, True, said, of), *wrong[at + 1 :])
            for at, (member, (text, said, of)) in enumerate(zip(members, told, strict=True))
        }

    @cached_property
    def holders(self) -> dict[str, dict[int, Member]]:
        """Of the window, who has a value, by its key and the number of the fact."""
        found: dict[str, dict[int, Member]] = {}
        for member in self.window:
            for value in member.fact.values:
                found.setdefault(value.key, {})[member.number] = member
        return found

    @cached_property
    def pairs(self) -> list[tuple[Member, Member]]:
        """The members two by two; of three, each with each, so that none is left over."""
        members = self.hand.members
        return list(
            combinations(members, 2)
            if len(members) == 3
            else zip(members[::2], members[1::2], strict=True)
        )

    def question(
        self,
        member: Member,
        form: str,
        template: str,
        prompt: str,
        options: Iterable[Option],
        answers: tuple[str, ...],
        among: Sequence[Member] = (),
        explain: str | None = None,
        partners: tuple[str, ...] = (),
        table: tuple[tuple[str, ...], ...] = (),
        because: str = "",
    ) -> Question:
        """A question about a member, explained by its value's note if by nothing else.

        `among` are those of the hand that it weighs against one another, if not all.
        """
        return Question(  # most by place: to find each by its name would take as long again
            *_begun(member, self.asked, form, template, prompt),
            tuple(options),
            member.value.note if explain is None else explain,
            member.fact.place,
            self.hand.name,
            answers,
            partners=partners,
            table=table,
            because=because,
            among=tuple([each.id for each in among]) if among else self._everyone,
        )

    @cached_property
    def _everyone(self) -> tuple[str, ...]:
        return tuple([each.id for each in self.hand.members])


Told = tuple[tuple[str, ...], tuple[Option, ...]]
"""Of a single fact, its `names` and `others`."""


class Alone:
    """A single fact to be asked without options; what is `told` of it is put together if wanted."""

    def __init__(self, member: Member, asked: Asked, told: Callable[[], Told]) -> None:
        self.member = member
        self.asked = asked
        self._tell = told

    @cached_property
    def _told(self) -> Told:
        return self._tell()

    @property
    def names(self) -> tuple[str, ...]:
        """The texts that are right for its value, its own first."""
        return self._told[0]

    @property
    def others(self) -> tuple[Option, ...]:
        """What other topics near it have in the field: an answer may never be taken for it."""
        return self._told[1]

    def question(
        self, form: str, template: str, prompt: str, quantity: Quantity | None = None
    ) -> Question:
        """A question for its value, to be typed."""
        member = self.member
        return Question(
            *_begun(member, self.asked, form, template, prompt),
            (),
            member.value.note,
            member.fact.place,
            answers=self.names,
            siblings=self.others,
            quantity=quantity,
            among=(member.id,),
        )


def _begun(
    member: Member, asked: Asked, form: str, template: str, prompt: str
) -> tuple[str, str, str, str, str, str, str, str]:
    """What every question about a member begins with, from its fact to its prompt."""
    fact = f"{asked.course}/{member.id}.{asked.field.id}"
    return fact, member.id, member.title, member.section, form, template, GENERATED, prompt
