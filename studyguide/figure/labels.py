"""Names put beside points so that none hides a point or another name."""

from collections.abc import Iterator

from studyguide.figure.canvas import Canvas

Cell = tuple[int, int]
"""A column, and a row counted from below."""


def labelled(
    spots: dict[Cell, str], size: tuple[int, int], canvas: Canvas
) -> Iterator[tuple[Cell, dict[Cell, str]]]:
    """For each spot that has room for its name, the cells of the name and what stands there.

    `size` is the columns and rows of the picture.
    """
    taken = set(spots)
    longest = max(12, size[0] // 3)
    for spot, name in spots.items():
        text = canvas.cut(name, longest)
        for first, row, space in _places(spot, canvas.measure(text)) if text else ():
            signs = _signs(space + text + space, canvas)
            wanted = {(first + number, row): sign for number, sign in enumerate(signs)}
            is_inside = first >= 0 and first + len(signs) <= size[0] and 0 <= row < size[1]
            if is_inside and taken.isdisjoint(wanted):
                taken |= wanted.keys()
                yield spot, wanted
                break


def _places(spot: Cell, width: int) -> Iterator[tuple[int, int, str]]:
    """Where a name with the space around it may begin: right of its spot, left, above, below.

    Above and below, it keeps away from what it could seem to belong to.
    """
    column, row = spot
    yield column + 1, row, " "
    yield column - width - 2, row, " "
    for other in (row + 1, row - 1):
        for back in (width // 2, 0, width - 1):
            yield column - back - 3, other, "   "


def _signs(text: str, canvas: Canvas) -> list[str]:
    """What stands in each column; a wide sign leaves nothing to the column after its own."""
    signs: list[str] = []
    for sign in text:
        width = canvas.measure(sign)
        if width:
            signs += [sign, *[""] * (width - 1)]
        elif signs:
            signs[-1] += sign  # an accent stands upon the sign before
    return signs
