"""The account of EleutherAI's cookbook, `calc_transformer_mem.py`."""

from studyguide.figure.written import short
from studyguide.lab.accounts.account import Account, Training, Way, summed
from studyguide.lab.accounts.activations import activation_bytes
from studyguide.lab.interface import Formula, Term

_OPTIMISERS = {"adam": 12, "sgd-momentum": 8}
_WEIGHTS = {"mixed": 2, "fp32": 4}
_STAGES = {"ddp": (0,), "zero-1": (1,), "zero-2": (2,), "zero-3": (3,), "all": (0, 1, 2, 3)}
_LABELS = ("DDP", "ZeRO-1", "ZeRO-2", "ZeRO-3")


def parameters_of(training: Training) -> int:
    """Parameters counted from the shape, with embeddings for input and output apart."""
    h, layers = training.width, training.layers
    embeddings = 2 * training.vocabulary * h + h * training.sequence
    return embeddings + 12 * layers * h * h + 8 * layers * h + 2 * h


def ways(training: Training) -> tuple[Way, ...]:
    """The stages side by side, or the one that is named."""
    stages = _STAGES.get(training.sharding)
    if stages is None:
        raise ValueError("EleutherAI's calculator knows DDP and ZeRO, not FSDP.")
    if training.optimiser not in _OPTIMISERS or training.precision not in _WEIGHTS:
        raise ValueError(
            "EleutherAI's calculator knows Adam and SGD with momentum, in mixed precision or FP32."
        )
    if training.gpus % training.tensor_parallel:
        raise ValueError(
            f"{training.gpus:,} GPUs cannot be put into groups of {training.tensor_parallel:,}."
        )
    return tuple(_way(stage, training) for stage in stages)


def _way(stage: int, training: Training) -> Way:
    count, gpus, each = parameters_of(training), training.gpus, _WEIGHTS[training.precision]
    weights, gradients, optimiser = (gpus if stage >= least else 1 for least in (3, 2, 1))
    # what it calls checkpointing keeps as much as selective checkpointing does
    kept = "none" if training.checkpointing == "none" else "selective"
    buffers = (0.5e9 if stage and gpus > 1 else 0) + (1e9 if stage == 3 else 0)
    terms = {
        "Weights": each * count / training.tensor_parallel / weights,
        "Gradients": 4 * count / gradients,
        "Optimiser": _OPTIMISERS[training.optimiser] * count / optimiser,
        "Buffers": each * buffers,
        "Activations": activation_bytes(training, kept, each) / training.tensor_parallel,
    }
    return summed(_LABELS[stage], terms)


def _formulas(training: Training) -> tuple[Formula, ...]:
    terms = (
        Term("P", "parameters, counted from the shape", short(parameters_of(training))),
        Term("w", "bytes of a weight", str(_WEIGHTS[training.precision])),
        Term("t", "tensor-parallel degree", str(training.tensor_parallel)),
        Term("4", "bytes of a gradient, in FP32"),
        Term("K", "bytes of optimiser", str(_OPTIMISERS[training.optimiser])),
        Term("n", "GPUs: of the optimiser from ZeRO-1 on, gradients from 2 on, weights with 3"),
        Term("B", "buffers for communication: half a billion values, with ZeRO-3 a billion more"),
        Term("A", "activations, split by tensor parallelism"),
    )
    return (
        Formula(
            r"M = \frac{w P}{t n_w} + \frac{4P}{n_g} + \frac{K P}{n_K} + B + \frac{A}{t}",
            terms,
            ("that tensor parallelism splits gradients and optimiser, too",),
            "EleutherAI, cookbook, calc_transformer_mem.py",
        ),
    )


ACCOUNT = Account(
    "EleutherAI's cookbook",
    "layers, width, heads, vocabulary, precision, optimiser, sharding, GPUs, batch and sequence",
    "18, mixed precision",
    True,
    ("It counts the parameters from the shape and takes no other number of them.",),
    ways,
    _formulas,
)
