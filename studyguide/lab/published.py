"""Models of known shape: what `families` counts of them, and what their papers print."""

from typing import NamedTuple

from studyguide.lab.families import Shape


class Published(NamedTuple):
    """A model's name, its shape and the number of parameters that was printed for it."""

    name: str
    shape: Shape
    printed: str = ""


def _gpt(name: str, layers: int, width: int, printed: str, positions: int = 1024) -> Published:
    return Published(name, Shape(layers, width, 50257, 4 * width, positions), printed)


def _t5(name: str, layers: int, width: int, heads: tuple[int, int, int], printed: str) -> Published:
    """`heads` are the width of the feed-forward network, the heads and the width of a head."""
    return Published(name, Shape(layers, width, 32128, heads[0], 0, *heads[1:]), printed)


PUBLISHED = {
    "gpt-2": (
        _gpt("GPT-2 Small", 12, 768, "117M"),
        _gpt("GPT-2 Medium", 24, 1024, "345M"),
        _gpt("GPT-2 Large", 36, 1280, "762M"),
        _gpt("GPT-2 XL", 48, 1600, "1,542M"),
        _gpt("GPT-3 175B", 96, 12288, "174,600M", positions=2048),
    ),
    "bert": (
        Published("BERT-Base", Shape(12, 768, 30522, 3072, 512), "110M"),
        Published("BERT-Large", Shape(24, 1024, 30522, 4096, 512), "340M"),
        Published("BERT-Base, cased", Shape(12, 768, 28996, 3072, 512), "110M"),
    ),
    "llama": (
        Published("LLaMA-7B", Shape(32, 4096, 32000, 11008), "6.7B"),
        Published("LLaMA-13B", Shape(40, 5120, 32000, 13824), "13.0B"),
        Published("LLaMA-33B", Shape(60, 6656, 32000, 17920), "32.5B"),
        Published("LLaMA-65B", Shape(80, 8192, 32000, 22016), "65.2B"),
    ),
    "t5": (
        _t5("T5-Small", 6, 512, (2048, 8, 64), "60M"),
        _t5("T5-Base", 12, 768, (3072, 12, 64), "220M"),
        _t5("T5-Large", 24, 1024, (4096, 16, 64), "770M"),
        _t5("T5-3B", 24, 1024, (16384, 32, 128), "2.8B"),
        _t5("T5-11B", 24, 1024, (65536, 128, 128), "11B"),
    ),
    "bart": (
        Published("BART-base", Shape(6, 768, 50265, 3072, 1024)),
        Published("BART-large", Shape(12, 1024, 50265, 4096, 1024)),
    ),
    "bloom": (
        Published("BLOOM", Shape(70, 14336, 250880, 57344), "176,247,271,424"),
        Published("BloombergGPT", Shape(70, 7680, 131072, 30720), "50.6B"),
    ),
}
"""By family; the first is what a family is unless it is told otherwise."""
