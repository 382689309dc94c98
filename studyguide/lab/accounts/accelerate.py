"""The account of `accelerate estimate-memory` by Hugging Face: the largest of four moments."""

from studyguide.figure.written import size
from studyguide.lab.accounts.account import Account, Training, Way
from studyguide.lab.interface import Formula, Term

_LOADED = {"int8": 4, "int4": 8}
"""By how much smaller than FP32 these are."""


def trained(full: float, halved: bool) -> Way:
    """Training with Adam a model of `full` bytes in FP32, in that precision or in 16 bits."""
    # as the tool has it: weights stay in FP32, gradients come in both precisions
    gradients, step = (1.5, 2) if halved else (1, 4)
    moments = {
        "Weights": full,
        "Gradients": gradients * full,
        "Optimiser": 2 * full,
        "Step": step * full,
    }
    loaded = full / 2 if halved else full
    label = "float16 or bfloat16" if halved else "float32"
    return Way(label, moments, max(moments.values()), {"To load": loaded})


def ways(training: Training) -> tuple[Way, ...]:
    """Training in both precisions; what is smaller can only be loaded."""
    full = 4 * training.parameters
    small = (Way(f"{name}, to load", {}, full / part, {}) for name, part in _LOADED.items())
    return (trained(full, False), trained(full, True), *small)


def _formulas(training: Training) -> tuple[Formula, ...]:
    formula = Formula(
        r"M_{32} = \max(S, S, 2S, 4S) = 4S, \quad M_{16} = \max(S, 1.5S, 2S, 2S) = 2S",
        (
            Term("S", "the model in FP32", size(4 * training.parameters, binary=True)),
            Term("M", "the largest of: model, gradients, optimiser, step"),
        ),
        (
            "activations: it counts a batch of one sequence as nothing",
            "buffers of the model, such as the numbers of its positions, which the tool adds",
            "for inference, up to 20 % more",
        ),
        "accelerate, commands/estimate.py",
    )
    return (formula,)


ACCOUNT = Account(
    "Hugging Face's accelerate",
    "parameters alone",
    "16 in FP32, 8 in 16 bits",
    True,
    ("It writes MB and GB where it counts in MiB and GiB.",),
    ways,
    _formulas,
)
