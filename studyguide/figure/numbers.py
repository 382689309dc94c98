"""A picture as numbers and words, for other programs."""

from datetime import date
from typing import Any

from studyguide.figure.pictures import Axis, Picture, Point, Points


def as_json(picture: Picture) -> dict[str, Any]:
    """A picture as JSON can hold it, with its sort; days are written as such."""
    sort = type(picture).__name__.lower()
    if isinstance(picture, Points):
        points = [_point(point, picture) for point in picture.points]
        return {"sort": sort, **_plain(picture), "points": points}
    return {"sort": sort, **_plain(picture)}


def _point(point: Point, points: Points) -> dict[str, Any]:
    x, y = _number(point.x, points.x), _number(point.y, points.y)
    return {"label": point.label, "group": point.group, "x": x, "y": y, "said": point.said}


def _number(value: float, axis: Axis) -> float | str:
    return date.fromordinal(round(value)).isoformat() if axis.dates else value


def _plain(part: Any) -> Any:
    """Named tuples as mappings, all others as lists."""
    if hasattr(part, "_asdict"):
        return {name: _plain(each) for name, each in part._asdict().items()}
    return [_plain(each) for each in part] if isinstance(part, tuple) else part
