"""Two events side by side, with what several features ask of both."""

from collections.abc import Sequence

from dateline.link.rarity import Rarity, total
from dateline.link.signature import Signature

Words = frozenset[str]
_NONE: Words = frozenset()


class Pair:
    """Two events and the words that both use, by what they name. It does not matter which is the left.

    Words are looked up when they are asked for: most features ask for none.
    """

    __slots__ = ("_doers", "_shared", "_targets", "left", "rarity_of_place", "right")

    def __init__(self, left: Signature, right: Signature, rarity: Rarity) -> None:
        self.left, self.right, self.rarity_of_place = left, right, rarity
        self._targets: Words | None = None
        self._doers: Words | None = None
        self._shared: float | None = None

    @property
    def both_have_targets(self) -> bool:
        """True where the two can be compared by their targets."""
        return bool(self.left.targets and self.right.targets)

    @property
    def targets(self) -> Words:
        """The words that both targets share."""
        if self._targets is None:
            self._targets = _common(self.left.targets, self.right.targets)
        return self._targets

    @property
    def doers(self) -> Words:
        """The words that both doers share."""
        if self._doers is None:
            self._doers = _common(self.left.doers, self.right.doers)
        return self._doers

    @property
    def shared(self) -> float:
        """The rarity of the targets' common words, added up."""
        if self._shared is None:
            self._shared = total(tuple(sorted(self.targets)))
        return self._shared


def _common(left: Sequence[str], right: Sequence[str]) -> Words:
    return frozenset(left).intersection(right) if left and right else _NONE
