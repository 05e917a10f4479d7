"""Two events side by side, with what several features ask of both."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.link.rarity import Rarity, total
from dateline.link.signature import Signature

Words = frozenset[str]
_NONE: Words = frozenset()


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events and the words that both use, by what they name. It does not matter which is the left."""

    left: Signature
    right: Signature
    rarity_of_place: Rarity
    targets: Words
    doers: Words
    shared: float  # the rarity of the targets' common words, added up

    @classmethod
    def of(cls, left: Signature, right: Signature, rarity: Rarity) -> "Pair":
        """The pair of two events."""
        targets = _common(left.targets, right.targets)
        doers = _common(left.doers, right.doers)
        return cls(left, right, rarity, targets, doers, total(tuple(sorted(targets))))

    @property
    def both_have_targets(self) -> bool:
        """True where the two can be compared by their targets."""
        return bool(self.left.targets and self.right.targets)


def _common(left: Sequence[str], right: Sequence[str]) -> Words:
    return frozenset(left).intersection(right) if left and right else _NONE
