"""All the questions of a course, made when they are asked for and in any order."""

from collections.abc import Collection
from functools import cached_property
from random import Random

from studyguide.course.library import Library
from studyguide.course.shelf import Scope
from studyguide.quiz.authoring import Compute, question_of
from studyguide.quiz.forms import FORMS
from studyguide.quiz.forms.interface import Written
from studyguide.quiz.maker import Maker
from studyguide.quiz.question import Question
from studyguide.quiz.windows import Window, Windows
from studyguide.quiz.wording import Asked

Fact = tuple[int, str, str, str, int]


class Bank:
    """The questions of one library for one seed.

    `confusions` are pairs of topics' ids that are dealt into one hand; without `compute`,
    what is to be computed is not asked.
    """

    def __init__(
        self,
        library: Library,
        seed: str,
        confusions: tuple[tuple[str, str], ...] = (),
        compute: Compute | None = None,
    ) -> None:
        self._library = library
        self._seed = seed
        self._compute = compute
        self._windows = Windows(library, seed, confusions)
        self._maker = Maker(library, self._windows)
        self._facts: dict[int, Fact] = {}
        self._made: dict[tuple[int, str], list[Question]] = {}

    def authored(self, number: int) -> Question | None:
        """The authored question with a number of `numbers`, or None for one with a flaw."""
        ((topic, place),) = self._library.rows(
            "select topic, place from questions where number = ?", number
        )
        whole = self._library.topic(topic, with_notes=False)
        written = Written(whole, whole.questions[place])
        question = question_of(written, self._seed, self._compute)
        section = self._section(whole.course, whole.unit, whole.section)
        return question and question._replace(section=section)

    def of_fact(self, number: int) -> list[Question]:
        """All the questions about a fact, of each form that can ask it for this seed."""
        return [question for form in FORMS for question in self._in_form(number, form)]

    def generated(
        self, number: int, forms: Collection[str] = FORMS, among: Collection[str] = ()
    ) -> Question | None:
        """A question about a fact in one of the forms that can ask it, or None.

        All members of a hand are asked alike: were only those asked otherwise that cannot
        be asked so, an option would be right more often than another. Where the forms leave
        no choice, each is asked as it can be. It weighs all the topics `among` against one
        another.
        """
        random = Random(f"{self.hand_name(number)}/form")
        found: list[Question] = []
        # in each form only when its turn comes: most are never made
        for form in random.sample(list(FORMS), len(FORMS)):
            if form in forms:
                asked = self._in_form(number, form)
                asked = [each for each in asked if set(among) <= set(each.among)]
                found = found or asked
                if alike := [each for each in asked if self._asks_all(each, number)]:
                    found = alike
                    break
        if not found:
            return None
        template = random.choice(sorted({question.template for question in found}))
        return random.choice([question for question in found if question.template == template])

    def _asks_all(self, question: Question, number: int) -> bool:
        """Whether each member of a fact's hand is asked as often in this form and wording."""
        hand = self._around(number).hand_of(number)
        counts = {
            sum(
                each.template == question.template
                for each in self._in_form(member.number, question.form)
            )
            for member in (hand.members if hand else ())
        }
        return len(counts) <= 1

    def _in_form(self, number: int, form: str) -> list[Question]:
        """The questions about a fact in one form."""
        if (number, form) not in self._made:
            window, asked = self._around(number), self._asked(number)
            member = next(each for each in window.members if each.number == number)
            made = self._maker.of_fact(FORMS[form], member, asked, window)
            topic = self._windows.topic(member.topic)
            section = self._section(topic.course, topic.unit, topic.section)
            self._made[number, form] = [each._replace(section=section) for each in made]
        return self._made[number, form]

    def _around(self, number: int) -> Window:
        _, course, kind, field, rank = self._fact(number)
        return self._windows.around(course, kind, field, rank)

    def _asked(self, number: int) -> Asked:
        _, course, kind, field, _ = self._fact(number)
        return self._windows.asked(course, kind)[field]

    def hand_name(self, number: int) -> str:
        """The name of the hand that a fact lies in, or one of its own."""
        topic, course, _, field, _ = self._fact(number)
        hand = self._around(number).hand_of(number)
        alone = f"{course}/{self._windows.topic(topic).id}.{field}/{self._seed}"
        return hand.name if hand else alone

    def numbers(self, scope: Scope, table: str) -> range | list[int]:
        """The numbers of a scope's rows in `questions` or `facts`."""
        span = scope.span
        if scope.kind:
            query = (
                f"select {table}.number from {table} join topics on topic = topics.number"
                f" where topics.course = ? and topics.kind = ? order by {table}.number"
            )
            return [row[0] for row in self._library.rows(query, span.course, scope.kind)]
        # rows stand in the order of topics, so a span's are consecutive; asking for both
        # ends at once would read all that lies between them
        ends = []
        for order in ("asc", "desc"):
            query = (
                f"select number from {table} where topic between ? and ?"
                f" order by topic {order}, number {order} limit 1"
            )
            ends += self._library.rows(query, span.first, span.last)
        return range(ends[0][0], ends[1][0] + 1) if ends else range(0)

    def key(self, table: str, number: int) -> str:
        """The fact, `course/topic.name`, that a row of `questions` or `facts` asks about."""
        fact = "fact" if table == "questions" else "field"
        query = (
            f"select topics.course, topics.id, {fact} from {table}"
            f" join topics on topics.number = topic where {table}.number = ?"
        )
        ((course, topic, name),) = self._library.rows(query, number)
        return f"{course}/{topic}.{name}"

    def _fact(self, number: int) -> Fact:
        """Of a fact its topic's number, course, kind, field and rank."""
        if number not in self._facts:
            query = "select topic, course, kind, field, rank from facts where number = ?"
            ((topic, course, kind, field, rank),) = self._library.rows(query, number)
            self._facts[number] = (topic, course, kind, field, rank)
        return self._facts[number]

    def _section(self, course: str, unit: str, section: str) -> str:
        return self._titles.get((course, unit, section), "")

    @cached_property
    def _titles(self) -> dict[tuple[str, str, str], str]:
        rows = self._library.rows("select course, unit, id, title from sections")
        return {(course, unit, id_): title for course, unit, id_, title in rows}
