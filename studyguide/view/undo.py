"""What was taken back."""

from collections.abc import Iterator

from rich.console import RenderableType

from studyguide.memory.rows import Act
from studyguide.view.screen import Screen

_WORDS = {
    Act.ANSWER: "your answer about {}",
    Act.OVERRULE: "that you were right about {}",
    Act.FORGET: "that {} be forgotten",
    Act.SUSPEND: "that {} be asked no more",
    Act.RESUME: "that {} be asked again",
    Act.FLAG: "what you remarked on {}",
}


def page(act: Act, name: str, screen: Screen) -> Iterator[RenderableType]:
    """The act that counts no more; `name` is what it was about."""
    yield screen.text(f"Taken back: {_WORDS[act].format(name)}.")
