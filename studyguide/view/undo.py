"""What was taken back."""

from collections.abc import Iterator

from rich.console import RenderableType

from studyguide.memory.rows import Act, Row
from studyguide.view.screen import Screen

_WORDS = {
    Act.ANSWER: "your answer about {}",
    Act.OVERRULE: "that you were right about {}",
    Act.FORGET: "that {} be forgotten",
    Act.SUSPEND: "that {} be asked no more",
    Act.RESUME: "that {} be asked again",
    Act.FLAG: "what you remarked on {}",
}


def page(taken: Row, screen: Screen) -> Iterator[RenderableType]:
    """The thing that counts no more."""
    what = _WORDS[taken.act].format(taken.fact or taken.question)
    yield screen.text(f"Taken back: {what}.")
