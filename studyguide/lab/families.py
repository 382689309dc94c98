"""The parts that hold the parameters of six families of models, counted exactly."""

from collections.abc import Callable
from typing import NamedTuple


class Shape(NamedTuple):
    """The sizes that decide how many parameters a model has.

    An encoder-decoder has so many layers on either side. `heads` and `head_width` count only in
    T5, where together they may be wider or narrower than the model; ALiBi, RoPE and T5's
    relative positions need no `positions`.
    """

    layers: int
    width: int
    vocabulary: int
    feed_forward: int
    positions: int = 0
    heads: int = 0
    head_width: int = 0


class Part(NamedTuple):
    """A part of a model, the formula of its parameters, and their number.

    `embeds` is true of what turns words into vectors or back, which rules of thumb leave out.
    """

    name: str
    latex: str
    parameters: int
    embeds: bool = False


class Family(NamedTuple):
    """How a family is built, and what feed-forward width belongs to a width.

    `symbols` are those that the formulas of its parts use.
    """

    title: str
    parts: Callable[[Shape], tuple[Part, ...]]
    feed_forward: Callable[[int], int]
    symbols: str
    leaves_out: str
    is_encoder_decoder: bool = False


def total(parts: tuple[Part, ...]) -> int:
    """All parameters of a model."""
    return sum(part.parameters for part in parts)


def _gpt_2(shape: Shape) -> tuple[Part, ...]:
    layers, h, f = shape.layers, shape.width, shape.feed_forward
    return (
        Part("Token embeddings", "V h", shape.vocabulary * h, embeds=True),
        Part("Position embeddings", "s h", shape.positions * h, embeds=True),
        Part("Attention", r"L \cdot 4(h^2 + h)", layers * 4 * (h * h + h)),
        Part("Feed-forward", r"L(2 h f + f + h)", layers * (2 * h * f + f + h)),
        Part("Layer norms", r"L \cdot 4h + 2h", layers * 4 * h + 2 * h),
    )


def _bloom(shape: Shape) -> tuple[Part, ...]:
    tokens, _, *layers = _gpt_2(shape)
    return tokens, Part("Norm of embeddings", "2h", 2 * shape.width, embeds=True), *layers


def _llama(shape: Shape) -> tuple[Part, ...]:
    layers, h, f = shape.layers, shape.width, shape.feed_forward
    return (
        Part("Token embeddings", "V h", shape.vocabulary * h, embeds=True),
        Part("Attention", r"L \cdot 4h^2", layers * 4 * h * h),
        Part("Feed-forward", r"L \cdot 3 h f", layers * 3 * h * f),
        Part("Norms", r"L \cdot 2h + h", layers * 2 * h + h),
        Part("Output", "V h", shape.vocabulary * h, embeds=True),
    )


def _bert(shape: Shape) -> tuple[Part, ...]:
    tokens, positions, attention, feed_forward, norms = _gpt_2(shape)
    h = shape.width
    return (
        tokens,
        positions,
        Part("Segment embeddings", "2h", 2 * h, embeds=True),
        attention,
        feed_forward,
        norms,
        Part("Pooler", "h^2 + h", h * h + h),
    )


def _t5(shape: Shape) -> tuple[Part, ...]:
    layers, h, f, inner = shape.layers, shape.width, shape.feed_forward, _inner(shape)
    return (
        Part("Token embeddings", "V h", shape.vocabulary * h, embeds=True),
        Part("Relative positions", r"2 \cdot 32 a", 2 * 32 * shape.heads),
        Part("Encoder attention", r"L \cdot 4 h a k", layers * 4 * h * inner),
        Part("Decoder attention", r"L \cdot 8 h a k", layers * 8 * h * inner),
        Part("Feed-forward", r"2 L \cdot 2 h f", 2 * layers * 2 * h * f),
        Part("Norms", r"L \cdot 5h + 2h", layers * 5 * h + 2 * h),
    )


def _inner(shape: Shape) -> int:
    return shape.heads * shape.head_width


def _bart(shape: Shape) -> tuple[Part, ...]:
    layers, h, f = shape.layers, shape.width, shape.feed_forward
    positions = 2 * (shape.positions + 2) * h  # its table of positions begins at 2
    return (
        Part("Token embeddings", "V h", shape.vocabulary * h, embeds=True),
        Part("Position embeddings", "2(s + 2) h", positions, embeds=True),
        Part("Encoder attention", r"L \cdot 4(h^2 + h)", layers * 4 * (h * h + h)),
        Part("Decoder attention", r"L \cdot 8(h^2 + h)", layers * 8 * (h * h + h)),
        Part("Feed-forward", r"2 L(2 h f + f + h)", 2 * layers * (2 * h * f + f + h)),
        Part("Layer norms", r"L \cdot 10h + 4h", layers * 10 * h + 4 * h),
    )


def _four(width: int) -> int:
    return 4 * width


def _two_thirds(width: int) -> int:
    """Two thirds of four times the width, up to the next multiple of 256."""
    return -(-(8 * width // 3) // 256) * 256


_TIED = "the output: it uses the token embeddings once more"

FAMILIES = {
    "gpt-2": Family("GPT-2 and GPT-3", _gpt_2, _four, "LhVfs", _TIED),
    "bert": Family("BERT", _bert, _four, "LhVfs", "the heads of pre-training, which are not kept"),
    "llama": Family(
        "LLaMA",
        _llama,
        _two_thirds,
        "LhVf",
        "heads that share keys and values, as later LLaMAs have",
    ),
    "t5": Family(
        "T5",
        _t5,
        _four,
        "LhVfak",
        _TIED + " (T5 v1.1 has one of its own, and a gate)",
        is_encoder_decoder=True,
    ),
    "bart": Family("BART", _bart, _four, "LhVfs", _TIED, is_encoder_decoder=True),
    "bloom": Family("BLOOM and BloombergGPT", _bloom, _four, "LhVf", _TIED),
}
