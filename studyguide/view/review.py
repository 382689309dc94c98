"""What a review has before it, and what can be done when there is nothing."""

from collections.abc import Iterator
from datetime import date

from rich.console import RenderableType
from rich.text import Text

from studyguide.study.review import Review, Why
from studyguide.view.onward import command
from studyguide.view.screen import Screen

MORE_NEW = "--new 5"
"""What has a review meet more new facts than are to be met in a day."""


def opening(review: Review, screen: Screen) -> Iterator[RenderableType]:
    """How much is due and new, and how much of it comes now."""
    now = len(review.asks)
    new = sum(ask.why is Why.NEW for ask in review.asks)
    changed = sum(ask.why is Why.CHANGED for ask in review.asks)
    yield screen.text(f"{now} to review: {now - new} due, {new} new.", "bold")
    if changed:
        yield screen.text(f"{changed} changed in the notes since you learnt them.")
    if review.due > now - new:
        yield screen.text(f"{review.due} are due in all; this is a portion of them.")
    yield Text("")


def nothing(review: Review, day: int, again: str, screen: Screen) -> Iterator[RenderableType]:
    """When the next is due, and what can be done now; `again` is the command of the review."""
    yield screen.text("Nothing is due.", "bold")
    if review.next_day is not None:
        when = date.fromordinal(review.next_day)
        yield screen.text(f"The next is due on {when:%A}, {when.day} {when:%B %Y}.")
    yield Text("")
    if review.waiting and not review.new:
        yield screen.text(f"Today's new facts are met; {review.waiting:,} more wait.")
        yield command(f"{again} {MORE_NEW}", screen)
        yield Text("")
    yield screen.text("Until then:", "bold")
    yield command(f"{again} --ahead 7", screen)
    yield command("studyguide quiz", screen)
    yield command("studyguide read", screen)
