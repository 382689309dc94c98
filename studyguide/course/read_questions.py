"""The questions that an author wrote under a topic, each with the place of all it says.

What a question needs to be asked is for its form to say; here it is only told what of a
question cannot be kept: a name that is taken, a fact that is none, half of what computes it.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence

from studyguide.course.document import Document
from studyguide.course.facts import Said
from studyguide.course.flaw import Flaw
from studyguide.course.names import nearest
from studyguide.course.packing import packed_question
from studyguide.course.problems import Problem, Problems
from studyguide.course.rules import (
    duplicate_id,
    earlier_id,
    missing_key,
    unknown_field,
    unstated_fact,
)
from studyguide.course.schema import SUMMARY, Kind
from studyguide.course.source import WrittenQuestion, WrittenTopic
from studyguide.course.stored import PackedQuestion
from studyguide.course.yaml_nodes import Mapping, Mark, Node
from studyguide.course.yaml_nodes import Sequence as Members


def read_questions(
    written: WrittenTopic,
    kind: Kind,
    said: Said,
    document: Document,
    told: Sequence[Problem],
    problems: Problems,
) -> Iterator[PackedQuestion]:
    """Authored questions as they are stored.

    `said` are the topic's facts as they could be read, and `told` the flaws already found
    in the topic: a question with one of them is left out, so that nothing more is told of
    it that only follows.
    """
    facts = {*kind.fields, SUMMARY.id}
    taken = {*facts}
    owners = {*facts, *(question.id for question in written.questions)}
    summary = [SUMMARY.id] if written.summary else []
    stated = [*summary, *(name for name in written.facts if name in kind.fields)]
    readable = {*summary, *said.facts}
    nodes, spoilt = document.node["questions"], _spoilt(document.node, told)
    for number, question in enumerate(written.questions):
        flaw, key, mark = None, "fact", nodes.marks[number]
        lacking = _lacking(nodes[number])
        for each in lacking:
            problems.add(missing_key.flaw(each), document.place("questions", number))
        if question.id in taken:
            is_fact = question.id in facts
            flaw, key = duplicate_id.of_question(written.id, question.id, is_fact), "id"
        elif question.fact and question.fact not in readable:
            flaw = _flaw_in_fact(question.fact, written, kind, stated, problems)
        elif mark not in spoilt and not lacking:
            yield _packed(question, mark, nodes[number])
        if flaw:
            problems.add(flaw, document.place("questions", number, key))
        for place, wrong in earlier_id.flaws(question.was, owners):
            problems.add(wrong, document.place("questions", number, "was", place))
        taken.add(question.id)
        owners |= {*question.was}


def _lacking(node: Mapping) -> list[str]:
    """What a question still needs to be computed, unless it is misspelt: that is told already."""
    pair = {"lab", "ask"}
    if pair.isdisjoint(node):
        return []
    unread = [key for key in node.keys_at if key not in node]
    return [key for key in sorted(pair - node.keys_at.keys()) if not nearest(key, unread, 1)]


def _flaw_in_fact(
    fact: str, written: WrittenTopic, kind: Kind, stated: Sequence[str], problems: Problems
) -> Flaw | None:
    """Why a fact cannot be asked about; None where its own flaw is told already."""
    if fact in stated or fact in problems.undeclared:
        return None
    if fact not in (*kind.fields, SUMMARY.id):
        return unknown_field.flaw(kind.id, fact, kind.fields, problems)
    return unstated_fact.flaw(written.id, fact, stated)


def _packed(question: WrittenQuestion, mark: Mark, node: Mapping) -> PackedQuestion:
    return packed_question(
        question.id,
        "" if question.lab else question.prompt,
        mark,
        {key: (node.keys_at[key], *_members(key, node[key], node.values_at[key])) for key in node},
        question.form,
        question.answer,
        tuple((each.text, each.because) for each in question.distractors),
        question.explain,
        question.fact,
        question.hint,
        question.level,
        question.accept,
        question.measure,
        question.tolerance,
        tuple((left.strip(), right) for left, right in question.pairs.items()),
        question.was,
        question.lab,
        question.ask,
    )


def _members(key: str, node: Node, mark: Mark) -> Iterator[Mark]:
    """Where a value stands, or each member of a list, or each right side of the pairs."""
    held = [(node, mark)]
    if key == "pairs":
        held = [(node[left], node.values_at[left]) for left in node]
    elif isinstance(node, Members):
        held = list(zip(node, node.marks, strict=True))
    for each, at in held:
        yield each.values_at["text"] if isinstance(each, Mapping) else at


def _spoilt(topic: Mapping, told: Sequence[Problem]) -> set[Mark]:
    """The questions within which one of the flaws lies, by where they begin."""
    starts = sorted([*topic.keys_at.values(), *topic["questions"].marks])
    places = [problem.place[1:] for problem in told]
    return {starts[bisect(starts, place) - 1] for place in places}
