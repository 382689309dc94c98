"""The picture that a course's figure makes of what its topics say."""

from collections.abc import Iterable, Mapping

from studyguide.course.figures import Figure
from studyguide.course.model import DAYS, Fact, Topic
from studyguide.figure.pictures import Axis, Column, Overview, Picture, Point, Points

Labels = Mapping[str, tuple[str, str]]
"""Type and label of each row that a topic of a kind can have, by the field's id."""


def drawn(figure: Figure, topics: Iterable[Topic], labels: Labels) -> Picture:
    """The picture of some topics; it may be one without a point or a column."""
    return _overview(figure, topics, labels) if figure.fields else _points(figure, topics, labels)


def _points(figure: Figure, topics: Iterable[Topic], labels: Labels) -> Points:
    x, y = (_axis(axis, figure, labels) for axis in ("x", "y"))
    points = (_point(figure, topic, x, y) for topic in topics)
    return Points(figure.title, x, y, tuple(point for point in points if point))


def _axis(axis: str, figure: Figure, labels: Labels) -> Axis:
    type_, label = labels[figure.x if axis == "x" else figure.y]
    return Axis(label, log=axis in figure.log, dates=type_ == "date")


def _point(figure: Figure, topic: Topic, x: Axis, y: Axis) -> Point | None:
    """Where a topic stands; nowhere without both values, or with its parent's in both."""
    facts = {fact.field: fact for fact in topic.facts}
    across, up = facts.get(figure.x), facts.get(figure.y)
    if not across or not up or (across.inherited and up.inherited):
        return None
    at, height = _measured(across, x), _measured(up, y)
    if not at or not height:
        return None
    group = facts.get(figure.group)
    said = f"{y.label} {height[1]} at {x.label} {at[1]}"
    return Point(at[0], height[0], topic.title, group.values[0].text if group else "", said)


def _measured(fact: Fact, axis: Axis) -> tuple[float, str] | None:
    """The first number of a fact that its axis has room for, or the middle of a time, as said."""
    for value in fact.values:
        number = value.number
        if value.measure == DAYS and value.low is not None and value.high is not None:
            number = (value.low + value.high) / 2
        if number is not None and (number > 0 or not axis.log):
            return number, value.text
    return None


def _overview(figure: Figure, topics: Iterable[Topic], labels: Labels) -> Overview:
    columns = tuple(Column(topic.title, _cells(figure, topic)) for topic in topics)
    return Overview(figure.title, tuple(labels[id_][1] for id_ in figure.fields), columns)


def _cells(figure: Figure, topic: Topic) -> tuple[str, ...]:
    facts = {fact.field: fact for fact in topic.facts}
    said = (facts[id_].values if id_ in facts else () for id_ in figure.fields)
    return tuple(", ".join(value.text for value in values) for values in said)
