"""The deaths of an incident as closed numbers, and whose they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from dateline.export.told import ToldIncident


@dataclass(frozen=True, slots=True)
class Deaths:
    """Closed counts, low <= best <= high. `opened` is True where the record leaves an end open or prefers no value."""

    low: int
    best: int
    high: int
    opened: bool


def deaths(told: ToldIncident) -> Deaths | None:
    """The deaths, None where none is told. An open highest value becomes the highest that anybody gives."""
    cell = told.count("killed")
    if not cell:
        return None
    low, best, high = cell["low"] or 0, cell["best"], cell["high"]
    opened = best is None or high is None
    closed = [value for claim in told.claims("killed") for value in (claim["low"], claim["high"]) if value is not None]
    best = next(value for value in (best, low or None, high, 0) if value is not None)
    high = max([low, best, *([high] if high is not None else closed)])
    return Deaths(min(low, best), best, high, opened)


def of_group(told: ToldIncident, group: str) -> int:
    """The deaths told for one group of the dead: the largest figure that is not denied, 0 where none is told."""
    return max((_value(claim) for claim in _killed(told) if claim["group"] == group), default=0)


def _killed(told: ToldIncident) -> Iterable[dict[str, Any]]:
    return (claim for claim in told.claims("killed") if claim["modality"] != "denied")


def _value(claim: dict[str, Any]) -> int:
    low, high = claim["low"], claim["high"]
    return (low + high) // 2 if low and high is not None else low or high or 0
