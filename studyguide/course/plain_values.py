"""Values of plain YAML: texts, lists and mappings in one line, and texts below a `|` or `>-`."""

import re

from studyguide.course.yaml_nodes import Mapping, Mark, Node, Sequence

KEY = r"(?!null:)[a-z][a-z0-9-]{0,99}"
"""A key, no longer than where YAML looks for its colon; a pattern, as VALUE is."""

_FIRST = r"[~§\\]?+[^\W_]"  # none of YAML's own signs
_PLAIN = rf"(?!null\n){_FIRST}[^:#\n]*+(?::[^ :#\n][^:#\n]*+)*+(?<![ ])"
_QUOTED = r"'[^'\n]*+'"
_WORD = r"[^ \n,:?#[\]{}]"
_WORDS = rf"(?:{_QUOTED}|(?!null[],}}]){_FIRST}{_WORD}*+(?:[ ]++{_WORD}++)*+)"
_LIST = rf"\[{_WORDS}(?:,[ ]{_WORDS})*+\]"
_MAPPING = rf"\{{{KEY}:[ ]{_WORDS}(?:,[ ]{KEY}:[ ]{_WORDS})*+\}}"
_BLOCK = r"(?:\||>-)\n(?P<pad>[ ]++).++(?:\n(?P=pad)[ ]*+[^ \n].*+|\n(?=\n))*+"

VALUE = rf"(?:{_PLAIN}|{_QUOTED}|{_LIST}|{_MAPPING}|{_BLOCK})"
"""Any value, without the end of its last line; `pad` is the indent of a block."""

_BRACKETED = re.compile(rf"(?:({KEY}):[ ])?({_WORDS})")


def value_of(written: str, pad: str, column: int, mark: Mark) -> Node:
    """What a VALUE says that stands at a place, or None if it is not plain.

    `column` is where, from zero, the key or dash stands to which it belongs.
    """
    sign = written[0]
    if pad:
        return _block(written, pad) if len(pad) > column else None
    if sign == "'":
        return written[1:-1]
    return _bracketed(written, mark) if sign in ("[", "{") else written


def _block(written: str, pad: str) -> str | None:
    """The text of a block; a folded one is plain where every line is like the one above."""
    text = written[written.index("\n") :].replace("\n" + pad, "\n").strip("\n")
    if written[0] == "|":
        return text + "\n"
    is_even = "\n\n" not in text and "\n " not in text and " \n" not in text + "\n"
    return text.replace("\n", " ") if is_even else None


def _bracketed(written: str, mark: Mark) -> Node:
    """The list or mapping between brackets, or None where it has a key twice."""
    line, column = mark
    node: Node = Mapping(mark) if written[0] == "{" else Sequence(mark)
    for found in _BRACKETED.finditer(written, 1):
        key, text = found.groups()
        at = (line, column + found.start(2))
        text = text[1:-1] if text[0] == "'" else text
        if key is None:
            node.append(text)
            node.marks.append(at)
        elif key in node:
            return None
        else:
            node[key] = text
            node.keys_at[key] = (line, column + found.start(1))
            node.values_at[key] = at
    return node
