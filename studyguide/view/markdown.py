"""Pages and comparisons as Markdown, for a blog or a wiki."""

import re
from collections.abc import Iterable, Iterator

from studyguide.course.compare import Comparison
from studyguide.course.model import Topic, Value
from studyguide.view.facts import source_reference

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#]|~(?=~)|&(?=#?\w+;))")
_LIST = re.compile(r"^(\d*)([-+.)])(?=[\s-]|$)")
"""How a line begins that Markdown takes for a list or a rule."""


def topic_page(topic: Topic) -> str:
    """A topic as a Markdown page; its notes are Markdown already."""
    return "\n".join(_page(topic))


def comparison_table(comparison: Comparison) -> str:
    """A comparison as a Markdown table."""
    titles = [_escaped(topic.title) for topic in comparison.topics]
    lines = [_row(["", *titles]), _row(["---"] * (len(titles) + 1))]
    for row in comparison.rows:
        cells = [_values(fact.values) if fact else "*not stated*" for fact in row.facts]
        lines.append(_row([f"{_escaped(row.label)} {_MARKS[row.same]}", *cells]))
    telling = ", ".join(_escaped(row.label) for row in comparison.telling)
    lines += ["", f"What tells them apart: {telling or 'nothing stated here'}."]
    return "\n".join(lines)


_MARKS = {True: "(same)", False: "(different)", None: "(not stated by all)"}


def _page(topic: Topic) -> Iterator[str]:
    yield f"# {_escaped(topic.title)}"
    yield ""
    if topic.aliases:
        yield f"*Also: {_escaped(', '.join(topic.aliases))}*"
        yield ""
    if topic.summary:
        yield _LIST.sub(r"\1\\\2", _escaped(topic.summary))
        yield ""
    for fact in topic.facts:
        yield f"- **{_escaped(fact.label)}**: {_values(fact.values)}"
    if topic.facts:
        yield ""
    if topic.notes:
        yield topic.notes
        yield ""
    for source in topic.sources:
        link = f" <{source.url}>" if source.url else ""
        yield f"- \\[{source.id}\\] {_escaped(source.text)}{link}"


def _values(values: Iterable[Value]) -> str:
    return "; ".join(map(_value, values))


def _value(value: Value) -> str:
    text = ", ".join(filter(None, [value.text, value.when]))
    note = f" ({value.note})" if value.note else ""
    reference = source_reference(value)
    return _escaped(f"{text}{note}" + (f" [{reference}]" if reference else ""))


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
