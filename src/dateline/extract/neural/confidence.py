"""How likely a claim is right: one probability from what the network sees of the act and how a rule found the value."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

from dateline.core import Event
from dateline.extract.neural.acts import TYPES
from dateline.extract.neural.carrier import carrier
from dateline.extract.neural.tellings import READER, TellingsRead
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

    weights: tuple[float, ...]

    def of(self, read: TellingsRead, event: Event) -> Event:
        """The event, each claim with the probability that it is right."""
        scores = features(read, event) @ np.array(self.weights)
        likely = np.clip(1 / (1 + np.exp(-scores)), _LEAST, 1 - _LEAST)
        claims = (replace(c, confidence=round(float(p), 3)) for c, p in zip(event.claims, likely, strict=True))
        return replace(event, claims=tuple(claims))

    def write(self, model: Path, **more: object) -> Path:
        """Write it, and whatever else is to be known of it, beside the graphs of a model."""
        file = model / READER / FILE
        written = {**more, "weights": dict(zip(NAMES, self.weights, strict=True))}
        file.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
        return file


def read_confidence(model: Path) -> Confidence | None:
    """That of a model; None for one without, whose claims keep the confidence that rules give.

    Raises ValueError where its file is not what `dateline train confidence` writes.
    """
    file = model / READER / FILE
    if not file.is_file():
        return None
    try:
        weights: Mapping[str, float] = json.loads(file.read_text(encoding="utf-8"))["weights"]
        return Confidence(tuple(float(weights[name]) for name in NAMES))
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{file}: is not what dateline train confidence writes ({error}); make it again") from error


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
