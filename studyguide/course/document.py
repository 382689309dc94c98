"""One content file as read: its tree and the place of anything in it."""

from typing import NamedTuple

from studyguide.course.model import Place
from studyguide.course.yaml_nodes import Mapping, Mark, Node, Sequence


class Document(NamedTuple):
    """A file's name as it is shown, and the tree (or part of one) read from it.

    `is_member` tells that it is one of a file's list.
    """

    file: str
    node: Node
    mark: Mark = (1, 1)
    is_member: bool = False

    def place(self, *path: int | str, key: bool = False) -> Place:
        """Where the thing at `path` stands, or the nearest thing that holds it.

        With `key`, the place of the last step's key instead of its value.
        """
        node, mark = self.node, self.mark
        for number, step in enumerate(path, 1):
            if isinstance(node, Mapping) and step in node:
                is_key = key and number == len(path)
                mark = (node.keys_at if is_key else node.values_at)[str(step)]
                node = node[str(step)]
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
                mark, node = node.marks[step], node[step]
            else:
                break
        return Place(self.file, *mark)

    def keys(self, *path: int | str) -> list[str]:
        """The keys of the mapping at `path`; none where there is no mapping."""
        node = self.node
        for step in path:
            if not isinstance(node, Mapping) or step not in node:
                return []
            node = node[str(step)]
        return list(node) if isinstance(node, Mapping) else []
