"""The memory of training: each term, what splitting it among GPUs saves, and who counts how."""

from functools import partial
from typing import Annotated, Any

from studyguide.lab.accounts import accelerate, course, deepspeed, eleutherai, shown, zero
from studyguide.lab.accounts.account import (
    Training,
    Way,
    likely_heads,
    likely_shape,
    likely_width,
)
from studyguide.lab.accounts.activations import CHECKPOINTING
from studyguide.lab.asks import training_memory as asks
from studyguide.lab.cards import CARDS
from studyguide.lab.interface import Given, Lab, Shown
from studyguide.lab.reading import number, whole

ACCOUNTS = {
    "zero": zero.ACCOUNT,
    "course": course.ACCOUNT,
    "accelerate": accelerate.ACCOUNT,
    "deepspeed": deepspeed.ACCOUNT,
    "eleutherai": eleutherai.ACCOUNT,
}
_GPUS_PER_NODE = 8

_MODEL = "Parameters of the model, or the name of a model of the course."
_PARAMETERS = Given(_MODEL, "COUNT", number(1000, 1e15, "parameters"), field="parameters")
_LARGEST = "Parameters of the largest layer, for DeepSpeed's account."
_FACTOR = "GPUs that FSDP splits the model among, if not all."
_PRECISION = "Format of weights and gradients; mixed keeps weights in FP32 as well."


def _count(about: str, most: float, measure: str | None = None) -> Given:
    return Given(about, "COUNT", whole(1, most, measure))


def run(
    *,
    parameters: Annotated[float, _PARAMETERS] = 7.5e9,
    account: Annotated[str, Given("Whose way to count.", of=tuple(ACCOUNTS))] = "zero",
    precision: Annotated[str, Given(_PRECISION, of=tuple(zero.PRECISIONS))] = "mixed",
    optimiser: Annotated[str, Given("What updates the weights.", of=zero.OPTIMISERS)] = "adam",
    sharding: Annotated[str, Given("What is split among GPUs.", of=zero.SHARDINGS)] = "all",
    sharding_factor: Annotated[int | None, _count(_FACTOR, 1e6, "GPUs")] = None,
    gpus: Annotated[int, _count("GPUs that share the work.", 1e6, "GPUs")] = 64,
    nodes: Annotated[int | None, _count("Machines, for DeepSpeed's account.", 1e6)] = None,
    batch: Annotated[int, _count("Sequences on one GPU at a time.", 1e6, "sequences")] = 1,
    sequence: Annotated[int, _count("Tokens of a sequence.", 1e8, "tokens")] = 2048,
    layers: Annotated[int | None, _count("Layers of the model.", 1e5, "layers")] = None,
    width: Annotated[int | None, _count("Width of the model.", 1e7)] = None,
    heads: Annotated[int | None, _count("Attention heads of a layer.", 1e6, "heads")] = None,
    checkpointing: Annotated[
        str, Given("Which activations are computed again instead of kept.", of=CHECKPOINTING)
    ] = "selective",
    vocabulary: Annotated[int, _count("Vocabulary, for EleutherAI's account.", 1e8)] = 51200,
    tensor_parallel: Annotated[
        int, _count("GPUs that share a layer, for EleutherAI's account.", 1e4, "GPUs")
    ] = 1,
    largest_layer: Annotated[float | None, Given(_LARGEST, "COUNT", number(1, 1e15))] = None,
) -> Shown:
    """Show the memory of each GPU. Raises ValueError where the account knows no such training."""
    depth, breadth = _shape(parameters, layers, width)
    training = Training(
        parameters=parameters,
        layers=depth,
        width=breadth,
        heads=heads or likely_heads(breadth),
        precision=precision,
        optimiser=optimiser,
        sharding=sharding,
        sharding_factor=sharding_factor,
        gpus=gpus,
        nodes=nodes or _likely_nodes(gpus),
        batch=batch,
        sequence=sequence,
        checkpointing=checkpointing,
        vocabulary=vocabulary,
        tensor_parallel=tensor_parallel,
        largest_layer=largest_layer or parameters / depth,
    )
    return _shown(training, account)


def _shown(training: Training, name: str) -> Shown:
    account = ACCOUNTS[name]
    ways = account.ways(training)
    steps = [shown.what(training, account), shown.memory(training, account, ways)]
    if name == "zero":
        steps.append(shown.activations(training))
    steps += [shown.cards(account, ways), shown.differing(ACCOUNTS)]
    numbers = {
        "account": name,
        "whose": account.whose,
        "training": training._asdict(),
        "ways": [_numbers(way) for way in ways],
    }
    return Shown(tuple(steps), numbers)


def _numbers(way: Way) -> dict[str, Any]:
    return {
        "way": way.label,
        "bytes": dict(way.terms),
        "total": way.total,
        "beside": dict(way.beside),
        "fits": [card.label for card in CARDS if way.total <= card.size],
    }


def _shape(parameters: float, layers: int | None, width: int | None) -> tuple[int, int]:
    """Layers and width as given; what is not given follows from the number of parameters."""
    if width is not None:
        return layers or max(1, round(parameters / 12 / width**2)), width
    if layers is not None:
        return layers, likely_width(parameters, layers)
    return likely_shape(parameters)


def _likely_nodes(gpus: int) -> int:
    return 1 if gpus % _GPUS_PER_NODE else gpus // _GPUS_PER_NODE


LAB = Lab(
    "The memory of training",
    run,
    {
        "weights": asks.weights,
        "by-the-course": asks.by_the_course,
        "by-zero": asks.by_zero,
        "stage-1": partial(asks.sharded, 1),
        "stage-2": partial(asks.sharded, 2),
        "stage-3": partial(asks.sharded, 3),
    },
)
