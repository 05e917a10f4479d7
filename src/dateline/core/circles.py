"""Links that lead in a circle, where they should lead from a part to its whole."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set

Link = tuple[str, str]


def circles(links: Iterable[Link]) -> list[frozenset[Link]]:
    """The links that lead back to where they start; those of circles that share an end as one set."""
    told = set(links)
    onward = _onward(told)
    back = {link for link in told if link[0] in _reached(link[1], onward)}
    inside, found = _onward(back), defaultdict[str, set[Link]](set)
    for link in back:
        found[min(_reached(link[0], inside))].add(link)
    return [frozenset(found[name]) for name in sorted(found)]


def _onward(links: Iterable[Link]) -> Mapping[str, Set[str]]:
    found = defaultdict[str, set[str]](set)
    for start, end in links:
        found[start].add(end)
    return found


def _reached(start: str, onward: Mapping[str, Set[str]]) -> Set[str]:
    """Where one comes from a start, the start among it."""
    found, waiting = {start}, [start]
    while waiting:
        further = onward.get(waiting.pop(), set()) - found
        found |= further
        waiting += further
    return found
