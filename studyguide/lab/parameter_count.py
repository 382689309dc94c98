"""The parameters of a model, added up part by part from its shape."""

from typing import Annotated, Any

from studyguide.course.maths import to_unicode
from studyguide.figure.pictures import Bar, Bars, Segment
from studyguide.figure.written import short
from studyguide.lab.families import FAMILIES, Family, Part, Shape, total
from studyguide.lab.interface import Formula, Given, Lab, Shown, Step, Table, Term, Words
from studyguide.lab.published import PUBLISHED
from studyguide.lab.reading import whole

_LAYERS = "Layers; of an encoder-decoder, on either side."
_OF_A_LAYER, _OF_A_DECODER_LAYER = 12, 16
"""Squares of the width in a layer, and in a decoder's that looks at an encoder, too."""


def _count(about: str, most: float, measure: str | None = None) -> Given:
    return Given(about, "COUNT", whole(1, most, measure))


def run(
    *,
    family: Annotated[str, Given("How the model is built.", of=tuple(FAMILIES))] = "gpt-2",
    layers: Annotated[int | None, _count(_LAYERS, 1e5, "layers")] = None,
    width: Annotated[int | None, _count("Width of the model.", 1e7)] = None,
    vocabulary: Annotated[int | None, _count("Size of the vocabulary.", 1e8, "tokens")] = None,
    feed_forward: Annotated[int | None, _count("Width of the feed-forward network.", 1e8)] = None,
    positions: Annotated[int | None, _count("Longest input, in tokens.", 1e8, "tokens")] = None,
    heads: Annotated[int | None, _count("Attention heads, for T5.", 1e6, "heads")] = None,
    head_width: Annotated[int | None, _count("Width of a head, for T5.", 1e6)] = None,
) -> Shown:
    """Show the parts of a model and their sum; what is not given is the family's first model's."""
    built, first = FAMILIES[family], PUBLISHED[family][0]
    wide = width or first.shape.width
    is_its_width = wide == first.shape.width
    shape = Shape(
        layers or first.shape.layers,
        wide,
        vocabulary or first.shape.vocabulary,
        feed_forward or built.feed_forward(wide),
        positions or first.shape.positions,
        heads or (first.shape.heads if is_its_width else max(1, wide // 64)),
        head_width or first.shape.head_width,
    )
    parts = built.parts(shape)
    steps = (
        _shape(built, shape, first.name),
        _parts(built, parts, shape),
        _thumb(built, parts, shape),
        _known(family),
    )
    return Shown(steps, _numbers(family, shape, parts))


def _shape(family: Family, shape: Shape, first: str) -> Step:
    told = ", ".join(f"{about} {value:,}" for _, about, value in _symbols(family, shape))
    rest = f"What was not given is that of {first}, or follows from the width."
    return Step("The shape of the model", (Words(f"Built like {family.title}: {told}. {rest}"),))


def _parts(family: Family, parts: tuple[Part, ...], shape: Shape) -> Step:
    in_all = total(parts)
    rows = [
        (
            part.name,
            to_unicode(part.latex),
            f"{part.parameters:,}",
            f"{part.parameters / in_all * 100:.1f} %",
        )
        for part in parts
    ]
    rows.append(("In all", "N", f"{in_all:,}", "100.0 %"))
    segments = tuple(Segment(part.name, part.parameters) for part in parts)
    bars = Bars("Where the parameters are", (Bar(family.title, segments, short(in_all)),))
    formula = Formula(
        "N = " + " + ".join(part.latex for part in parts),
        tuple(
            Term(symbol, about, f"{value:,}") for symbol, about, value in _symbols(family, shape)
        ),
        (family.leaves_out,),
    )
    table = Table(("Part", "Formula", "Parameters", "Share"), tuple(rows))
    return Step("Part by part", (table, bars, formula))


def _thumb(family: Family, parts: tuple[Part, ...], shape: Shape) -> Step:
    """The rule of thumb for what are no embeddings, and how near it comes."""
    factor = _OF_A_LAYER + (_OF_A_DECODER_LAYER if family.is_encoder_decoder else 0)
    decoder = f"; with a decoder of {_OF_A_DECODER_LAYER}" if family.is_encoder_decoder else ""
    rough = factor * shape.layers * shape.width**2
    exact = _without_embeddings(parts)
    off = abs(rough / exact - 1)
    said = f"{short(rough)} by the rule, {short(exact)} by the parts: {off * 100:.1f} % off."
    formula = Formula(
        rf"N \approx {factor} L h^2",
        (Term("L", "layers", f"{shape.layers:,}"), Term("h", "width", f"{shape.width:,}")),
        ("embeddings, biases and norms", "a feed-forward network not four times as wide"),
        f"Kaplan et al. 2020, section 2.1{decoder}",
    )
    return Step("The rule of thumb, without embeddings", (formula, Words(said)))


def _known(name: str) -> Step:
    """The published models of the family, counted the same way."""
    rows = tuple(
        (
            known.name,
            f"{known.shape.layers:,}",
            f"{known.shape.width:,}",
            f"{total(FAMILIES[name].parts(known.shape)):,}",
            known.printed or "–",
        )
        for known in PUBLISHED[name]
    )
    table = Table(("Model", "Layers", "Width", "Counted", "Printed"), rows)
    return Step("Models of this family", (table,))


def _symbols(family: Family, shape: Shape) -> list[tuple[str, str, int]]:
    """The symbols that the family's formulas use, what they are, and their values."""
    known = {
        "L": ("layers", shape.layers),
        "h": ("width", shape.width),
        "V": ("vocabulary", shape.vocabulary),
        "f": ("feed-forward width", shape.feed_forward),
        "s": ("positions", shape.positions),
        "a": ("heads", shape.heads),
        "k": ("width of a head", shape.head_width),
    }
    return [(symbol, *known[symbol]) for symbol in family.symbols]


def _without_embeddings(parts: tuple[Part, ...]) -> int:
    return sum(part.parameters for part in parts if not part.embeds)


def _numbers(name: str, shape: Shape, parts: tuple[Part, ...]) -> dict[str, Any]:
    return {
        "family": name,
        "shape": {about: value for _, about, value in _symbols(FAMILIES[name], shape)},
        "parts": {part.name: part.parameters for part in parts},
        "parameters": total(parts),
        "without_embeddings": _without_embeddings(parts),
        "published": {
            known.name: total(FAMILIES[name].parts(known.shape)) for known in PUBLISHED[name]
        },
    }


LAB = Lab("Counting parameters", run)
