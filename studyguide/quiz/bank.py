"""All the questions of a course, made when they are asked for and in any order."""

from collections.abc import Collection, Iterable

from studyguide.course.library import Library
from studyguide.course.shelf import Scope
from studyguide.quiz.authoring import Compute, question_of
from studyguide.quiz.dice import dice
from studyguide.quiz.forms import FORMS
from studyguide.quiz.forms.interface import Form, Written
from studyguide.quiz.maker import Maker
from studyguide.quiz.question import Question
from studyguide.quiz.windows import Windows


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

    def authored(self, number: int) -> Question | None:
        """The authored question with a number of `numbers`, or None for one with a flaw."""
        ((topic, place),) = self._library.rows(
            "select topic, place from questions where number = ?", number
        )
        whole = self._library.topic(topic, with_notes=False)
        written = Written(whole, whole.questions[place])
        question = question_of(written, self._seed, self._compute)
        return question and question._replace(section=self._windows.section(whole))

    def of_fact(self, number: int, forms: Collection[str] = FORMS) -> list[Question]:
        """All the questions about a fact, of each of the forms that can ask it for this seed."""
        return self.of_fact_in(number, [FORMS[form] for form in FORMS if form in forms])

    def of_fact_in(self, number: int, forms: Iterable[Form]) -> list[Question]:
        """The same in forms that are at hand, one after the other."""
        return self._maker.of_fact(forms, self._windows.placed(number))

    def forget(self) -> None:
        """Let go of the questions made so far: who asks for all has no use for them."""
        self._windows.forget()
        self._maker = Maker(self._library, self._windows)

    def generated(
        self, number: int, forms: Collection[str] = FORMS, among: Collection[str] = ()
    ) -> Question | None:
        """A question about a fact in one of the forms that can ask it, or None.

        All members of a hand are asked alike: were only those asked otherwise that cannot
        be asked so, an option would be right more often than another. Where the forms leave
        no choice, each is asked as it can be. It weighs all the topics `among` against one
        another.
        """
        random = dice(f"{self.hand_name(number)}/form")
        found: list[Question] = []
        # in each form only when its turn comes: most are never made
        for form in random.sample(list(FORMS), len(FORMS)):
            if form in forms:
                asked = self.in_form(number, form)
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
        hand = self._windows.placed(number).hand
        counts = {
            sum(
                each.template == question.template
                for each in self.in_form(member.number, question.form)
            )
            for member in (hand.members if hand else ())
        }
        return len(counts) <= 1

    def in_form(self, number: int, form: str) -> list[Question]:
        """The questions about a fact in one form."""
        return self.of_fact_in(number, [FORMS[form]])

    def hand_name(self, number: int) -> str:
        """The name of the hand that a fact lies in, or one of its own."""
        member, asked, _, hand = self._windows.placed(number)
        alone = f"{asked.course}/{member.id}.{asked.field.id}/{self._seed}"
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
