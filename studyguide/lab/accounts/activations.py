"""The memory of activations, by Korthikanti et al. 2022, for a stack of transformer layers."""

from studyguide.lab.accounts.account import Training
from studyguide.lab.interface import Formula, Term

CHECKPOINTING = ("none", "selective", "full")


def activation_bytes(training: Training, checkpointing: str, each: int = 2) -> float:
    """Bytes of all activations that are kept for the way back, `each` of them so many bytes.

    Masks of dropout take one byte whatever the precision: hence 34 = 16 x 2 + 2 and 5 = 2 x 2 + 1.
    """
    values = training.sequence * training.batch * training.width * training.layers
    return values * _per_value(training, checkpointing, each)


def activation_formula(training: Training, checkpointing: str, each: int = 2) -> Formula:
    """The formula behind `activation_bytes`, with every term."""
    linear, square = 16 * each + 2, 2 * each + 1
    factor = {
        "none": rf"\left({linear} + {square}\frac{{a s}}{{h}}\right)",
        "selective": rf" \cdot {linear}",
        "full": rf" \cdot {each}",
    }[checkpointing]
    terms = (
        Term("s", "sequence, in tokens", f"{training.sequence:,}"),
        Term("b", "batch of one GPU, in sequences", f"{training.batch:,}"),
        Term("h", "width", f"{training.width:,}"),
        Term("L", "layers", f"{training.layers:,}"),
        Term("a", "attention heads", f"{training.heads:,}"),
    )
    return Formula(
        f"A = s b h L{factor}",
        terms if checkpointing == "none" else terms[:-1],
        ("embeddings and the scores over the vocabulary", "what tensor parallelism would split"),
        "Korthikanti et al. 2022, Reducing Activation Recomputation in Large Transformer Models",
    )


def _per_value(training: Training, checkpointing: str, each: int) -> float:
    if checkpointing == "full":
        return each
    linear, square = 16 * each + 2, 2 * each + 1
    if checkpointing == "selective":
        return linear
    return linear + square * training.heads * training.sequence / training.width
