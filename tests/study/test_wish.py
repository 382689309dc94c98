"""What comes first is what a learner knows badly, or has never been asked."""

from studyguide.memory.standing import Standing
from studyguide.study.wish import prefers
from tests.memory.answers import TODAY, answer, state_after

MEMORY = {
    "c/missed.f": state_after(answer("c/missed.f", right=False)),
    "c/known.f": state_after(answer("c/known.f")),
    "c/faded.f": state_after(answer("c/faded.f", day=TODAY - 100)),
    "c/changed.f": state_after(answer("c/changed.f", value="v0")),
}


def preferred(wanted: Standing) -> list[str]:
    asked: list[str] = []

    def value_of(key: str) -> str:
        asked.append(key)
        return "v1"

    tells = prefers(wanted, MEMORY, TODAY, value_of)
    found = [key for key in [*MEMORY, "c/unmet.f"] if tells(key)]
    assert "c/unmet.f" not in asked
    return found


def test_weak_is_what_was_missed_has_faded_or_is_no_longer_so() -> None:
    assert preferred(Standing.WEAK) == ["c/missed.f", "c/faded.f", "c/changed.f"]


def test_new_is_what_was_never_asked() -> None:
    assert preferred(Standing.NEW) == ["c/unmet.f"]
