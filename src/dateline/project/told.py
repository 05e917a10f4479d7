"""What judgements say of pairs of events already, also over further events."""

from collections.abc import Mapping

from dateline.review import Pair, ordered


class Told:
    """Which pairs are known to be one or to be two. Asking costs the same however many were judged."""

    def __init__(self, edges: Mapping[Pair, bool]) -> None:
        self._edges = dict(edges)
        self._parent: dict[str, str] | None = None
        self._apart = set[Pair]()

    def __contains__(self, pair: Pair) -> bool:
        """True where the two are known to be one or to be two."""
        self._group()
        one, other = map(self._first, pair)
        return one == other or ordered(one, other) in self._apart

    def add(self, pair: Pair, same: bool) -> None:
        """Take in that the two are one, or two."""
        self._edges[pair], self._parent = same, None

    def drop(self, pair: Pair) -> None:
        """Forget what was said of the two."""
        if self._edges.pop(pair, None) is not None:
            self._parent = None

    def _group(self) -> None:
        """Union and find over the pairs that are one, made again after a change."""
        if self._parent is not None:
            return
        self._parent = {}
        for pair, same in self._edges.items():
            if same:
                one, other = sorted(map(self._first, pair))
                self._parent[other] = one
        different = (pair for pair, same in self._edges.items() if not same)
        self._apart = {ordered(*map(self._first, pair)) for pair in different}

    def _first(self, event: str) -> str:
        parent = self._parent or {}
        while (found := parent.get(event, event)) != event:
            parent[event] = event = parent.get(found, found)
        return event
