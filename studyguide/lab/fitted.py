"""Published fits side by side, as the steps of a lab."""

from collections.abc import Sequence
from typing import Any

from studyguide.figure.written import power, short, times
from studyguide.lab import fit_curves
from studyguide.lab.fits import FITS, FLOPS_PER_TOKEN, PF_DAY, Best, Fit
from studyguide.lab.interface import Formula, Shown, Step, Table, Term, Words
from studyguide.lab.writing import joined

Bests = Sequence[tuple[Fit, Best]]


def shown(told: str, bests: Bests, model: Best | None) -> Shown:
    """The steps of the lab; `told` says what was given."""
    first, (compute, *_) = bests[0]
    is_one_budget = len({best.compute for _, best in bests}) == 1
    whose = "" if is_one_budget else f"The budget is that of {first.name}."
    steps = [
        _side_by_side(told, bests),
        fit_curves.losses(compute, model, whose),
        fit_curves.sizes(compute, model),
    ]
    if model:
        steps.insert(1, _placed(bests, model))
    sources = tuple(Words(f"{fit.name}: {fit.source}.") for fit in FITS)
    steps.append(Step("Where the fits come from", sources))
    return Shown(tuple(steps), _numbers(bests, model))


def _side_by_side(told: str, bests: Bests) -> Step:
    rows = tuple(
        (
            fit.name,
            power(best.compute),
            short(best.parameters),
            short(best.tokens),
            _ratio(best),
            f"{fit.surface.loss(*best[1:]):.3f}" if fit.surface else "–",
        )
        for fit, best in bests
    )
    heads = ("Fit", "FLOPs", "Parameters", "Tokens", "Tokens each", "Loss")
    formula = Formula(
        rf"C \approx {FLOPS_PER_TOKEN} N D",
        (
            Term("C", "compute of training in FLOPs; 8.64e19 are a PF-day", _pf_days(bests)),
            Term("N", "parameters"),
            Term("D", "tokens; tokens each are D / N"),
        ),
        (
            "attention between tokens; computing activations again, which makes it 8ND",
            "encoder-decoders, where a token passes half of the parameters: 3ND",
            "what running the model costs later, and that text for training may run out",
        ),
    )
    return Step("By every fit", (Words(told), Table(heads, rows), *_spread(bests), formula))


def _pf_days(bests: Bests) -> str:
    least, *_, most = sorted(best.compute / PF_DAY for _, best in bests)
    said = f"{short(least)} PF-days"
    return said if least == most else f"{short(least)} to {short(most)} PF-days"


def _spread(bests: Bests) -> tuple[Words, ...]:
    """How far the fits lie apart in what was not given, with Kaplan and without.

    Because C = 6ND, two that were not given may lie apart by the same.
    """
    by = {"FLOPs": "compute", "parameters": "parameters", "tokens": "tokens"}
    apart: dict[str, list[str]] = {}
    for name, attribute in by.items():
        every = [getattr(best, attribute) for _, best in bests]
        later = [getattr(best, attribute) for fit, best in bests if fit.name != "Kaplan"]
        if max(every) > min(every):
            far = times(max(every) / min(every))
            said = f"by up to {far}; without Kaplan, by {times(max(later) / min(later))}."
            apart.setdefault(said, []).append(name)
    return tuple(
        Words(f"The fits differ in {joined(names)} {said}") for said, names in apart.items()
    )


def _placed(bests: Bests, model: Best) -> Step:
    rows = tuple(
        (
            fit.name,
            times(model.parameters / best.parameters),
            times(model.tokens / best.tokens),
            f"{fit.surface.loss(*model[1:]):.3f}" if fit.surface else "–",
            f"{fit.surface.loss(*model[1:]) - fit.surface.loss(*best[1:]):.3f}"
            if fit.surface
            else "–",
        )
        for fit, best in bests
    )
    heads = ("Fit", "Parameters", "Tokens", "Its loss", "Above the best")
    told = (
        f"It has {_ratio(model)} tokens for each parameter. Beside the best for its budget, it "
        "has so many times the parameters and the tokens:"
    )
    return Step("Where the model stands", (Words(told), Table(heads, rows)))


def _ratio(best: Best) -> str:
    return short(best.tokens / best.parameters)


def _numbers(bests: Bests, model: Best | None) -> dict[str, Any]:
    fits = [
        {
            "fit": fit.name,
            "source": fit.source,
            **_told(best),
            "loss": fit.surface.loss(*best[1:]) if fit.surface else None,
            "loss_of_model": fit.surface.loss(*model[1:]) if fit.surface and model else None,
        }
        for fit, best in bests
    ]
    return {"fits": fits, "model": _told(model) if model else None}


def _told(best: Best) -> dict[str, float]:
    return {**best._asdict(), "tokens_per_parameter": best.tokens / best.parameters}
