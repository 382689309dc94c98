"""A summary says a word of the name that it defines.

A summary is asked as a definition: what is meant by this? The name itself is left out
there, but not a part of it, and that tells which name is meant. So such a definition is
never dealt into a hand, where the names of others stand beside its own.

Published as: Haladyna 28b (clang associations); SAQUET "word repeats".

Bad:

    - {id: sea-battle, kind: event, summary: A fight of ships at sea.}
    - {id: siege, kind: event, summary: A town is shut in.}
    - {id: march, kind: event, summary: An army walks far.}

Good:

    - {id: sea-battle, kind: event, summary: A fight of ships on open water.}
    - {id: siege, kind: event, summary: A town is shut in.}
    - {id: march, kind: event, summary: An army walks far.}
"""

from collections import Counter
from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.library import Line
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking
from studyguide.quiz.definitions import masked
from studyguide.quiz.likeness import parts, same_family

RULE = "named-term"


def look(asking: Asking) -> Iterator[Problem]:
    """Note each definition with a word of its term, at the topic."""
    definitions = asking.definitions()
    common = _common(definitions, asking.nouns())
    for line in definitions:
        telling = [word for word in _words(line.title) if word not in common[line.kind]]
        said = _words(masked(line.summary, (line.title, *line.aliases)))
        pairs = [(word, own) for word in said for own in telling if same_family(word, own)]
        for word, own in pairs[:1]:
            message = f"The summary of {line.title} says {word!r}, and {own!r} is in its name."
            hint = "Say it in other words, so that it can be asked what is meant."
            place = asking.library.topic(line.number).place
            yield Problem(place, RULE, message, hint, WARNING)


def _common(lines: list[Line], nouns: dict[str, tuple[str, str]]) -> dict[str, set[str]]:
    """By kind, words that stand in every other name: 'models' tells no model from another."""
    found: dict[str, set[str]] = {}
    for kind, noun in nouns.items():
        titles = [line.title for line in lines if line.kind == kind]
        words = Counter(word for title in titles for word in _words(title))
        often = {word for word, count in words.items() if 2 * count >= len(titles) > 1}
        found[kind] = often.union(*map(_words, noun))
    return found


def _words(text: str) -> list[str]:
    return sorted(word for word in parts(text).words if len(word) > 2)
