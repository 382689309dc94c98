"""Questions made of what a test is about, and what is told of their answers."""

from typing import Any

from studyguide.course.model import Place
from studyguide.quiz.judgement import Judgement
from studyguide.quiz.question import Option, Question

ASKED = Question(
    fact="cars/beetle.maker",
    topic="beetle",
    title="Beetle",
    section="",
    form="",
    template="ask",
    source="generated",
    prompt="Who made Beetle?",
    options=(),
    explain="",
    place=Place("cars.yaml", 7, 3),
)


def asked(**parts: Any) -> Question:
    """A question that differs from any other in what is given."""
    return ASKED._replace(**parts)


def right(text: str) -> Option:
    return Option(text, True, f"why {text}", text.casefold())


def wrong(text: str, of: str | None = "") -> Option:
    """A wrong option, true of the topic of its name unless told of which."""
    return Option(text, False, f"why {text}", text.casefold() if of == "" else of)


def parts(judgement: Judgement) -> list[tuple[str, str, str]]:
    return [(part.text, part.mark.value, part.because) for part in judgement.parts]
