"""What the lab on the memory of training asks: of weights, by the course's count and by ZeRO's."""

from random import Random

from studyguide.lab.accounts import course, zero
from studyguide.lab.accounts.account import Training, Way
from studyguide.lab.asks.sizes import BILLIONS
from studyguide.lab.interface import Asked, Wrong

_BYTES = {"FP32": 4, "FP16": 2, "BF16": 2, "INT8": 1}
_GPUS = (8, 32, 64, 128)
"""Not 16: of 16 bytes a parameter each would hold one, and the prompt would tell the answer."""

_NEAR = "2 %"


def weights(random: Random) -> Asked:
    """The memory of weights alone, in a format."""
    billions, format_ = random.choice(BILLIONS), random.choice(list(_BYTES))
    each = _BYTES[format_]
    others = {other: name for name, other in _BYTES.items() if other != each}
    return _asked(
        f"A model has {billions:g} billion parameters. How much memory do its weights take in"
        f" {format_}?",
        each * billions,
        f"{billions:g} billion parameters × {_bytes(each)} each.",
        {
            each * 8 * billions: "These are bits; a byte has eight.",
            each * billions * 1e9 / 2**30: "That is its size in GiB, each of which is 1.074 GB.",
            **{
                other * billions: f"That is {_bytes(other)} each, as in {name}."
                for other, name in others.items()
            },
        },
    )


def by_the_course(random: Random) -> Asked:
    """The memory of training in FP32 as the course counts it."""
    billions = random.choice(BILLIONS)
    way = course.ways(_training(billions))[0]
    return _asked(
        f"A model has {billions:g} billion parameters. By the course's count, how much memory does"
        " training it in FP32 with Adam take, activations included?",
        way.total / 1e9,
        _terms(way, billions),
        {
            4 * billions: "That is the weights alone.",
            16 * billions: "That leaves out the activations, 8 bytes for each parameter.",
            20 * billions: "That leaves out the weights or the gradients, 4 bytes each.",
            80 * billions: "It is 20 bytes more for each parameter, not 20 times the weights.",
        },
    )


def by_zero(random: Random) -> Asked:
    """The memory of model states as ZeRO's paper counts it, on each GPU without sharding."""
    billions = random.choice(BILLIONS)
    way = _ways(billions, 1)[0]
    return _asked(
        f"A model has {billions:g} billion parameters and is trained with Adam in mixed precision."
        " By ZeRO's count, how much do all its model states take, not sharded and without"
        " activations?",
        way.beside["States"] / 1e9,
        _terms(way, billions),
        {
            2 * billions: "That is the weights alone.",
            4 * billions: "That leaves out the optimiser, 12 bytes for each parameter.",
            12 * billions: "That leaves out the weights and gradients, or the master copy.",
            14 * billions: "That leaves out the gradients, 2 bytes for each parameter.",
            24 * billions: "That is the course's count, in FP32 and with activations.",
        },
    )


def sharded(stage: int, random: Random) -> Asked:
    """The memory of model states on each of some GPUs, at a stage of ZeRO from 1 to 3."""
    billions, gpus = random.choice(BILLIONS), random.choice(_GPUS)
    ways = _ways(billions, gpus)
    right = ways[stage].beside["States"] / 1e9
    others = {way.beside["States"] / 1e9: way.label for way in ways if way is not ways[stage]}
    return _asked(
        f"{gpus} GPUs train a model of {billions:g} billion parameters with Adam in mixed"
        f" precision and ZeRO stage {stage}. How much memory do its model states take up on each"
        " GPU?",
        right,
        f"{_divided(ways[0], ways[stage], gpus)} = {_size(right)}.",
        {size: f"So much it is with {label}." for size, label in others.items()},
    )


def _asked(prompt: str, right: float, worked: str, wrong: dict[float, str]) -> Asked:
    return Asked(
        prompt,
        "number",
        (_size(right),),
        worked,
        tuple(Wrong(_size(size), because) for size, because in wrong.items()),
        measure="bytes",
        tolerance=_NEAR,
    )


def _training(billions: float, gpus: int = 1) -> Training:
    """A training of which only what is counted by parameters is wanted."""
    return Training(billions * 1e9, layers=1, width=1, heads=1, gpus=gpus)


def _ways(billions: float, gpus: int) -> tuple[Way, ...]:
    """Without sharding, then stages 1 to 3 of ZeRO."""
    return zero.ways(_training(billions, gpus))


def _terms(way: Way, billions: float) -> str:
    """Every term of a sum that goes by parameters, as bytes for each parameter and in all."""
    counted = {
        name.lower(): count
        for name, count in way.terms.items()
        if not (way.beside and name == "Activations")
    }
    each = ", ".join(f"{name} {_number(count / billions / 1e9)}" for name, count in counted.items())
    total = sum(counted.values()) / billions / 1e9
    return f"Bytes for each parameter: {each}; in all {_number(total)}, × {billions:g} billion."


def _divided(whole: Way, sharded: Way, gpus: int) -> str:
    """The model states in all, each divided by the GPUs if it is sharded."""
    return " + ".join(
        f"{name.lower()} {_size(whole.terms[name] / 1e9)}"
        + (f" / {gpus}" if sharded.terms[name] < whole.terms[name] else "")
        for name in ("Weights", "Gradients", "Optimiser")
    )


def _bytes(count: int) -> str:
    return "1 byte" if count == 1 else f"{count} bytes"


def _size(gigabytes: float) -> str:
    return f"{_number(gigabytes)} GB"


def _number(number: float) -> str:
    return f"{number:,.4g}" if number < 10_000 else f"{number:,.0f}"
