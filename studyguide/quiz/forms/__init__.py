"""The forms in which a fact is asked, one file each, loaded when they are wanted.

Odd-one-out is none of them: `tests/fairness/test_odd_one_out.py` says why, and when it may be.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyguide.quiz.forms.interface import Form

_NAMES = (
    "choose-one",
    "choose-all",
    "true-false",
    "which-of-two",
    "compare",
    "order",
    "match",
    "who-is-who",
    "term-from-definition",
    "type-in",
    "number",
    "date",
    "cloze",
    "fill-the-table",
)


class _Forms(Mapping[str, "Form"]):
    """Forms by their names; a question waits for its own, and not for the thirteen others."""

    def __init__(self) -> None:
        self._loaded: dict[str, Form] = {}

    def __getitem__(self, name: str) -> "Form":
        if name not in self._loaded:
            if name not in _NAMES:
                raise KeyError(name)
            constant = name.replace("-", "_")
            module = import_module(f"{__name__}.{constant}")
            self._loaded[name] = getattr(module, constant.upper())
        return self._loaded[name]

    def __contains__(self, name: object) -> bool:
        return name in _NAMES

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


FORMS: Mapping[str, "Form"] = _Forms()
"""Every form by its name."""
