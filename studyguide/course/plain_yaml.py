"""Topics that are plain YAML, read without the YAML parser, which takes three times as long.

Only what is certain is taken: below dashes in the first column, mappings and lists, each
indented deeper than what it belongs to, whose keys are small letters and whose values are
those of `plain_values`. What is written in any other way is for the parser.
"""

import re
from collections.abc import Iterator

from studyguide.course.decoding import lines_in
from studyguide.course.plain_tree import Tree
from studyguide.course.plain_values import KEY, VALUE, value_of
from studyguide.course.yaml_nodes import Mark, Node

_LONGEST = 30_000
"""Characters in a plain topic, which then has fewer keys and values than a topic may have."""

_TOGETHER = 8_000
"""Characters whose topics are given out together, for what is done with them is a fifth quicker
one sort of work after the other than topic by topic.
"""

_ABOVE = re.compile(r"(?:#.*+\n|\n++)*+(?=- )")
_LINE = re.compile(
    rf"([ ]{{0,24}}(?:-[ ]+)?)(?:({KEY}):(?:[ ]|(?=\n))|(?<=-[ ]))({VALUE})?\n"
    r"|(?:#.*+)?\n|(?P<odd>.++)"
)
"""A line: its indent with a dash, key, value and the indent of a block; or what is not plain.

An indent has an end, so that nothing is nested too deeply.
"""

_NOT_BARE = frozenset("'[{|>")


class PlainRun:
    """The plain topics with which a text begins, as far as they go.

    `text` is as `decoding.text_of` makes it: nothing in it is unseen, and every line ends in
    a line feed. `first_line` is how many lines of its file stand before it.

    Of what was not given out `begin` is where it begins in the text, and `line` how many
    lines of the file stand before that.
    """

    def __init__(self, text: str, first_line: int = 0) -> None:
        self.text = text
        self.begin = 0
        self.line = first_line

    def parts(self) -> Iterator[list[tuple[Node, Mark]]]:
        """Some plain topics at a time with their places, if a plain one or the end follows.

        What else follows may be a flaw in the list of both, which is for the parser to tell.
        """
        if (above := _ABOVE.match(self.text)) is None:
            return
        read: list[tuple[Node, Mark]] = []
        last = begin, line = above.end(), self.line + lines_in(above[0])
        while begin < len(self.text):
            end = self.text.find("\n- ", begin, begin + _LONGEST + 2) + 1 or len(self.text)
            member = _member(self.text, begin, end, line) if end - begin <= _LONGEST else None
            if member is None:
                if read[:-1]:
                    yield read[:-1]
                    self.begin, self.line = last
                return
            if begin - self.begin > _TOGETHER and read:
                yield read
                read, self.begin, self.line = [], begin, line
            last = begin, line
            read.append(member)
            line += self.text.count("\n", begin, end)
            begin = end
        if read:
            yield read
            self.begin, self.line = begin, line


def _member(text: str, begin: int, end: int, line: int) -> tuple[Node, Mark] | None:
    """The member that is a slice of a text, with `line` lines before it; None if not plain."""
    if text.find("\t", begin, end) >= 0:
        return None
    tree = Tree()
    indent: str | None = None  # of the mapping that may go on
    for lead, key, value, pad, odd in _LINE.findall(text, begin, end):
        line += 1
        if lead != indent:
            if odd:
                return None
            if not key:
                if lead and not _is_put(tree, lead, value, pad, line):
                    return None
                line, indent = line + value.count("\n"), None
                continue
            column = len(lead) + 1
            holder = tree.mapping(lead, (line, column))
            if holder is None:
                return None
            indent, keys_at, values_at = " " * len(lead), holder.keys_at, holder.values_at
        if key in keys_at:
            return None
        keys_at[key] = (line, column)
        if not value:
            tree.opened, indent = key, None
            continue
        mark = (line, column + len(key) + 2)
        if value[0] in _NOT_BARE:
            node = value_of(value, pad, column - 1, mark)
            if node is None:
                return None
            if value[0] == "|":
                holder.literal[key] = len(pad)
            line += value.count("\n")
            value = node
        holder[key] = value
        values_at[key] = mark
    return None if tree.opened is not None else (tree.whole[0], tree.whole.marks[0])


def _is_put(tree: Tree, lead: str, value: str, pad: str, line: int) -> bool:
    """Whether a value behind a dash alone is plain; it is in its sequence then."""
    dash, mark = lead.find("-"), (line, len(lead) + 1)
    node = value_of(value, pad, dash, mark) if dash >= 0 and value else None
    return node is not None and tree.put(dash, mark, node)
