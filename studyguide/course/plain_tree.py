"""Plain YAML by its indents: which mapping or sequence a line goes on with, or begins."""

from studyguide.course.yaml_nodes import Mapping, Mark, Node, Sequence


class Tree:
    """What is open while a member is read: each deeper than the one around it.

    `opened` is the key of the innermost mapping whose value is to begin in a line below.
    """

    def __init__(self) -> None:
        self.whole = Sequence((0, 0))
        self.open: list[tuple[int, Node]] = [(0, self.whole)]
        self.opened: str | None = None

    def mapping(self, lead: str, mark: Mark) -> Node:
        """The mapping of a key behind an indent, which may have a dash; None if not plain."""
        column, dash = len(lead), lead.find("-")
        if dash < 0:
            return self._at(column, mark, Mapping)
        found = Mapping(mark)
        if not self.put(dash, mark, found):
            return None
        self.open.append((column, found))
        return found

    def put(self, dash: int, mark: Mark, node: Node) -> bool:
        """Put what stands behind a dash into the sequence there; whether there is one."""
        sequence = self._at(dash, (mark[0], dash + 1), Sequence)
        if sequence is None:
            return False
        sequence.append(node)
        sequence.marks.append(mark)
        return True

    def _at(self, column: int, mark: Mark, kind: type[Node]) -> Node:
        """The mapping or sequence that has its keys or dashes in a column, or None."""
        around, node = self.open[-1]
        if self.opened is not None:
            if column <= around:
                return None
            inner = node[self.opened] = kind(mark)
            node.values_at[self.opened] = mark
            self.open.append((column, inner))
            self.opened = None
            return inner
        while around > column:
            self.open.pop()
            around, node = self.open[-1]
        return node if around == column and type(node) is kind else None
