"""Two events side by side, with what several features ask of both."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.link.rarity import Rarity
from dateline.link.signature import Signature

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two events and the words that both use, by what they name. It does not matter which is the left."""

    left: Signature
    right: Signature
    rarity: Rarity
    targets: Words
    doers: Words

    @classmethod
    def of(cls, left: Signature, right: Signature, rarity: Rarity) -> "Pair":
        """The pair of two events."""
        targets = frozenset(left.targets).intersection(right.targets)
        return cls(left, right, rarity, targets, frozenset(left.doers).intersection(right.doers))

    @property
    def both_have_targets(self) -> bool:
        """True where the two can be compared by their targets."""
        return bool(self.left.targets and self.right.targets)

    def weight(self, words: Iterable[str]) -> float:
        """The rarity of the words, added up."""
        return sum(self.rarity(word) for word in words)
