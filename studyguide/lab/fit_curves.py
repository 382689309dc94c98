"""Published fits as curves: the loss by size at a fixed budget, and the best size by budget."""

from studyguide.figure.pictures import Axis, Curve, Point, Points
from studyguide.figure.written import power, short
from studyguide.lab.fits import FITS, FLOPS_PER_TOKEN, Best, Surface
from studyguide.lab.interface import Formula, Step, Table, Term, Words

_PLACES = 41
_AROUND = 30
"""How far the loss is drawn to either side of the best sizes."""


def losses(compute: float, model: Best | None, whose: str) -> Step:
    """Loss against size with the budget fixed: every size on as many tokens as are left for it.

    `whose` says whose budget it is, where the fits do not share one.
    """
    fits = [(fit, fit.surface, fit.law.best(compute)) for fit in FITS if fit.surface]
    sizes = [best.parameters for _, _, best in fits] + ([model.parameters] if model else [])
    curves = tuple(
        Curve(fit.name, _curve(surface, compute, min(sizes) / _AROUND, max(sizes) * _AROUND))
        for fit, surface, _ in fits
    )
    points = [
        Point(best.parameters, surface.loss(*best[1:]), short(best.parameters), fit.name)
        for fit, surface, best in fits
    ]
    if model:
        surface = fits[-1][1]  # the latest fit corrects the ones before it
        points.append(Point(model.parameters, surface.loss(*model[1:]), "the model", "Model"))
    drawn = Points(
        f"Loss against size for {power(compute)} FLOPs",
        Axis("Parameters", log=True),
        Axis("Loss"),
        tuple(points),
        curves,
    )
    constants = tuple((fit.name, *map(str, surface)) for fit, surface, _ in fits)
    table = Table(("Fit", "E", "A", "B", "α", "β"), constants)
    said = (Words(whose),) if whose else ()
    return Step("Loss at a fixed budget", (*said, drawn, _loss_formula(), table))


def _curve(
    surface: Surface, compute: float, least: float, most: float
) -> tuple[tuple[float, float], ...]:
    sizes = [least * (most / least) ** (place / (_PLACES - 1)) for place in range(_PLACES)]
    return tuple((size, surface.loss(size, compute / FLOPS_PER_TOKEN / size)) for size in sizes)


def _loss_formula() -> Formula:
    return Formula(
        r"L(N, D) = E + \frac{A}{N^\alpha} + \frac{B}{D^\beta}, \quad "
        r"N = G\left(\frac{C}{6}\right)^{\frac{\beta}{\alpha + \beta}}",
        (
            Term("L", "loss, in nats per token"),
            Term("E", "what no model of text gets below"),
            Term(r"\frac{A}{N^\alpha}", "what a model of N parameters lacks"),
            Term(r"\frac{B}{D^\beta}", "what D tokens do not teach"),
            Term("G", "the root (αA / βB)^(1 / (α + β))"),
        ),
        (
            "other tokenizers and texts: with them the constants change",
            "models outside of those measured: 70M to 16B parameters, 5B to 500B tokens",
        ),
        "Hoffmann et al. 2022, equation 10 and its minimum",
    )


def sizes(compute: float, model: Best | None) -> Step:
    """The best size against the budget: lines on which every fit would have a model stand."""
    budgets = [compute * 10**exponent for exponent in range(-3, 4)]
    curves = tuple(
        Curve(fit.name, tuple((c, fit.law.best(c).parameters) for c in budgets)) for fit in FITS
    )
    points = (Point(model.compute, model.parameters, "the model", "Model"),) if model else ()
    axes = Axis("FLOPs", log=True), Axis("Parameters", log=True)
    drawn = Points("Parameters against budget", *axes, points, curves)
    laws = tuple((fit.name, power(fit.law.k), f"{fit.law.a:.3f}") for fit in FITS)
    formula = Formula(
        "N = k C^a",
        (
            Term("a", "how size grows with the budget; tokens grow with 1 - a"),
            Term("k", "where the line begins"),
        ),
        ("how sure a fit is of its constants",),
    )
    return Step("The best size for a budget", (drawn, formula, Table(("Fit", "k", "a"), laws)))
