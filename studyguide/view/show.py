"""One topic as a page: what it is, its facts, notes and sources, and where to go next."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from studyguide.course.model import Topic, Value
from studyguide.view.facts import bulleted, fact_rows
from studyguide.view.known import known
from studyguide.view.notes import notes
from studyguide.view.onward import command
from studyguide.view.places import place_as_json
from studyguide.view.screen import Screen

if TYPE_CHECKING:
    from studyguide.memory.standing import Tally

HEADING = "bold"


def page(
    topic: Topic, section: str, screen: Screen, learnt: "Tally | None" = None
) -> Iterator[RenderableType]:
    """The whole topic. `section` is the title of where it stands in its course.

    `learnt` is what is known of it, if anything ever was answered.
    """
    yield screen.text(topic.title, "bold underline" if not screen.plain else "")
    yield screen.text(f"{topic.noun[0]} · {section}" if section else topic.noun[0], "dim")
    if topic.aliases:
        yield screen.text("also: " + ", ".join(topic.aliases), "dim")
    if told := known(learnt):
        yield screen.text(told, "dim")
    if topic.summary:
        yield Text("")
        yield screen.text(topic.summary)
    if topic.variant_of:
        yield Text("")
        yield screen.text(f"A variant of {topic.titles[topic.variant_of]}.")
    if topic.variants:
        yield Text("")
        named = ", ".join(f"{topic.titles[id_]} ({id_})" for id_ in topic.variants)
        yield screen.text(f"Variants: {named}")
    if topic.facts:
        yield Text("")
        yield from fact_rows(topic.facts, topic.titles, screen)
    yield from _linked_from(topic, screen)
    if topic.blocks:
        yield from _heading("Notes", screen)
        yield from notes(topic.blocks, screen)
    yield from _labs(topic, screen)
    yield from _figures(topic, screen)
    yield from _sources(topic, screen)


def onward(topic: Topic, compare_with: str | None, screen: Screen) -> Iterator[RenderableType]:
    """What to read before and after, and the commands to go on with."""
    first = [f"{topic.titles[id_]} ({id_})" for id_ in topic.after]
    then = [f"{topic.titles[id_]} ({id_})" for id_ in topic.leads_to]
    if first or then:
        yield from _heading("Read", screen)
        yield from _named("first", first, screen)
        yield from _named("next", then, screen)
    yield from _heading("Try", screen)
    if compare_with:
        yield command(f"studyguide compare {topic.id} {compare_with}", screen)
    # a single topic may have nothing to ask for a seed; its section has others to ask with
    where = f"{topic.unit}.{topic.section}" if topic.section else topic.unit
    yield command(f"studyguide quiz {topic.id if topic.questions else where}", screen)


def as_json(topic: Topic) -> dict[str, Any]:
    """The topic as `show --format json` prints it."""
    return {
        "course": topic.course,
        "unit": topic.unit,
        "section": topic.section,
        "id": topic.id,
        "kind": topic.kind,
        "title": topic.title,
        "aliases": list(topic.aliases),
        "summary": topic.summary,
        "notes": topic.notes,
        "facts": [
            {
                "field": fact.field,
                "label": fact.label,
                "type": fact.type,
                "inverse": fact.inverse,
                "inherited": fact.inherited,
                "disputed": fact.disputed,
                "values": list(map(value_as_json, fact.values)),
            }
            for fact in topic.facts
        ],
        "linked_from": [mention._asdict() for mention in topic.linked_from],
        "sources": [
            {"id": source.id, "text": source.text, "url": source.url} for source in topic.sources
        ],
        "after": list(topic.after),
        "labs": list(topic.labs),
        "figures": list(topic.figures),
        "place": place_as_json(topic.place),
    }


def value_as_json(value: Value) -> dict[str, Any]:
    """A value as every JSON output has it; what it has not is null."""
    number = value.number
    whole = number is not None and number == int(number)
    return {
        "text": value.text,
        "topic": value.topic,
        "number": int(number) if number is not None and whole else number,
        "measure": None if number is None else value.measure,
        "note": value.note or None,
        "source": value.source,
        "at": value.at or None,
        "when": value.when or None,
    }


def _heading(words: str, screen: Screen) -> Iterator[RenderableType]:
    yield Text("")
    yield screen.text(words, HEADING)


def _named(label: str, names: list[str], screen: Screen) -> Iterator[RenderableType]:
    if names:
        yield Padding(screen.text(f"{label}: {', '.join(names)}"), (0, 0, 0, 2))


def _linked_from(topic: Topic, screen: Screen) -> Iterator[RenderableType]:
    """The links that come in and have no row of their own among the facts."""
    rows = {value.topic for fact in topic.facts if fact.inverse for value in fact.values}
    mentions = [mention for mention in topic.linked_from if mention.topic not in rows]
    by_label: dict[str, list[str]] = {}
    for mention in mentions:
        by_label.setdefault(mention.label, []).append(topic.titles[mention.topic])
    if by_label:
        yield from _heading("Linked from", screen)
    for label, titles in by_label.items():
        yield Padding(screen.text(f"{', '.join(titles)} ({label})"), (0, 0, 0, 2))


def _labs(topic: Topic, screen: Screen) -> Iterator[RenderableType]:
    """The labs that there are of those that the topic names."""
    if not topic.labs:
        return
    from studyguide.lab.labs import LABS

    known = [name for name in topic.labs if name in LABS]
    if known:
        yield Text("")
        yield from (screen.line("Try it: ", (f"studyguide lab {name}", "green")) for name in known)


def _figures(topic: Topic, screen: Screen) -> Iterator[RenderableType]:
    if topic.figures:
        yield Text("")
    for name in topic.figures:
        yield screen.line("See it: ", (f"studyguide figure {name}", "green"))


def _sources(topic: Topic, screen: Screen) -> Iterator[RenderableType]:
    if topic.sources:
        yield from _heading("Sources", screen)
    for source in topic.sources:
        first = screen.line((f"[{source.id}]", "cyan"), f" {source.text}")
        lines = [first, *([screen.text(source.url, "dim")] if source.url else [])]
        yield bulleted(Group(*lines), screen)
