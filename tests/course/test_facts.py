"""Facts are linked from both ends, inherited by variants, disputed, denied and computed."""

import pytest

from studyguide.course.compile import compile_folder
from studyguide.course.compile_course import Compiled
from studyguide.course.flaw import ERROR
from studyguide.course.model import Fact
from studyguide.course.problems import Problem
from studyguide.course.topics import whole
from tests.conftest import WriteCourse

COURSE = """\
id: c
sources: {one: {text: One}, two: {text: Two}}
kinds:
  model:
    fields:
      design: {type: link, to: design, inverse: {name: examples, label: Example models}}
      goals: {type: links, to: goal, inverse: {name: used-by}}
      maker: {values: {Meta: [Facebook]}, never-together: [[Google, DeepMind]]}
      size: {type: number}
      tokens: {type: number}
      per: {type: ratio, of: [tokens, size]}
      tags: {type: list}
  design:
    fields:
      goals: {type: links, to: goal, inverse: {name: pre-trains}}
      era: {required: true, label: Its era}
  goal: {}
"""
DESIGNS = "- {id: enc, kind: design, title: Encoders, facts: {era: old}}\n"


class Read:
    """A course of some topics as they are linked, and its errors as rule, line and column."""

    def __init__(self, write: WriteCourse, topics: str, course: str = COURSE) -> None:
        folder = write({"course.yaml": course, "a.yaml": topics, "b.yaml": DESIGNS})
        compiled: list[Compiled]
        self.problems: list[Problem]
        compiled, self.problems = compile_folder(folder)
        self.linked = compiled[0].linked

    @property
    def told(self) -> list[tuple[str, int, int]]:
        return [
            (p.rule, p.place.line, p.place.column) for p in self.problems if p.severity == ERROR
        ]

    def said(self, topic: str, field: str) -> list[str]:
        """The texts of a fact, at either end."""
        return [value.text for value in (self.facts(topic) | self.inverse(topic))[field].values]

    def facts(self, topic: str) -> dict[str, Fact]:
        return self.linked.facts(topic)

    def inverse(self, topic: str) -> dict[str, Fact]:
        facts = whole(self.linked.drafts[topic], self.linked).facts
        return {fact.field: fact for fact in facts if fact.inverse}

    def denied(self, topic: str) -> dict[str, set[str]]:
        denied = self.linked.drafts[topic].contents().denied
        return {field: set(keys) for field, keys in denied.items()}

    def fact(self, topic: str, field: str) -> Fact:
        return self.facts(topic)[field]


def test_a_link_written_at_its_own_end_is_shown_at_the_other(write_course: WriteCourse) -> None:
    read = Read(write_course, "- {id: bert, kind: model, title: BERT, facts: {design: enc}}\n")
    shown = read.inverse("enc")["examples"]
    assert read.told == []
    assert read.said("bert", "design") == ["Encoders"]
    assert read.said("enc", "examples") == ["BERT"]
    assert (shown.label, shown.type, shown.inverse) == ("Example models", "links", True)
    assert shown.values[0].topic == "bert"


def test_of_two_inverses_of_one_name_the_last_is_shown(write_course: WriteCourse) -> None:
    course = COURSE.replace("goal: {}", "goal: {}\n  rig:\n    fields: {}").replace(
        "fields: {}", "fields: {body: {type: link, to: design, inverse: {name: examples}}}"
    )
    topics = "- {id: bert, kind: model, facts: {design: enc}}\n"
    topics += "- {id: rig, kind: rig, facts: {body: enc}}\n"
    read = Read(write_course, topics, course)
    assert [rule for rule, _, _ in read.told] == ["duplicate-id"]
    assert read.said("enc", "examples") == ["Rig"]


def test_a_link_written_at_the_other_end_belongs_to_its_own(write_course: WriteCourse) -> None:
    read = Read(
        write_course,
        "- id: dec\n  kind: design\n  title: Decoders\n"
        "  facts: {era: new, examples: [{value: gpt, note: the first, source: one}, opt]}\n"
        "- {id: opt, kind: model}\n- {id: gpt, kind: model, title: GPT}\n",
    )
    assert read.told == []
    (value,) = read.fact("gpt", "design").values
    assert (value.text, value.topic, value.note, value.source) == (
        "Decoders",
        "dec",
        "the first",
        "one",
    )
    assert (read.fact("gpt", "design").place.line, read.fact("opt", "design").place.line) == (4, 4)
    assert read.inverse("dec")["examples"].values[0].note == "the first"


def test_links_keep_the_order_of_the_end_they_are_written_at(write_course: WriteCourse) -> None:
    read = Read(
        write_course,
        "- {id: m1, kind: model, facts: {design: dec}}\n- {id: m2, kind: model}\n"
        "- {id: m3, kind: model}\n"
        "- {id: dec, kind: design, facts: {era: new, examples: [m3, m2], goals: [g2, g1]}}\n"
        "- {id: g1, kind: goal}\n- {id: g2, kind: goal}\n",
    )
    assert read.told == []
    assert read.said("dec", "examples") == ["M3", "M2", "M1"]
    assert read.said("dec", "goals") == ["G2", "G1"]


MODEL = "- {id: m, kind: model, facts: {design: %s}}\n"
DESIGN = "- {id: dec, kind: design, facts: {era: x, examples: [%s]}}\n"


@pytest.mark.parametrize(
    ("topics", "column"),
    [
        (MODEL % "dec" + DESIGN % "m", 54),
        (MODEL % "enc" + DESIGN % "m", 54),
        ("- {id: m, kind: model}\n" + DESIGN % "m, m", 57),
        (
            "- {id: d, kind: design, facts: {era: x, goals: g}}\n"
            "- {id: g, kind: goal, facts: {pre-trains: d}}\n",
            43,
        ),
    ],
)
def test_a_link_is_written_once(write_course: WriteCourse, topics: str, column: int) -> None:
    read = Read(write_course, topics)
    assert read.told == [("link-twice", 2, column)]


def test_two_topics_may_add_to_one_list_of_links(write_course: WriteCourse) -> None:
    read = Read(
        write_course,
        "- {id: g1, kind: goal, facts: {pre-trains: d}}\n"
        "- {id: d, kind: design, facts: {era: x, goals: [g2]}}\n"
        "- {id: g2, kind: goal}\n",
    )
    assert read.told == []
    assert read.said("d", "goals") == ["G2", "G1"]
    assert read.said("g1", "pre-trains") == read.said("g2", "pre-trains") == ["D"]


@pytest.mark.parametrize("target", ["nobody", "enc"])
def test_a_link_from_the_other_end_leads_to_the_right_kind(
    write_course: WriteCourse, target: str
) -> None:
    read = Read(write_course, f"- {{id: d, kind: design, facts: {{era: x, examples: {target}}}}}\n")
    assert read.told == [("dangling-link", 1, 51)]


def test_an_unknown_source_is_told_at_either_end(write_course: WriteCourse) -> None:
    read = Read(
        write_course,
        "- {id: m, kind: model, facts: {maker: {value: Meta, source: x}}}\n"
        "- {id: n, kind: model}\n"
        "- {id: d, kind: design, facts: {era: x, examples: {value: n, source: x}}}\n",
    )
    assert read.told == [("unknown-source", 1, 61), ("unknown-source", 3, 70)]
    assert read.said("d", "examples") == ["N"]


def test_a_flawed_value_hides_none_beside_it(write_course: WriteCourse) -> None:
    read = Read(
        write_course,
        "- {id: m, kind: model, facts: {design: none, maker: Meta, size: big, tags: [a, b]}}\n",
    )
    assert [rule for rule, *_ in read.told] == ["dangling-link", "bad-number"]
    assert list(read.facts("m")) == ["maker", "tags"]


FAMILY = """\
- {id: bert, kind: model, title: BERT, facts: {design: enc, maker: Google, size: 1M, tokens: 9M}}
- {id: bert-large, kind: model, variant-of: bert, facts: {size: 340M}}
"""


def test_a_variant_shows_what_it_leaves_out_from_its_parent(write_course: WriteCourse) -> None:
    read = Read(write_course, FAMILY)
    inherited = {name: fact.inherited for name, fact in read.facts("bert-large").items()}
    assert read.told == []
    assert inherited == {
        "size": None,
        "design": "bert",
        "maker": "bert",
        "tokens": "bert",
        "per": None,
    }
    assert read.said("bert-large", "maker") == ["Google"]
    assert read.fact("bert", "maker").inherited is None


def test_what_is_inherited_is_not_shown_at_the_other_end(write_course: WriteCourse) -> None:
    assert Read(write_course, FAMILY).said("enc", "examples") == ["BERT"]


def test_a_variant_written_before_its_parent_inherits_too(write_course: WriteCourse) -> None:
    first, second = FAMILY.splitlines()
    read = Read(write_course, f"{second}\n{first}\n")
    assert read.fact("bert-large", "maker").inherited == "bert"


@pytest.mark.parametrize("parent", ["self", "enc", "child", "nobody"])
def test_only_a_family_of_the_same_kind_is_varied(write_course: WriteCourse, parent: str) -> None:
    read = Read(
        write_course,
        f"- {{id: self, kind: model, variant-of: {parent}}}\n"
        "- {id: child, kind: model, variant-of: top}\n"
        "- {id: top, kind: model, facts: {maker: x}}\n",
    )
    rule = "variant-of-variant" if parent == "child" else "dangling-link"
    assert read.told == [(rule, 1, 39)]
    assert read.facts("self") == {}
    assert read.said("child", "maker") == ["x"]


@pytest.mark.parametrize(
    ("written", "disputed", "told"),
    [
        ("[{value: 1M, source: one}, {value: 2M, source: two}]", True, False),
        ("[{value: 1M, source: one}, {value: 2M, source: one}]", True, False),
        ("[{value: 1M, when: in 8 bit}, {value: 2M, when: in 16 bit}]", False, False),
        ("[{value: 1M, source: one}, {value: 1000K, source: two}]", False, False),
        ("[1M, {value: 2M, when: in 16 bit}]", False, False),
        ("[1M, 2M]", True, True),
        ("[{value: 1M, source: one}, 2M]", True, True),
        ("1M", False, False),
    ],
)
def test_several_values_of_one_are_claims_when_sources_tell_them_apart(
    write_course: WriteCourse, written: str, disputed: bool, told: bool
) -> None:
    read = Read(write_course, f"- {{id: m, kind: model, facts: {{size: {written}}}}}\n")
    assert read.fact("m", "size").disputed is disputed
    assert read.told == ([("several-values", 1, 32)] if told else [])


def test_a_list_is_never_disputed_and_says_a_thing_once(write_course: WriteCourse) -> None:
    read = Read(write_course, "- {id: m, kind: model, facts: {tags: [b, a, B, a]}}\n")
    assert (read.told, len(read.said("m", "tags"))) == ([], 2)
    assert not read.fact("m", "tags").disputed


def test_a_claim_keeps_who_says_so(write_course: WriteCourse) -> None:
    claims = "[{value: 1M, source: one, at: p. 3}, {value: 1M, source: two}]"
    read = Read(write_course, f"- {{id: m, kind: model, facts: {{size: {claims}}}}}\n")
    assert [(v.source, v.at) for v in read.fact("m", "size").values] == [
        ("one", "p. 3"),
        ("two", ""),
    ]


def test_known_false_values_are_kept_by_their_keys(write_course: WriteCourse) -> None:
    read = Read(
        write_course,
        "- {id: m, kind: model, not: {design: [enc], maker: [Facebook, IBM], size: 1K}}\n",
    )
    assert read.told == []
    assert read.denied("m") == {
        "design": {"enc"},
        "maker": {"meta", "ibm"},
        "size": {"1000..1000"},
    }
    assert read.facts("m") == {}


def test_what_is_known_false_is_held_to_the_type_of_its_field(write_course: WriteCourse) -> None:
    read = Read(write_course, "- {id: m, kind: model, not: {design: [bad], size: [big], x: [y]}}\n")
    assert read.told == [("dangling-link", 1, 39), ("bad-number", 1, 52), ("unknown-field", 1, 58)]
    assert read.denied("m") == {"design": {"bad"}}  # which is the value of no topic


@pytest.mark.parametrize(
    ("tokens", "size", "ratios"),
    [
        ("300B", "175B", ["≈ 1.7"]),
        ("1.4T", "70B", ["≈ 20"]),
        ("1T", "1M", ["≈ 1,000,000"]),
        ("[{value: 10B, source: one}, {value: 20B, source: two}]", "1B", ["≈ 10", "≈ 20"]),
        ("1B..2B", "1B", None),
        ("unknown", "1B", None),
        ("1B", "0", None),
    ],
)
def test_a_ratio_is_computed_of_plain_numbers(
    write_course: WriteCourse, tokens: str, size: str, ratios: list[str] | None
) -> None:
    read = Read(
        write_course, f"- {{id: m, kind: model, facts: {{tokens: {tokens}, size: {size}}}}}\n"
    )
    assert read.told == []
    if ratios is None:
        assert "per" not in read.facts("m")
    else:
        assert read.said("m", "per") == ratios
        assert read.fact("m", "per").disputed is (len(ratios) > 1)


def test_a_ratio_says_how_it_was_computed_and_is_never_asked(write_course: WriteCourse) -> None:
    read = Read(write_course, "- {id: m, kind: model, facts: {tokens: ~300B, size: 175B}}\n")
    (value,) = read.fact("m", "per").values
    assert (value.note, value.number, value.asked) == ("~300B / 175B", 300 / 175, False)


def test_a_ratio_is_inherited_when_both_its_numbers_are(write_course: WriteCourse) -> None:
    read = Read(write_course, FAMILY + "- {id: base, kind: model, variant-of: bert}\n")
    assert read.fact("base", "per").inherited == "bert"
    assert read.fact("bert-large", "per").inherited is None


def test_a_ratio_is_not_written(write_course: WriteCourse) -> None:
    read = Read(write_course, "- {id: m, kind: model, facts: {per: 3}}\n")
    assert read.told == [("wrong-type", 1, 37)]


def test_a_required_field_is_missed_by_name(write_course: WriteCourse) -> None:
    read = Read(write_course, "- {id: d, kind: design}\n")
    assert read.told == [("missing-key", 1, 8)]
    assert "Its era" in read.problems[0].message


def test_a_required_field_is_not_missed_where_it_could_not_be_read(
    write_course: WriteCourse,
) -> None:
    read = Read(
        write_course, "- {id: d, kind: design, facts: {era: [[x]]}}\n- {id: f, kind: design}"
    )
    assert read.told == [("wrong-type", 1, 39), ("missing-key", 2, 8)]


def test_a_required_field_may_be_inherited(write_course: WriteCourse) -> None:
    assert Read(write_course, "- {id: d, kind: design, variant-of: enc}\n").told == []


def test_fields_of_one_name_are_told_apart_by_the_kind_they_belong_to(
    write_course: WriteCourse,
) -> None:
    topics = """\
- {id: m, kind: model, title: M}
- {id: clm, kind: goal, title: CLM, facts: {used-by: m, pre-trains: enc}}
"""
    read = Read(write_course, topics)
    assert read.told == []
    assert (read.said("m", "goals"), read.said("enc", "goals")) == (["CLM"], ["CLM"])
    assert read.said("clm", "used-by") == ["M"]
    assert read.said("clm", "pre-trains") == ["Encoders"]
