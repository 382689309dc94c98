"""Graphics cards and their memory, by which one sees what fits."""

from studyguide.figure.pictures import Limit

CARDS = (
    Limit("RTX 4090, 24 GB", 24e9),
    Limit("V100, 32 GB", 32e9),
    Limit("A100, 40 GB", 40e9),
    Limit("A100 or H100, 80 GB", 80e9),
)
"""A GB is taken as 10^9 bytes, the least that the name of a card can mean."""
