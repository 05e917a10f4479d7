"""Fitting how likely claims are right to reports that the network has not learnt from."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.core import Document, Event
from dateline.core.record import event_row
from dateline.evaluate.record.cells import alike, content_words, interval
from dateline.evaluate.record.pairs import paired, same_place
from dateline.extract.neural.confidence import NAMES, Confidence, features
from dateline.extract.neural.tellings import TellingsRead
from dateline.schema import vocabulary

Row = Mapping[str, Any]
Floats = NDArray[np.float64]
Read = Callable[[Document], tuple[TellingsRead, tuple[Event, ...]]]
BINS = 10
_SHRINK = 1.0  # on the squares of the weights but the bias, against a loss that is a sum


@dataclass(frozen=True, slots=True)
class Judged:
    """Claims with what is known of them [claims, features], and whether they are right [claims]."""

    given: Floats
    right: Floats


def judge(read: Read, reports: Iterable[tuple[Document, Sequence[dict[str, Any]]]]) -> Judged:
    """Every claim that is read in these reports, held against the events that somebody coded in them."""
    given, right = [np.zeros((0, len(NAMES)))], list[float]()
    for document, gold in reports:
        seen, events = read(document)
        right += rights(gold, [event_row(event, None) for event in events])
        given += [features(seen, event) for event in events]
    return Judged(np.concatenate(given), np.array(right))


def rights(gold: Sequence[dict[str, Any]], said: Sequence[dict[str, Any]]) -> list[float]:
    """1 for each claim, event by event, that the coder's event has too, else 0; of an event that is not one, 0."""
    partner = {s: gold[g] for g, s in paired(list(gold), list(said))}
    return [float(is_right(c, event, partner.get(n))) for n, event in enumerate(said) for c in event["claims"]]


def is_right(claim: Row, event: dict[str, Any], gold: dict[str, Any] | None) -> bool:
    """True where the coder's event says so too. Days and points are compared where the coder has them, else words."""
    name = claim["property"]
    if gold is None or name == "occurrence":
        return gold is not None
    if name == "type":
        return bool(claim["value"] == gold["type"])
    if name in vocabulary().counts:
        told = {(c["property"], c.get("low"), c.get("high")) for c in gold["claims"]}
        return (name, claim["low"], claim["high"]) in told
    if name in ("time", "place"):
        return _same_setting(name, event, gold)
    wanted = [a["name"] for a in gold["actors"] if a["role"] == name] if name != "weapon" else [gold["weapon"] or ""]
    return any(alike(claim["value"] or "", words) for words in wanted)


def _same_setting(name: str, event: dict[str, Any], gold: dict[str, Any]) -> bool:
    told = gold[name]
    if told is None or event[name] is None:
        return False
    if name == "time" and interval(gold):
        return interval(event) == interval(gold)
    if name == "place" and (told.get("lat") is not None or told.get("country")):
        return same_place(event, gold) if told.get("lat") is not None else event["place"]["country"] == told["country"]
    words = content_words(told.get("text") or told.get("name"))
    return bool(words & content_words(event[name]["text"]))


def fit(judged: Judged) -> Confidence:
    """The weights with the least loss, by Newton's method."""
    weights, shrink = np.zeros(len(NAMES)), np.full(len(NAMES), _SHRINK)
    shrink[0] = 0.0
    for _ in range(30):
        likely = 1 / (1 + np.exp(-judged.given @ weights))
        slope = judged.given.T @ (likely - judged.right) + shrink * weights
        curve = (judged.given * (likely * (1 - likely))[:, None]).T @ judged.given + np.diag(shrink + 1e-9)
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    return Confidence(tuple(round(float(weight), 4) for weight in weights))


def likely(confidence: Confidence, judged: Judged) -> Floats:
    """The probabilities of the claims, [claims]."""
    found: Floats = 1 / (1 + np.exp(-judged.given @ np.array(confidence.weights)))
    return found


def bins(said: Floats, right: Floats) -> list[tuple[float, float, int]]:
    """Of each tenth of probabilities that holds a claim: the mean of those said, the share that is right, how many."""
    places = np.minimum((said * BINS).astype(int), BINS - 1)
    held = [places == place for place in range(BINS)]
    return [(float(said[h].mean()), float(right[h].mean()), int(h.sum())) for h in held if h.any()]


def calibration_error(said: Floats, right: Floats) -> float:
    """The expected calibration error: the mean distance of what was said from what is right, over the bins.

    Naeini, Cooper and Hauskrecht 2015, with ten bins of one width.
    """
    return sum(count * abs(mean - share) for mean, share, count in bins(said, right)) / len(said)
