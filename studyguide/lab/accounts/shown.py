"""An account of the memory of training as the steps of a lab."""

from collections.abc import Iterable, Mapping

from studyguide.figure.pictures import Bar, Bars, Segment
from studyguide.figure.written import short, size
from studyguide.lab.accounts import zero
from studyguide.lab.accounts.account import Account, Training, Way
from studyguide.lab.accounts.activations import activation_bytes
from studyguide.lab.cards import CARDS
from studyguide.lab.interface import Step, Table, Words


def what(training: Training, account: Account) -> Step:
    """What is trained and who counts."""
    shape = (
        f"{short(training.parameters)} parameters, here taken as {training.layers:,} layers of "
        f"width {training.width:,} with {training.heads:,} attention heads. What of it was not "
        "given follows the proportions of GPT-3."
    )
    unit = "GiB of 2^30 bytes" if account.binary else "GB of 10^9 bytes"
    whose = f"The account is that of {account.whose}, in {unit}; it goes by {account.counts_by}."
    return Step("What is trained, and who counts", (Words(shape), Words(whose)))


def memory(training: Training, account: Account, ways: tuple[Way, ...]) -> Step:
    """Every term of every way in a table and as bars, and the formula behind it."""
    terms, beside = _named(way.terms for way in ways), _named(way.beside for way in ways)
    rows = tuple(
        (
            way.label,
            *(_size(way.terms.get(name), account) for name in terms),
            _size(way.total, account),
            *(_size(way.beside.get(name), account) for name in beside),
        )
        for way in ways
    )
    table = Table(("Each GPU", *terms, "Total", *beside), rows)
    bars = Bars("Memory of each GPU", tuple(_bar(way, account) for way in ways), CARDS)
    notes = (Words(note) for note in account.notes)
    return Step("Where the memory goes", (table, *notes, bars, *account.formulas(training)))


def activations(training: Training) -> Step:
    """What is kept of the activations with each kind of checkpointing."""
    each = zero.PRECISIONS[training.precision].activation
    told = {
        "none": "all are kept",
        "selective": "attention scores are computed again",
        "full": "each layer is computed again from its input",
    }
    rows = tuple(
        (f"{name}: {means}", size(activation_bytes(training, name, each)))
        for name, means in told.items()
    )
    table = Table(("Checkpointing", "Activations"), rows)
    return Step("What checkpointing saves", (table,))


def cards(account: Account, ways: tuple[Way, ...]) -> Step:
    """Which way fits on which card."""
    rows = tuple(
        (way.label, *("fits" if way.total <= card.size else "no" for card in CARDS)) for way in ways
    )
    table = Table(("Each GPU", *(card.label for card in CARDS)), rows, numeric=False)
    said = f"By the account of {account.whose}, with nothing else on the card:"
    return Step("What fits on which card", (Words(said), table))


def differing(accounts: Mapping[str, Account]) -> Step:
    """How many bytes each account gives a parameter, side by side."""
    rows = tuple(
        (name, account.whose, account.per_parameter, "GiB" if account.binary else "GB")
        for name, account in accounts.items()
    )
    heads = ("--account", "Whose it is", "Bytes per parameter, with Adam", "Unit")
    return Step("Accounts differ", (Table(heads, rows, numeric=False),))


def _bar(way: Way, account: Account) -> Bar:
    """A bar of its terms where they add up, else of the total alone."""
    is_sum = bool(way.terms) and sum(way.terms.values()) == way.total
    parts = way.terms if is_sum else {"Largest moment": way.total}
    segments = tuple(Segment(name, count) for name, count in parts.items())
    return Bar(way.label, segments, _size(way.total, account))


def _size(count: float | None, account: Account) -> str:
    return "–" if count is None else size(count, account.binary)


def _named(each: Iterable[Mapping[str, float]]) -> tuple[str, ...]:
    """All names in several mappings, each once and in order."""
    return tuple(dict.fromkeys(name for mapping in each for name in mapping))
