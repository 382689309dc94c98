"""The questions of a bank printed in full: each with what is right, and where it is from."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.quiz.listing import Listed, Named
from studyguide.quiz.question import Question
from studyguide.view.facts import bulleted
from studyguide.view.places import at_line, place_as_json
from studyguide.view.screen import Screen


def pages(everything: Iterable[Listed], screen: Screen) -> Iterator[list[RenderableType]]:
    """The questions about each fact that is asked, a blank line between two facts."""
    is_first = True
    for listed in everything:
        if listed.questions:
            yield [*([] if is_first else [Text("")]), *page(listed.questions, screen)]
            is_first = False


def page(questions: Sequence[Named], screen: Screen) -> Iterator[RenderableType]:
    """The questions about one fact, below a line that says which."""
    for (title, fact), group in groupby(
        questions, key=lambda n: (n.question.title, n.question.fact)
    ):
        members = [named.question for named in group]
        where = f"  {fact.partition('/')[2]}  {at_line(members[0].place)}"
        yield screen.line((title, "bold"), (where, "dim"))
        for question in members:
            yield from _question(question, screen)


def _question(question: Question, screen: Screen) -> Iterator[RenderableType]:
    prompt = screen.line((f"{question.form}  ", "cyan"))
    prompt.append_text(screen.text(question.prompt))
    yield _indented(prompt, 2)
    for row in question.table:
        if any(row):
            yield _indented(screen.text(" | ".join(filter(None, row)), "dim"), 4)
    for text, is_right in _answers(question):
        mark, style = ("✓", "green") if is_right else ("-", "")
        yield _indented(bulleted(screen.text(text), screen, mark, style), 4)
    if question.explain:
        yield _indented(screen.text(question.explain, "dim"), 4)


def _answers(question: Question) -> Iterator[tuple[str, bool]]:
    """What can be answered, and whether it is right."""
    if question.partners:
        pairs = zip(question.partners, question.answers, strict=True)
        yield from ((f"{left}: {right}", True) for left, right in pairs)
    elif not question.options:
        yield " / ".join(question.answers), True
    elif all(option.right for option in question.options):
        yield from ((f"{at}. {text}", True) for at, text in enumerate(question.answers, 1))
    else:
        yield from ((option.text, option.right) for option in question.options)


def _indented(body: RenderableType, columns: int) -> RenderableType:
    return Padding(body, (0, 0, 0, columns))


def as_json(named: Named) -> dict[str, Any]:
    """A question as `questions --format json` prints it."""
    question = named.question
    return {
        "id": named.id,
        "fact": question.fact,
        "form": question.form,
        "template": question.template,
        "hand": question.hand or None,
        "source": question.source,
        "prompt": question.prompt,
        "table": [list(row) for row in question.table],
        "partners": list(question.partners),
        "options": [{"text": o.text, "right": o.right, "of": o.of} for o in question.options],
        "answers": list(question.answers),
        "explain": question.explain,
        "hint": question.hint,
        "place": place_as_json(question.place),
    }
