"""A course that uses all of itself, and what to add to it so that one thing is left over."""

COURSE = """\
id: c
title: C
units: [{id: u, title: U, sections: [{id: s, title: S}]}]
kinds:
  tree:
    noun: [tree, trees]
    fields:
      leaf: {}
      mate: {type: link, to: tree, inverse: {name: mates}}
"""
CLEAN = """\
- {id: oak, kind: tree, facts: {leaf: lobed, mate: elm}}
- {id: elm, kind: tree, facts: {leaf: serrated, mate: ash}}
- {id: ash, kind: tree, facts: {leaf: winged, mate: oak}}
"""
NO_QUESTION = "- {id: yew, kind: tree, after: oak, facts: {leaf: {value: flat, asked: false}}}\n"
NO_SIBLING = "- {id: fig, kind: tree, facts: {leaf: palmate, bark: grey, mate: oak}}\n"
NO_DIFFERENCE = "- {id: gum, kind: tree, facts: {leaf: winged}, notes: 'Like the [ash](ash).'}\n"
NO_LINK = "- {id: box, kind: tree, facts: {leaf: oval}}\n"
BARK = "      bark: {}\n"
HOST = "      host: {type: links, to: tree}\n"


def files(topics: str, fields: str = "") -> dict[str, str]:
    """The texts of the course with topics and fields added to it."""
    return {"course.yaml": COURSE + fields, "u/s.yaml": CLEAN + topics}
