"""What a review tells before it begins, and when there is nothing."""

from datetime import date

from studyguide.memory.standing import Fact
from studyguide.study.review import Ask, Review, Why
from studyguide.view import review
from tests.view.screens import WIDTHS, on, piped, terminal, widest

AGAIN = "studyguide review trees"
FRIDAY = date(2026, 11, 27).toordinal()


def ask(why: Why) -> Ask:
    return Ask(Fact("c/oak.leaf"), why)


def test_a_portion_is_told_and_how_much_there_is() -> None:
    asks = (ask(Why.DUE), ask(Why.CHANGED), ask(Why.NEW))
    text = on(piped(), lambda screen: review.opening(Review(asks, 9, 4, None), screen))
    assert text.splitlines()[:3] == [
        "3 to review: 2 due, 1 new.",
        "1 changed in the notes since you learnt them.",
        "9 are due in all; this is a portion of them.",
    ]


def test_nothing_due_names_the_day_and_what_can_be_done() -> None:
    text = on(
        piped(), lambda screen: review.nothing(Review((), 0, 0, FRIDAY), FRIDAY - 3, AGAIN, screen)
    )
    assert text.startswith("Nothing is due.\nThe next is due on Friday, 27 November 2026.\n")
    assert "studyguide review trees --ahead 7" in text
    never = on(
        piped(), lambda screen: review.nothing(Review((), 0, 0, None), FRIDAY, AGAIN, screen)
    )
    assert "The next" not in never


def test_what_is_new_but_not_for_today_is_told() -> None:
    done, begun = (Review((), 0, new, FRIDAY, 1900) for new in (0, 1))
    told = "Today's new facts are met; 1,900 more wait.\n  studyguide review trees --new 5\n"
    assert told in on(piped(), lambda screen: review.nothing(done, FRIDAY, AGAIN, screen))
    assert told not in on(piped(), lambda screen: review.nothing(begun, FRIDAY, AGAIN, screen))


def test_it_fits_any_terminal() -> None:
    many = Review((ask(Why.NEW),), 9, 4, FRIDAY)
    for width in WIDTHS:
        for page in (
            lambda screen: review.opening(many, screen),
            lambda screen: review.nothing(
                many._replace(new=0, waiting=1900), FRIDAY, AGAIN, screen
            ),
        ):
            assert widest(on(terminal(width), page)) <= width
