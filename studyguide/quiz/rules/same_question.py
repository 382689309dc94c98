"""Two questions ask the same.

Either they have one prompt, or the same options with the same answer. The second is
answered from memory of the first, whatever was understood. Two fields of one kind whose
wording is the same ask the same of every topic, too.

Published as: Haladyna 4 (keep the content of questions independent of one another).

Bad:

    id: siege
    kind: event
    questions:
      - {id: when, form: true-false, prompt: It ended in winter., answer: true}
      - {id: season, form: true-false, prompt: It ended in winter., answer: true}

Good:

    id: siege
    kind: event
    questions:
      - {id: when, form: true-false, prompt: It ended in winter., answer: true}
      - {id: season, form: true-false, prompt: It began in summer., answer: true}
"""

from collections.abc import Iterator

from studyguide.course.flaw import WARNING
from studyguide.course.names import folded
from studyguide.course.problems import Problem
from studyguide.quiz.asking import Asking, Authored

RULE = "same-question"

_HINT = "Ask something else, or take one of the two out."


def look(asking: Asking) -> Iterator[Problem]:
    """Note each later question that is an earlier one again, at its prompt or its answer."""
    prompts: dict[str, str] = {}
    options: dict[tuple[frozenset[str], frozenset[str]], str] = {}
    for authored in asking.questions:
        question, name = authored.question, f"{authored.topic}.{authored.question.id}"
        prompt, offered = _plain(question.prompt), _offered(authored)
        if prompt in prompts:
            message = f"{prompts[prompt]} has the same prompt."
            yield Problem(question.at("prompt", 0), RULE, message, _HINT, WARNING)
        elif authored.wrong and offered in options:
            message = f"{options[offered]} has the same options and the same answer."
            yield Problem(question.at("answer", 0), RULE, message, _HINT, WARNING)
        prompts.setdefault(prompt, name)
        options.setdefault(offered, name)
    yield from _fields(asking)


def _fields(asking: Asking) -> Iterator[Problem]:
    """Fields of one kind that are asked in the same words."""
    wordings: dict[tuple[str, str, str], str] = {}
    for declared in asking.fields():
        field = declared.field
        for key, wording in (("ask", field.ask), ("ask-back", field.ask_back)):
            other = wordings.setdefault((declared.kind, key, _plain(wording)), field.id)
            if other != field.id and key in declared.places:
                message = f"The field {other} is asked in the same words."
                yield Problem(declared.places[key], RULE, message, _HINT, WARNING)


def _offered(authored: Authored) -> tuple[frozenset[str], frozenset[str]]:
    """The right options and the wrong ones, in whatever order."""
    return frozenset(map(_plain, authored.right)), frozenset(map(_plain, authored.wrong))


def _plain(text: str) -> str:
    return folded(text.strip(" .?!"))
