"""Wording templates: placeholders filled from a topic and a value, verbs that agree."""

import re
from functools import cache, lru_cache

_PLACEHOLDER = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_NAMES = ("topic", "value", "which", "label")
PATTERN = rf"(?:[^{{}}]|\{{\{{|\}}\}}|\{{(?:{'|'.join(_NAMES)}|v:[a-z]+)\}})*"
"""What every template without a flaw matches, for JSON Schema."""

_IRREGULAR = {
    "be": ("is", "are"),
    "is": ("is", "are"),
    "was": ("was", "were"),
    "were": ("was", "were"),
    "have": ("has", "have"),
    "has": ("has", "have"),
    "do": ("does", "do"),
    "does": ("does", "do"),
    "can": ("can", "can"),
}


def fill(
    template: str,
    topic: str = "",
    value: str = "",
    which: str = "",
    label: str = "",
    plural: bool = False,
) -> str:
    """Fill a template with texts as they stand inside a sentence; verbs are `plural` or not.

    It begins with a capital, unless a proper name has none.
    """
    return capitalised(_pattern(template, plural).format(topic, value, which, label))


def prepared(template: str, which: str, label: str, plural: bool) -> str:
    """A template that lacks no more than topic and value, as `format` takes these."""
    return _read(template, plural, {"which": _literal(which), "label": _literal(label)})


def _literal(text: str) -> str:
    return text.replace("{", "{{").replace("}", "}}")


@lru_cache(maxsize=1024)
def _pattern(template: str, plural: bool) -> str:
    """A template as `format` takes it: read once and filled often."""
    return _read(template, plural, {})


def _read(template: str, plural: bool, known: dict[str, str]) -> str:
    """A template with its verbs and all that is `known` in place."""

    def replaced(match: re.Match[str]) -> str:
        whole, name = match.group(0), match.group(1)
        if name is None:
            return 2 * whole[0]
        if name.startswith("v:"):
            return agreed(name[2:], plural)
        if name in known:
            return known[name]
        return f"{{{_NAMES.index(name)}}}" if name in _NAMES else f"{{{whole}}}"

    return _PLACEHOLDER.sub(replaced, template)


def flaw_in_template(template: str) -> str:
    """What is wrong with a template, in a sentence; empty when nothing is."""
    for match in _PLACEHOLDER.finditer(template):
        name = match.group(1)
        if name is None and match.group(0) in "{}":
            return "A brace stands alone."
        if name is not None and name not in _NAMES and not re.fullmatch(r"v:[a-z]+", name):
            return f"Nothing fills the placeholder {match.group(0)}."
    return ""


def agreed(verb: str, plural: bool) -> str:
    """The verb in the present tense (`was` in the past), third person."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb][plural]
    if plural:
        return verb
    if verb.endswith(("s", "x", "z", "ch", "sh", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


def capitalised(sentence: str) -> str:
    """A sentence begun with a capital; a first word such as 'mT5' stays as it is."""
    if not sentence[:1].islower():
        return sentence
    first = sentence.split(maxsplit=1)[0]
    if _is_name(first, 0):
        return sentence
    return sentence[0].upper() + sentence[1:]


def _is_name(word: str, start: int) -> bool:
    """Whether a word has capitals or digits from some place on, as no other has."""
    rest = word[start:]
    return any(map(str.isupper, rest)) or any(map(str.isdigit, rest))


@cache
def within_sentence(title: str, proper: bool) -> str:
    """A title as it stands inside a sentence: only names keep their capital."""
    first = title.split(maxsplit=1)[0] if title.split() else ""
    if proper or _is_name(first, 1) or first in "BCDEFGHIJKLMNOPQRSTUVWXYZ":
        return title
    return title[0].lower() + title[1:]
