"""The account of the ZeRO paper: what is split among GPUs, stage by stage."""

from typing import NamedTuple

from studyguide.figure.written import short, size
from studyguide.lab.accounts.account import Account, Training, Way, summed
from studyguide.lab.accounts.activations import activation_bytes, activation_formula
from studyguide.lab.interface import Formula, Term


class Precision(NamedTuple):
    """Bytes of one weight, gradient, master copy of a weight, optimiser state, activation."""

    weight: int
    gradient: int
    master: int
    state: int
    activation: int


PRECISIONS = {
    "mixed": Precision(2, 2, 4, 4, 2),
    "fp32": Precision(4, 4, 0, 4, 4),
    "bf16": Precision(2, 2, 0, 2, 2),
}
_STATES = {"adam": 2, "sgd-momentum": 1, "sgd": 0}
OPTIMISERS = ("adam", "adam-8bit", "sgd-momentum", "sgd")
_STAGES = {"ddp": 0, "zero-1": 1, "zero-2": 2, "zero-3": 3, "fsdp": 3}
SHARDINGS = ("all", *_STAGES)
_LABELS = ("DDP", "ZeRO-1", "ZeRO-2", "ZeRO-3, FSDP")


def optimiser_bytes(training: Training) -> int:
    """K: bytes of optimiser per parameter, with the master copy of the weight."""
    precision = PRECISIONS[training.precision]
    if training.optimiser == "adam-8bit":
        return precision.master + 2
    return precision.master + _STATES[training.optimiser] * precision.state


def ways(training: Training) -> tuple[Way, ...]:
    """The stages side by side, or the one that is named."""
    _check(training)
    names = ["ddp", "zero-1", "zero-2", "zero-3"]
    if training.sharding != "all":
        names = [training.sharding]
    elif training.sharding_factor:
        names.append("fsdp")
    return tuple(_way(name, training) for name in names)


def _way(name: str, training: Training) -> Way:
    precision, stage = PRECISIONS[training.precision], _STAGES[name]
    degree = (name == "fsdp" and training.sharding_factor) or training.gpus
    weights, gradients, optimiser = (degree if stage >= least else 1 for least in (3, 2, 1))
    states = {
        "Weights": precision.weight * training.parameters / weights,
        "Gradients": precision.gradient * training.parameters / gradients,
        "Optimiser": optimiser_bytes(training) * training.parameters / optimiser,
    }
    kept = activation_bytes(training, training.checkpointing, precision.activation)
    label = f"FSDP, F = {degree:,}" if name == "fsdp" else _LABELS[stage]
    return summed(label, states | {"Activations": kept}, {"States": sum(states.values())})


def _check(training: Training) -> None:
    factor = training.sharding_factor
    if factor and training.sharding not in ("all", "fsdp"):
        raise ValueError("A sharding factor belongs to FSDP, not to DDP or ZeRO.")
    if factor and training.gpus % factor:
        raise ValueError(f"{training.gpus:,} GPUs cannot be put into groups of {factor:,}.")


def _formulas(training: Training) -> tuple[Formula, ...]:
    precision = PRECISIONS[training.precision]
    gathered = size(precision.weight * training.parameters / training.layers)
    states = Formula(
        r"M = \frac{w \Psi}{n_w} + \frac{g \Psi}{n_g} + \frac{K \Psi}{n_K} + A",
        (
            Term(r"\Psi", "parameters", short(training.parameters)),
            Term("w", "bytes of a weight", str(precision.weight)),
            Term("g", "bytes of a gradient", str(precision.gradient)),
            Term("K", f"bytes of optimiser ({_told(training)})", str(optimiser_bytes(training))),
            Term("n_K", "GPUs the optimiser is split among, from ZeRO-1 on"),
            Term("n_g", "GPUs the gradients are split among, from ZeRO-2 on"),
            Term("n_w", "GPUs the weights are split among, with ZeRO-3 and FSDP"),
            Term("A", "activations, see below"),
        ),
        (
            f"the layer that ZeRO-3 and FSDP put together while they compute it (about {gathered})",
            "buffers for communication, fragmented memory, what the driver takes",
        ),
        "Rajbhandari et al. 2019, ZeRO; with activations added",
    )
    return states, activation_formula(training, training.checkpointing, precision.activation)


def _told(training: Training) -> str:
    master = "a master copy, " if PRECISIONS[training.precision].master else ""
    states = {
        "adam": "mean and variance of Adam",
        "adam-8bit": "mean and variance of Adam in a byte each",
        "sgd-momentum": "the momentum",
        "sgd": "no state",
    }
    return master + states[training.optimiser]


ACCOUNT = Account(
    "the ZeRO paper",
    "parameters, precision, optimiser, sharding, GPUs, and the shape for activations",
    "16, mixed precision",
    False,
    ("States are all but the activations: what the paper's table tells.",),
    ways,
    _formulas,
)
