"""How likely a claim is right: one probability from what the network sees of the act and how a rule found the value."""

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

from dateline.core import Event
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.carrier import carrier
from dateline.extract.neural.tellings import READER, TellingsRead
from dateline.extract.neural.weights import Weights, read_weights, write_weights
from dateline.schema import vocabulary

FILE = "confidence.json"
SHARED = ("bias", "act", "type", "rule")
NAMES: tuple[str, ...] = (
    *SHARED,
    *(f"is {name}" for name in (*vocabulary().properties, *vocabulary().roles, *vocabulary().counts)),
)
_LEAST = 0.001  # no confidence is nearer to 0 or 1


@dataclass(frozen=True, slots=True)
class Confidence:
    """A logistic regression (Platt 1999, with more than one score): weights [features] in the order of `NAMES`."""

    weights: Weights

    def of(self, read: TellingsRead, event: Event) -> Event:
        """The event, each claim with the probability that it is right."""
        scores = features(read, event) @ np.array(self.weights)
        likely = np.clip(1 / (1 + np.exp(-scores)), _LEAST, 1 - _LEAST)
        claims = (replace(c, confidence=round(float(p), 3)) for c, p in zip(event.claims, likely, strict=True))
        return replace(event, claims=tuple(claims))

    def write(self, model: Path, **more: object) -> Path:
        """Write it, and whatever else is to be known of it, beside the graphs of a model."""
        return write_weights(model / READER / FILE, NAMES, self.weights, **more)


def read_confidence(model: Path) -> Confidence | None:
    """That of a model; None for one without, whose claims keep the confidence that rules give.

    Raises ValueError where its file is not what `dateline train confidence` writes.
    """
    weights = read_weights(model / READER / FILE, NAMES, "dateline train confidence")
    return None if weights is None else Confidence(weights)


def features(read: TellingsRead, event: Event) -> np.ndarray:
    """Of shape [claims, features]: log odds of the act, of its type and of the rule, and which property it is."""
    likely = read.types[carrier(read, event.anchor.head)]
    act = 1.0 - float(likely[0])
    kind = float(likely[1 + TYPES.index(event.type)]) / max(act, _LEAST)
    told = 1.0, _log_odds(act), _log_odds(kind)
    return np.array([(*told, _log_odds(claim.confidence), *_which(claim.property)) for claim in event.claims])


@cache
def _which(name: str) -> tuple[float, ...]:
    """One for the property, nothing for the others."""
    return tuple(float(other == f"is {name}") for other in NAMES[len(SHARED) :])


@lru_cache(256)
def _log_odds(probability: float) -> float:
    clear = min(max(probability, _LEAST), 1 - _LEAST)
    return float(np.log(clear / (1 - clear)))
