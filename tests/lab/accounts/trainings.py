"""Trainings to be counted in tests."""

from typing import Any

from studyguide.lab.accounts.account import Account, Training, Way

SMALL = Training(parameters=7.5e9, layers=32, width=4096, heads=32, checkpointing="selective")


def training(**given: Any) -> Training:
    """A training of 7.5 billion parameters, but for what is given."""
    return SMALL._replace(**given)


def by_label(account: Account, given: Training) -> dict[str, Way]:
    return {way.label: way for way in account.ways(given)}
