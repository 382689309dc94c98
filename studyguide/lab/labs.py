"""Every lab, listed once with a line about it, and loaded only when it is meant."""

from importlib import import_module

from studyguide.lab.interface import Lab

LABS: dict[str, str] = {
    "causal-language-modeling": "What a model that reads left to right is given, says and sees.",
}
"""What each lab lets one watch, by its name."""


def load(name: str) -> Lab:
    """The lab of that name in `LABS`."""
    module = import_module(f"studyguide.lab.{name.replace('-', '_')}")
    lab: Lab = module.LAB
    return lab
