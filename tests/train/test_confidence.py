"""Claims held against what a coder has, and the weights that are fitted to them."""

from typing import Any

import numpy as np
import pytest

from dateline.extract.neural.confidence import NAMES
from dateline.train.confidence import Judged, bins, calibration_error, fit, likely, rights

ANCHOR = "Gunmen killed nine people in Kirkuk"


def claim(name: str, **more: Any) -> dict[str, Any]:
    return {"property": name, "value": None, "low": None, "high": None, **more}


def event(kind: str, claims: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    rest = {"realis": "actual", "aggregate": False, "time": None, "place": None, "actors": [], "weapon": None}
    return {"anchor": ANCHOR, "type": kind, **rest, "claims": claims, **more}


GOLD = event(
    "attack",
    [claim("killed", low=9, high=9)],
    actors=[{"role": "perpetrator", "name": "the gunmen"}],
    place={"name": "Kirkuk"},
    weapon="rifles",
)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (claim("occurrence"), 1),
        (claim("type", value="attack"), 1),
        (claim("type", value="bombing"), 0),
        (claim("killed", low=9, high=9), 1),
        (claim("killed", low=9), 0),
        (claim("injured", low=9, high=9), 0),
        (claim("perpetrator", value="gunmen"), 1),
        (claim("target", value="gunmen"), 0),
        (claim("place", value="Kirkuk"), 1),
        (claim("time", value="2019-05-03"), 0),
        (claim("weapon", value="rifles"), 1),
    ],
)
def test_a_claim_is_right_where_the_coder_has_it_too(said: dict[str, Any], right: int) -> None:
    place = {"name": "Kirkuk", "text": "Kirkuk", "country": "IQ"}
    assert rights([GOLD], [event("attack", [said], place=place)]) == [right]


def test_what_is_said_of_an_event_that_no_coder_has_is_wrong() -> None:
    assert rights([], [event("attack", [claim("occurrence"), claim("type", value="attack")])]) == [0, 0]


def judged(number: int) -> Judged:
    """Claims that are right with a probability of one over one plus e to the minus `act`."""
    random = np.random.default_rng(1)
    given = np.zeros((number, len(NAMES)))
    given[:, 0], given[:, 1] = 1.0, random.normal(0, 2, number)
    return Judged(given, (random.random(number) < 1 / (1 + np.exp(-given[:, 1]))).astype(float))


def test_the_fit_finds_the_weights_that_made_the_claims_and_is_calibrated() -> None:
    given = judged(6000)
    found = fit(given)
    weights = dict(zip(NAMES, found.weights, strict=True))
    assert (weights["bias"], weights["act"]) == pytest.approx((0, 1), abs=0.1)
    assert calibration_error(likely(found, given), given.right) < 0.02


def test_the_error_is_the_mean_distance_over_the_bins() -> None:
    said, right = np.array([0.15, 0.15, 0.95, 0.95]), np.array([0.0, 0.0, 1.0, 0.0])
    assert bins(said, right) == [(0.15, 0.0, 2), (0.95, 0.5, 2)]
    assert calibration_error(said, right) == pytest.approx(0.3)
