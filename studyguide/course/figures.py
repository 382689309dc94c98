"""A figure as a course declares it: what of its facts is drawn, or which lab draws it."""

import json
from typing import NamedTuple


class Figure(NamedTuple):
    """A picture of the topics of a `kind`, or of what a `lab` shows when it is given nothing.

    Points stand at the fields `x` and `y` of each topic, on scales by powers where `log` names
    an axis, and are drawn alike where the field `group` says the same. With `fields`, it is a
    table of what each topic says in them. What is not meant is empty.
    """

    id: str
    title: str
    about: str = ""
    kind: str = ""
    x: str = ""
    y: str = ""
    log: tuple[str, ...] = ()
    group: str = ""
    fields: tuple[str, ...] = ()
    lab: str = ""


def figure_from(text: str) -> Figure:
    """A figure from its stored form; raises ValueError or TypeError on anything else."""
    figure = Figure._make(json.loads(text))
    return figure._replace(log=tuple(figure.log), fields=tuple(figure.fields))
