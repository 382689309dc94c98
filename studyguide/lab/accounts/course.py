"""The account of the course: 24 bytes a parameter, on one GPU."""

from studyguide.figure.written import short
from studyguide.lab.accounts.account import Account, Training, Way, summed
from studyguide.lab.interface import Formula, Term

_BYTES = {"Weights": 4, "Gradients": 4, "Optimiser": 8, "Activations": 8}
_LOADED = {"FP32": 4, "16-bit": 2, "8-bit": 1}


def ways(training: Training) -> tuple[Way, ...]:
    """Training in FP32 with Adam, and loading the weights alone in three formats."""
    terms = {name: count * training.parameters for name, count in _BYTES.items()}
    loaded = (
        summed(f"Load, {name}", {"Weights": count * training.parameters})
        for name, count in _LOADED.items()
    )
    return (summed("Train, FP32", terms), *loaded)


def _formulas(training: Training) -> tuple[Formula, ...]:
    formula = Formula(
        r"M = (4 + 4 + 8 + 8) \Psi = 24 \Psi",
        (
            Term(r"\Psi", "parameters", short(training.parameters)),
            Term("4", "bytes of a weight"),
            Term("4", "bytes of its gradient"),
            Term("8", "bytes of Adam's two states"),
            Term("8", "bytes of activations and temporary memory, a high-end estimate"),
        ),
        (
            "that activations grow with batch, sequence, width and layers, not with parameters",
            "mixed precision, sharding and checkpointing",
        ),
        "Generative AI with Large Language Models, week 1",
    )
    return (formula,)


ACCOUNT = Account(
    "the course",
    "parameters alone",
    "24, FP32",
    False,
    (
        "Older transcripts of the course say 80 GB for a billion parameters: 20 times the 4 GB of "
        "weights instead of 20 more bytes for each. The present ones say 24 GB.",
    ),
    ways,
    _formulas,
)
