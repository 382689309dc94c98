"""Self-attention on a short sentence: every number, with the full and the causal mask."""

from collections.abc import Sequence
from typing import Annotated

from studyguide.figure.pictures import Grid
from studyguide.lab import masks, word_vectors
from studyguide.lab.attending import Attended, Matrix, attended, product, scores
from studyguide.lab.interface import Formula, Given, Lab, Shown, Step, Table, Term, Words
from studyguide.lab.reading import whole
from studyguide.lab.text import cut, tokens
from studyguide.lab.writing import in_digits, percent

_MOST = 12
_TEXT = "The cat slept because it was tired"
_SEED = "Another whole number makes up other vectors for words that are not known."


def run(
    text: Annotated[str, Given("A short sentence.")] = _TEXT,
    seed: Annotated[int, Given(_SEED, read=whole())] = 0,
) -> Shown:
    """Show how each token looks for others and takes in what they hold."""
    found = tokens(text)
    if len(found) > _MOST:
        raise ValueError(f"The text has {len(found)} tokens; at most {_MOST} fit side by side.")
    vectors = [word_vectors.vector(token, seed) for token in found]
    matrices = (word_vectors.TO_QUERY, word_vectors.TO_KEY, word_vectors.TO_VALUE)
    queries, keys, values = (product(vectors, matrix) for matrix in matrices)
    scored = scores(queries, keys)
    full = attended(scored, values, masks.full(len(found)))
    causal = attended(scored, values, masks.causal(len(found)))
    steps = (
        cut(found),
        _embedded(found, vectors),
        _projected(found, queries, keys, values),
        _scored(found, scored),
        _full(found, full),
        _causal(found, causal),
        _summed(found, full, causal),
    )
    numbers = {
        "tokens": found,
        "vectors": vectors,
        "queries": queries,
        "keys": keys,
        "values": values,
        "scores": scored,
        "full": full._asdict(),
        "causal": causal._asdict(),
    }
    return Shown(steps, numbers)


def _embedded(found: Sequence[str], vectors: Matrix) -> Step:
    rows = zip(found, vectors, strict=True)
    table = Table(
        ("token", *word_vectors.FEATURES),
        tuple((token, *map(in_digits, vector)) for token, vector in rows),
    )
    told = (
        "These are made up so that they can be read; a model learns its own, of hundreds of"
        " numbers or thousands that have no names."
    )
    unknown = {token for token in found if token.lower() not in word_vectors.WORDS}
    if unknown:
        told += " Words that this lab does not know have theirs by chance."
    return Step("Give each token its vector", (table, Words(told)))


def _projected(found: Sequence[str], *made: Matrix) -> Step:
    heads = ("", "to query", "to key", "to value")
    given = (word_vectors.TO_QUERY, word_vectors.TO_KEY, word_vectors.TO_VALUE)
    matrices = Table(heads, _side_by_side(word_vectors.FEATURES, *given))
    told = (
        "Each vector times three matrices: the query is what a token looks for, the key what it"
        " can be found by, the value what it hands over. The first number stands for a thing here,"
        " the second for what happens."
    )
    vectors = Table(("token", "query", "key", "value"), _side_by_side(found, *made))
    return Step("Make queries, keys and values", (matrices, Words(told), vectors))


def _scored(found: Sequence[str], scored: Matrix) -> Step:
    formula = Formula(
        r"\text{Attention}(Q, K, V) = \text{softmax}\left(\frac{Q K^T}{\sqrt{d_k}} + M\right) V",
        (
            Term("Q, K, V", "queries, keys and values, a row for each token"),
            Term("d_k", "how many numbers a key has", "2"),
            Term("M", "the mask: 0 where a token may look, minus infinity where not"),
        ),
        (
            "the other heads: a model has many, each with matrices of its own",
            "places: without numbers that tell where a token stands, order makes no difference",
            "the matrix that mixes what all heads found, and the layers that follow",
        ),
        "Vaswani et al. (2017), section 3.2.1",
    )
    rows = zip(found, scored, strict=True)
    table = Table(
        ("query of", *found), tuple((token, *(f"{s:.1f}" for s in row)) for token, row in rows)
    )
    return Step("Score each query against each key", (formula, table))


def _full(found: Sequence[str], shown: Attended) -> Step:
    told = "Softmax makes each row positive and its sum 1: what a token takes from each other."
    return Step("With the full mask, as in BERT", (Words(told), _grid("Full mask", found, shown)))


def _causal(found: Sequence[str], shown: Attended) -> Step:
    told = "What comes later has no weight; the first token can only look at itself."
    return Step(
        "With the causal mask, as in GPT", (Words(told), _grid("Causal mask", found, shown))
    )


def _grid(title: str, found: Sequence[str], shown: Attended) -> Grid:
    names = tuple(found)
    shares = tuple(map(tuple, shown.weights))
    return Grid(title, names, names, shares, ("all of its weight", "none"))


def _summed(found: Sequence[str], full: Attended, causal: Attended) -> Step:
    heads = ("token", "most from (full)", "sum (full)", "most from (causal)", "sum (causal)")
    rows = tuple(
        (token, *_most(found, full, at), *_most(found, causal, at))
        for at, token in enumerate(found)
    )
    told = "Each token's new vector is the sum of all values, each times its weight."
    return Step("Sum up the values", (Words(told), Table(heads, rows)))


def _most(found: Sequence[str], shown: Attended, at: int) -> tuple[str, str]:
    weight = max(shown.weights[at])
    source = found[shown.weights[at].index(weight)]
    return f"{source} {percent(weight)}", _vector(shown.outputs[at])


def _side_by_side(names: Sequence[str], *matrices: Matrix) -> tuple[tuple[str, ...], ...]:
    rows = zip(names, *matrices, strict=True)
    return tuple((name, *map(_vector, vectors)) for name, *vectors in rows)


def _vector(numbers: Sequence[float]) -> str:
    # zero is added so that what is rounded to it has no minus
    return f"({', '.join(f'{round(each, 2) + 0:g}' for each in numbers)})"


LAB = Lab("Self-attention", run)
