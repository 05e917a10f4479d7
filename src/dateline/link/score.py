"""Whether two events are the same happening: the weights of their features, added up, as a waterfall that is kept.

The sum is that of Fellegi and Sunter (1969): each feature adds the logarithm of how much likelier its level is among
pairs of one happening; the weights are fitted together, so that features that say the same do not count twice.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from typing import Any, Protocol

from dateline.link.features import FEATURES, Pair
from dateline.link.gates import ruled_out
from dateline.link.rarity import Rarity
from dateline.link.signature import Signature
from dateline.schema.loader import load_toml

BY = "link.v2"
NEVER = -100.0
POINTS = 1000  # in a score of one; points are whole, so that it does not matter in which order they are added up


@dataclass(frozen=True, slots=True)
class Step:
    """What one feature says of a pair: the level it reaches, its weight for (above zero) or against, and the words."""

    feature: str
    level: str
    weight: float
    words: str


@dataclass(frozen=True, slots=True)
class Waterfall:
    """How a pair comes to its score. `start` is the score of a pair of which nothing is known."""

    left: str
    right: str
    start: float
    steps: tuple[Step, ...]
    ruled_out: str

    @property
    def score(self) -> float:
        """Above zero for one happening."""
        return NEVER if self.ruled_out else round(self.start + sum(step.weight for step in self.steps), 3)

    @property
    def verdict(self) -> str:
        """Same or different."""
        return "same" if self.score > 0 else "different"

    @property
    def why(self) -> str:
        """The steps in words, the weightiest first."""
        if self.ruled_out:
            return self.ruled_out
        told = sorted((step for step in self.steps if step.weight), key=lambda step: -abs(step.weight))
        return "; ".join(f"{step.words} ({step.weight:+.1f})" for step in told)

    def row(self) -> dict[str, Any]:
        """The waterfall as plain values, for JSON."""
        steps = [asdict(step) for step in self.steps]
        told = {"left": self.left, "right": self.right, "verdict": self.verdict, "score": self.score}
        return {**told, "ruled_out": self.ruled_out or None, "start": self.start, "steps": steps, "by": BY}


class Scorer(Protocol):
    """Whatever can say how likely two events are one happening."""

    def score(self, left: Signature, right: Signature, rarity: Rarity) -> float:
        """Above zero for one happening."""
        ...


@dataclass(frozen=True, slots=True)
class Model:
    """The weight of each level by feature, and the score of a pair of which nothing is known."""

    start: float
    weights: Mapping[str, Mapping[str, float]]

    def weight(self, feature: str, level: str) -> float:
        """The weight of a level; nothing for one that the model does not know."""
        return self.weights.get(feature, {}).get(level, 0.0)

    def most(self, feature: str) -> int:
        """The most points that a feature can give, nothing among them."""
        return max(round(POINTS * weight) for weight in (0.0, *self.weights.get(feature, {}).values()))

    def points(self, features: Iterable[str]) -> Callable[[Pair], int]:
        """What gives the points that these features give a pair."""
        asked = [(FEATURES[name], self._by_level(name)) for name in features]
        return lambda pair: sum([points.get(feature(pair), 0) for feature, points in asked])

    def _by_level(self, feature: str) -> Mapping[str, int]:
        return {level: round(POINTS * weight) for level, weight in self.weights.get(feature, {}).items()}

    def score(self, left: Signature, right: Signature, rarity: Rarity) -> float:
        """The score of two events, as their waterfall has it."""
        if ruled_out(left, right):
            return NEVER
        points = self.points(FEATURES)(Pair(left, right, rarity))
        return (round(POINTS * self.start) + points) / POINTS

    def waterfall(self, left: Signature, right: Signature, rarity: Rarity) -> Waterfall:
        """How two events come to their score. It does not matter which of the two is the left."""
        pair = Pair(left, right, rarity)
        levels = [(name, feature(pair)) for name, feature in FEATURES.items()]
        steps = tuple(
            Step(name, level, self.weight(name, level), words_of(name, level)) for name, level in levels if level
        )
        return Waterfall(left.id, right.id, self.start, steps, ruled_out(left, right))


@cache
def shipped_model() -> Model:
    """The model that ships: learnt weights, and those set by hand where the training data holds too little."""
    data = load_toml("dateline.link", "weights.toml")
    learnt, by_hand = data["learnt"], data["by_hand"]
    return Model(data["start"], {name: {**learnt.get(name, {}), **by_hand.get(name, {})} for name in FEATURES})


def waterfall(left: Signature, right: Signature, rarity: Rarity | None = None) -> Waterfall:
    """The waterfall of two events by the model that ships."""
    return shipped_model().waterfall(left, right, rarity or Rarity())


def words_of(feature: str, level: str) -> str:
    """What a level of a feature says, in words. Raises KeyError for a level without words."""
    words: str = _levels()[feature][level]
    return words


@cache
def _levels() -> Mapping[str, Mapping[str, str]]:
    return load_toml("dateline.link", "levels.toml")
