"""What a learner is asked no more."""

from studyguide.memory.rows import Act
from studyguide.memory.set_aside import NOTHING, SetAside
from studyguide.view.suspended import as_json, asked_again, page
from tests.memory.logs import deed
from tests.view.screens import on, piped

ROW = deed(Act.SUSPEND, "c/oak.leaf")._replace(
    question="c/oak.leaf/order/ask", form="order", chosen="Which leaf?", given="Bad."
)
WHOLE = """\
Suspended, not asked again:
- oak.leaf
  Which leaf?

Flagged, not asked until the wording changes:
- oak.leaf
  Which leaf?
  Bad.

To be asked again, say:
  studyguide suspended --ask-again oak.leaf
"""


def test_all_that_is_set_aside_and_the_way_back() -> None:
    found = SetAside({ROW.fact: ROW._replace(given="")}, {ROW.question: ROW})
    assert on(piped(), lambda screen: page(found, screen)) == WHOLE
    one, other = as_json(found)["suspended"], as_json(found)["flagged"]
    asked = {"fact": "c/oak.leaf", "question": "c/oak.leaf/order/ask", "form": "order"}
    assert one == [{**asked, "prompt": "Which leaf?"}]
    assert other == [{**asked, "prompt": "Which leaf?", "remark": "Bad."}]


def test_where_nothing_is_set_aside_it_is_said() -> None:
    assert on(piped(), lambda screen: page(NOTHING, screen)) == "Nothing is suspended or flagged.\n"


def test_what_is_asked_again_is_named() -> None:
    told = on(piped(), lambda screen: asked_again("c/oak", screen))
    assert told == "You will be asked about c/oak again.\n"
