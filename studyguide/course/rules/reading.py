"""The flaws that are found while YAML is read, in one catalogue.

They are noted by the one pass over a file, so they share a module; `MANUAL` holds for
each what a rule of content has as its module's docstring.
"""

from studyguide.course.flaw import Flaw

_QUOTE = "If it is meant as text, put the text in single quotes."

MANUAL = {
    "syntax": """\
The text is not valid YAML.

Nothing certain can be read from such a line. It is left out with what is indented below
it; the rest of the file is read. Most often the cause is one of five riddles that YAML
sets: a text that begins with [ or {, with a backtick, @ or %, or that holds ': '. Single
quotes solve them all.

Bad:

    id: war
    kind: event
    title: War: a title

Good:

    id: war
    kind: event
    title: 'War: a title'
""",
    "duplicate-key": """\
A key is written twice in one mapping.

Only one of the two could be kept, and the other would be lost without a word.

Bad:

    id: war
    kind: event
    title: War
    title: The war

Good:

    id: war
    kind: event
    title: The war
""",
    "anchor": """\
An anchor, `&name`, is not read.

Anchors repeat what stands elsewhere, so that a file no longer says what it seems to say.
Often none was meant: a text that begins with & must stand in quotes.

Bad:

    id: war
    kind: event
    title: &co and so on

Good:

    id: war
    kind: event
    title: '&co and so on'
""",
    "alias": """\
An alias, `*name`, is not read.

Often none was meant: a text that begins with an asterisk, such as *emphasis* in a note
of one line, must stand in quotes.

Bad:

    id: war
    kind: event
    notes: *war

Good:

    id: war
    kind: event
    notes: '*war'
""",
    "tag": """\
A tag, `!name`, is not read.

Tags tell a program what to make of a value; here a value's field does. A text that
begins with an exclamation mark must stand in quotes.

Bad:

    id: war
    kind: event
    title: !important

Good:

    id: war
    kind: event
    title: '!important'
""",
    "second-document": """\
A second YAML document begins at a line `---`; it is not read.

Several topics in one file are a list, each begun with a dash.

Bad:

    id: war
    kind: event
    ---
    id: peace
    kind: event

Good:

    - id: war
      kind: event
    - id: peace
      kind: event
""",
    "depth": """\
Something is nested more than 64 levels deep, or folders more than 16.

Notes never are. Such files are made to make programs fail.
""",
    "size": """\
Something is too large to be notes.

A file may have 10 MB and a topic 50,000 keys and values; of a file with a thousand flaws
the rest is not listed. Large courses are split into several files.
""",
    "encoding": """\
The file is not UTF-8 text.

Every editor can save as UTF-8. The place is that of the first byte that is none.
""",
    "control-character": """\
A character that cannot be seen stands in the text.

It is a control character, or one that changes the direction of what stands around it.
Such characters come with text that was copied. In a terminal they could move the cursor
or make a text look unlike what it is.
""",
}
"""What each rule is for, as `check --explain` prints it."""


def duplicate_key(key: str, line: int) -> Flaw:
    message = f"The key {key!r} is written twice; the first is in line {line}."
    hint = "Keep one of the two."
    if key == "id":
        hint = "If another topic begins here, put a dash before it."
    return Flaw("duplicate-key", message, hint)


def key_is_no_text() -> Flaw:
    return Flaw("syntax", "A key must be a word or a short text.", _QUOTE)


def too_broken() -> Flaw:
    message = "Too much before this is no YAML; from here on the file is not read."
    return Flaw("syntax", message, "Mend what is told above, then check again.")


def anchor(name: str) -> Flaw:
    return Flaw("anchor", f"The anchor &{name} is not read.", _QUOTE)


def alias(name: str) -> Flaw:
    return Flaw("alias", f"The alias *{name} is not read.", _QUOTE)


def tag(name: str) -> Flaw:
    return Flaw("tag", f"The tag {name} is not read.", _QUOTE)


def second_document() -> Flaw:
    message = "A second document starts here; it is not read."
    return Flaw("second-document", message, "Write several topics as a list, each with a dash.")


def depth(levels: int) -> Flaw:
    message = f"Nested more than {levels} levels deep."
    return Flaw("depth", message, "Close the brackets that were left open, or write it flatter.")


def too_deep_a_folder() -> Flaw:
    return Flaw("depth", "Folders are read no deeper than this.", "Move what lies in it up.")


def too_many_nodes(most: int) -> Flaw:
    message = f"More than {most:,} keys and values stand in one topic."
    return Flaw("size", message, "Split it into several topics.")


def too_large(most: int) -> Flaw:
    message = f"The file is larger than {most // 10**6} MB, the most that is read."
    return Flaw("size", message, "Split it into several files.")


def conflict() -> Flaw:
    message = "A merge has left two versions of the text from here on."
    hint = "Keep one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>."
    return Flaw("syntax", message, hint)


def encoding() -> Flaw:
    return Flaw("encoding", "This is not UTF-8 text.", "Save the file as UTF-8.")


def control_character(character: str) -> Flaw:
    message = f"Here stands the character U+{ord(character):04X}, which cannot be seen."
    return Flaw("control-character", message, "Take it out, or write it in words.")
