"""The order in which topics are read: prerequisites first."""

from collections.abc import Mapping, Sequence


def reading_order(after: Mapping[str, Sequence[str]]) -> list[str]:
    """Ids in the order to be read: as they stand, but prerequisites first.

    `after` gives for the id of each topic what is to be read before it. In a circle of
    prerequisites the topic that stands first is read first.
    """
    done: dict[str, None] = {}
    for topic, before in after.items():
        if not before:
            done.setdefault(topic)
            continue
        stack = [(topic, iter(before))]
        open_ = {topic}
        while stack:
            id_, needed = stack[-1]
            earlier = next((x for x in needed if x not in done and x not in open_), None)
            if earlier is None:
                done.setdefault(id_)
                stack.pop()
            else:
                open_.add(earlier)
                stack.append((earlier, iter(after[earlier])))
    return list(done)
