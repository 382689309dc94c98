"""What the long run prints: the figures behind each verdict."""

from collections import Counter
from collections.abc import Iterable

from tests.fairness.audit import Flaw
from tests.fairness.guessers import Score


def audited(made: Counter[tuple[str, str]], flaws: Iterable[Flaw]) -> str:
    """How many questions were audited of each form and wording, with what was found."""
    found = Counter((flaw.where.form, flaw.where.template) for flaw in flaws)
    lines = [f"\n{'form':22}{'wording':22}{'questions':>10}{'flaws':>7}"]
    for (form, template), count in sorted(made.items()):
        lines.append(f"{form:22}{template:22}{count:10,}{found[form, template]:7}")
    lines.append(f"{'all':44}{sum(made.values()):10,}{sum(found.values()):7}")
    return "\n".join(lines)


def guessed(title: str, scores: Iterable[Score]) -> str:
    """Of each guesser how far off chance it is over the whole bank and at worst for a form."""
    by_name: dict[str, list[Score]] = {}
    for score in scores:
        by_name.setdefault(score.guesser, []).append(score)
    lines = [f"\n{title}", f"{'guesser':42}{'all':>7}{'±':>6}  at worst, in errors"]
    for name, own in by_name.items():
        *parts, all_ = own
        told = [part for part in parts if part.is_telling] or parts
        worst = max(told, key=lambda part: abs(part.errors))
        lines.append(
            f"{name:42}{all_.excess:+7.2f}{all_.error:6.2f}  {worst.errors:+5.1f}"
            f"  {worst.form} {worst.template} {worst.excess:+.2f} ±{worst.error:.2f}"
        )
    return "\n".join(lines)
