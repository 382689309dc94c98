"""A picture as JSON has all its numbers and words."""

import json
from datetime import date

from studyguide.figure.numbers import as_json
from studyguide.figure.pictures import Axis, Bar, Bars, Curve, Limit, Point, Points, Segment

DAY = date(2018, 6, 11).toordinal()


def test_points_have_their_axes_and_days_written_as_such() -> None:
    axes = Axis("Released", dates=True), Axis("Size", log=True)
    picture = Points("T", *axes, (Point(DAY, 2.0, "a", "g", "said"),), (Curve("c", ((1, 2),)),))
    assert json.loads(json.dumps(as_json(picture))) == {
        "sort": "points",
        "title": "T",
        "x": {"label": "Released", "log": False, "dates": True},
        "y": {"label": "Size", "log": True, "dates": False},
        "points": [{"label": "a", "group": "g", "x": "2018-06-11", "y": 2.0, "said": "said"}],
        "curves": [{"label": "c", "places": [[1, 2]]}],
    }


def test_all_others_are_as_they_are() -> None:
    bars = Bars("B", (Bar("a", (Segment("s", 3),), "3 kg"),), (Limit("l", 4),))
    assert as_json(bars) == {
        "sort": "bars",
        "title": "B",
        "bars": [{"label": "a", "segments": [{"name": "s", "size": 3}], "shown": "3 kg"}],
        "limits": [{"label": "l", "size": 4}],
    }
