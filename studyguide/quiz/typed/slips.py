"""How many slips of the keyboard lie between two words."""


def slips(one: str, other: str, most: int) -> int | None:
    """The letters to add, drop, change or swap with the next to make one word the other.

    None where they are more than `most`; only so far is counted, so that the cost is that
    of the words' length. (The optimal string alignment distance. rapidfuzz counts it
    faster, but 12 MB and 45 ms of import are too much to wait for two words.)
    """
    if abs(len(one) - len(other)) > most:
        return None
    far = most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i] + [far] * len(other)
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            is_changed = letter != other[j - 1]
            row[j] = min(before[j - 1] + is_changed, before[j] + 1, row[j - 1] + 1)
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other[j - 1]:
                row[j] = min(row[j], last[j - 2] + 1)
    return row[-1] if row[-1] <= most else None
