"""How large a model and how many tokens for a budget, by every published fit side by side."""

from typing import Annotated, NamedTuple

from studyguide.figure.written import power, short
from studyguide.lab import fitted
from studyguide.lab.asks import compute_optimal as asks
from studyguide.lab.fits import FITS, FLOPS_PER_TOKEN, Best, Fit
from studyguide.lab.interface import Given, Lab, Shown
from studyguide.lab.reading import number, whole

_BUDGET = 5.76e23
_DAY = 86_400

_COMPUTE = Given("Compute of all training, in FLOPs.", "FLOPS", number(1e12, 1e40, "FLOPs"))
_PARAMETERS = Given(
    "Parameters, or a model of the course; with --tokens, a model to be placed.",
    "COUNT",
    number(1000, 1e18, "parameters"),
    field="parameters",
)
_TOKENS = Given(
    "Training tokens, or a model of the course; with --parameters, a model to be placed.",
    "COUNT",
    number(1e6, 1e20, "tokens"),
    field="tokens",
)
_GPUS = Given("GPUs that train for so many --days.", "COUNT", whole(1, 1e8, "GPUs"))
_DAYS = Given("Days of training on so many --gpus.", "COUNT", number(0.01, 1e5, "days"))
_PEAK = Given("FLOPs a second that a GPU can do at most.", "FLOPS", number(1e6, 1e20))
_USED = Given("The share of it that training makes use of.", "SHARE", number(0.001, 1))


class Budget(NamedTuple):
    """What was given, in words, and for each fit the best that goes with it.

    `model` is a model to be placed: its compute, parameters and tokens.
    """

    told: str
    bests: tuple[tuple[Fit, Best], ...]
    model: Best | None = None


def run(
    *,
    compute: Annotated[float | None, _COMPUTE] = None,
    parameters: Annotated[float | None, _PARAMETERS] = None,
    tokens: Annotated[float | None, _TOKENS] = None,
    gpus: Annotated[int | None, _GPUS] = None,
    days: Annotated[float | None, _DAYS] = None,
    peak: Annotated[float, _PEAK] = 312e12,
    utilisation: Annotated[float, _USED] = 0.4,
) -> Shown:
    """Show the best size and tokens for what is given: one of the three, or GPUs with days.

    Raises ValueError where less or more is given.
    """
    if (gpus is None) != (days is None):
        raise ValueError("GPUs and days make a budget only together.")
    if gpus is not None and days is not None:
        if compute is not None:
            raise ValueError("Give either the compute, or GPUs and days.")
        compute = gpus * days * _DAY * peak * utilisation
    if compute is not None and (parameters is not None or tokens is not None):
        raise ValueError("Give compute, parameters or tokens, and the fits say the others.")
    budget = _budget(compute, parameters, tokens)
    told = budget.told
    if gpus is not None:
        share = f"{utilisation:.3g} of {power(peak)} FLOPs a second"
        told = f"{gpus:,} GPUs for {days:g} days, using {share}. {told}"
    return fitted.shown(told, budget.bests, budget.model)


def _budget(compute: float | None, parameters: float | None, tokens: float | None) -> Budget:
    if parameters is not None and tokens is not None:
        used = FLOPS_PER_TOKEN * parameters * tokens
        told = f"A model of {short(parameters)} parameters trained on {short(tokens)} tokens"
        return Budget(
            f"{told} took about {power(used)} FLOPs.",
            tuple((fit, fit.law.best(used)) for fit in FITS),
            Best(used, parameters, tokens),
        )
    if parameters is not None:
        told = f"The budget for which {short(parameters)} parameters are best."
        return Budget(told, tuple((fit, fit.law.best_of_size(parameters)) for fit in FITS))
    if tokens is not None:
        told = f"The budget for which {short(tokens)} tokens are best."
        return Budget(told, tuple((fit, fit.law.best_of_tokens(tokens)) for fit in FITS))
    given = compute or _BUDGET
    told = f"The best use of {power(given)} FLOPs."
    return Budget(told, tuple((fit, fit.law.best(given)) for fit in FITS))


_ASKS = {"tokens": asks.tokens, "compute": asks.compute}

LAB = Lab("Compute-optimal training", run, _ASKS)
