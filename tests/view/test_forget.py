"""What was forgotten is told, with the way back."""

from studyguide.view.forget import page
from tests.view.screens import on, piped


def test_the_way_back_is_named() -> None:
    assert on(piped(), lambda screen: page("A [b] saw", 2, screen)) == (
        "2 facts of A [b] saw will be new again. To take that back:\n  studyguide undo\n"
    )


def test_where_nothing_was_learnt_nothing_is_to_be_taken_back() -> None:
    shown = on(piped(), lambda screen: page("A saw", 0, screen))
    assert shown == "Nothing of A saw has been learnt yet.\n"
