"""The account of DeepSpeed's own estimators for ZeRO-2 and ZeRO-3, with and without offloading."""

from studyguide.figure.written import short
from studyguide.lab.accounts.account import Account, Training, Way, summed
from studyguide.lab.interface import Formula, Term

_BUFFERS = 1.5
_CPU, _INIT = "CPU", "CPU, Init"
_ESTIMATED = {"all": (2, 3), "zero-2": (2,), "zero-3": (3,), "fsdp": (3,)}


def ways(training: Training) -> tuple[Way, ...]:
    """What the estimators print: for each kind of offloading the memory of GPU and node."""
    stages = _ESTIMATED.get(training.sharding)
    if stages is None:
        raise ValueError("DeepSpeed estimates ZeRO-2 and ZeRO-3 only.")
    if training.gpus % training.nodes:
        raise ValueError(f"{training.gpus:,} GPUs are not alike on {training.nodes:,} nodes.")
    return (
        *(_zero_2(training) if 2 in stages else ()),
        *(_zero_3(training) if 3 in stages else ()),
    )


def _zero_2(training: Training) -> tuple[Way, ...]:
    count, gpus = training.parameters, training.gpus
    whole, split = 2 * count, int(18 * count / gpus)
    return (
        _way("ZeRO-2, offload Adam", whole, 0, {_CPU: count * max(4 * gpus, 16)}),
        _way("ZeRO-2", whole, split, {_CPU: count * 4 * _per_node(training)}),
    )


def _zero_3(training: Training) -> tuple[Way, ...]:
    """Each way; with `zero.Init` a model is made in pieces from the start."""
    count, gpus, per_node = training.parameters, training.gpus, _per_node(training)
    share, whole = 1 / training.nodes, count * 4 * per_node
    all_off, some_off = count * 18 * share, count * 16 * share
    layer = 4 * training.largest_layer
    split, states = int(2 * count / gpus), int(18 * count / gpus)
    rows = (
        ("ZeRO-3, offload all", 0, max(whole, all_off), all_off),
        ("ZeRO-3, offload Adam", split, max(whole, some_off), some_off),
        ("ZeRO-3", states, whole, layer * per_node),
    )
    return tuple(
        _way(label, layer, held, {_CPU: at_once, _INIT: in_pieces})
        for label, held, at_once, in_pieces in rows
    )


def _per_node(training: Training) -> int:
    return training.gpus // training.nodes


def _way(label: str, whole: float, split: float, cpu: dict[str, float]) -> Way:
    beside = {name: count * _BUFFERS for name, count in cpu.items()}
    return summed(label, {"Whole": whole, "Split": split}, beside)


def _formulas(training: Training) -> tuple[Formula, ...]:
    terms = (
        Term("P", "parameters", short(training.parameters)),
        Term("G", "GPUs", f"{training.gpus:,}"),
        Term(
            "18", "bytes split: gradients 2 or weights 2, then FP32 weights 4, gradients 4, Adam 8"
        ),
        Term("l", "parameters of the largest layer", short(training.largest_layer)),
    )
    return (
        Formula(
            r"M_2 = 2P + \frac{18P}{G}, \quad M_3 = 4l + \frac{18P}{G}",
            terms,
            ("activations", "what a GPU needs beside the model"),
            "DeepSpeed, stage_1_and_2.py and stage3.py",
        ),
    )


ACCOUNT = Account(
    "DeepSpeed",
    "parameters, GPUs, nodes and the largest layer",
    "18, or 20 with ZeRO-2",
    True,
    (
        "CPU is the memory of a node, Init the same where the model is made in pieces from the "
        "start by zero.Init.",
        "It writes GB where it counts in GiB. Its documentation has printed 4P + 16P / G for "
        "ZeRO-2; this is what its code computes now.",
    ),
    ways,
    _formulas,
)
