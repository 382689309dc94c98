"""Every lab, listed once with a line about it, and loaded only when it is meant."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from studyguide.lab.interface import Lab

LABS: dict[str, str] = {
    "masked-language-modeling": "Hide tokens of a sentence from BERT, and see what it is to say.",
    "causal-language-modeling": "See what GPT reads and says at each place, and what is masked.",
    "span-corruption": "Take runs out of a text as T5 does, each behind a sentinel of its own.",
    "text-infilling": "Damage a text as BART does: runs of any length behind one mask.",
    "training-memory": "Count the memory of training by term, and see what more GPUs save.",
    "parameter-count": "Add up the parameters of a model, part by part and exactly.",
    "compute-optimal": "Find the best size for a budget of compute, by every published fit.",
    "number-format": "See the bits of any number in FP32, FP16, BF16, FP8 and INT8.",
    "decoding": "Send scores through temperature, top-k and top-p, and see what is left.",
    "attention": "Follow self-attention number by number, with the full and causal mask.",
}
"""What each lab lets one watch, by its name."""


def load(name: str) -> "Lab":
    """The lab of that name in `LABS`."""
    module = import_module(f"studyguide.lab.{name.replace('-', '_')}")
    lab: Lab = module.LAB
    return lab
