"""Published fits of the best model size and number of tokens for a budget of compute."""

from typing import NamedTuple

PF_DAY = 8.64e19
"""FLOPs of 10^15 a second for a day."""

FLOPS_PER_TOKEN = 6
"""FLOPs per parameter and token of training: 2 forward, 4 backward."""


class Surface(NamedTuple):
    """A loss by parameters N and tokens D: E + A / N^alpha + B / D^beta."""

    e: float
    a: float
    b: float
    alpha: float
    beta: float

    def loss(self, parameters: float, tokens: float) -> float:
        """The loss of a model of that size after so many tokens, in nats per token."""
        loss: float = self.e + self.a / parameters**self.alpha + self.b / tokens**self.beta
        return loss

    def law(self) -> "Law":
        """Where it is lowest for a budget: N = G (C / 6)^(beta / (alpha + beta))."""
        both = self.alpha + self.beta
        power = self.beta / both
        g = (self.alpha * self.a / self.beta / self.b) ** (1 / both)
        return Law(g / FLOPS_PER_TOKEN**power, power)


class Law(NamedTuple):
    """The best number of parameters for a budget, k C^a; the tokens are what is left of it."""

    k: float
    a: float

    def best(self, compute: float) -> "Best":
        """The best use of so many FLOPs."""
        parameters = self.k * compute**self.a
        return Best(compute, parameters, compute / FLOPS_PER_TOKEN / parameters)

    def best_of_size(self, parameters: float) -> "Best":
        """The budget for which so many parameters are best."""
        compute = (parameters / self.k) ** (1 / self.a)
        return Best(compute, parameters, compute / FLOPS_PER_TOKEN / parameters)

    def best_of_tokens(self, tokens: float) -> "Best":
        """The budget for which so many tokens are best."""
        compute = (FLOPS_PER_TOKEN * self.k * tokens) ** (1 / (1 - self.a))
        return Best(compute, self.k * compute**self.a, tokens)


class Best(NamedTuple):
    """A budget in FLOPs and its best use; the three obey C = 6ND."""

    compute: float
    parameters: float
    tokens: float


class Fit(NamedTuple):
    """A published fit; only those that fitted a loss have a surface."""

    name: str
    source: str
    law: Law
    surface: Surface | None = None


def _parametric(name: str, source: str, surface: Surface) -> Fit:
    return Fit(name, source, surface.law(), surface)


FITS = (
    Fit(
        "Chinchilla 1",
        "Hoffmann et al. 2022, approach 1, minimum over training curves; the line through its "
        "table by Wu et al. 2023",
        Law(10**-1.004, 0.498),
    ),
    Fit(
        "Chinchilla 2",
        "Hoffmann et al. 2022, approach 2, models of one budget; the line through its table by "
        "Wu et al. 2023",
        Law(10**-0.839, 0.490),
    ),
    _parametric(
        "Chinchilla 3",
        "Hoffmann et al. 2022, approach 3, a fitted loss, with the constants before rounding",
        Surface(1.6934, 406.4, 410.7, 0.33917084, 0.2849083),
    ),
    _parametric(
        "Chinchilla 3, rounded",
        "the same with the constants as the paper prints them",
        Surface(1.69, 406.4, 410.7, 0.34, 0.28),
    ),
    _parametric(
        "Replication",
        "Besiroglu et al. 2024, approach 3 fitted again",
        Surface(1.8172, 482.01, 2085.43, 0.3478, 0.3658),
    ),
    Fit(
        "Kaplan",
        "Kaplan et al. 2020, figure 14: 1.3e9 C^0.73, C in PF-days, N without embeddings",
        Law(1.3e9 / PF_DAY**0.73, 0.73),
    ),
)
