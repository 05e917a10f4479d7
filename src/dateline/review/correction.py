"""A claim as a person puts it right."""

from collections.abc import Mapping
from typing import Any

from dateline.core import Claim, Place, claim_id
from dateline.core.record import claim_row, place_row
from dateline.review.apply import days
from dateline.schema import event_types, vocabulary


def corrected(claim: Claim, by: str, change: Mapping[str, Any], place: Place | None = None) -> dict[str, Any]:
    """The row of the claim that takes the place of this one, with origin "review:" and the person's name.

    `change` gives value, or low, high and group; `place` is the place that the value names. Raises ValueError for
    what cannot be the value of that property.
    """
    counted = claim.property in vocabulary().counts
    _check(claim.property, change, counted, place)
    row = {**claim_row(claim), **change, "origin": f"review:{by}", "confidence": 1.0}
    value = (row["value"], row["low"], row["high"])
    row["id"] = claim_id(
        claim.event, claim.span, claim.property, value, row["group"], claim.speaker, row["modality"], row["origin"]
    )
    if row["id"] == claim.id or all(row[key] == old for key, old in claim_row(claim).items() if key in change):
        raise ValueError(f"claim {claim.id} says that already; accept it")
    return {**row, "place": place_row(place)} if place is not None else row


def _check(property: str, change: Mapping[str, Any], counted: bool, place: Place | None) -> None:
    if property == "occurrence":
        raise ValueError("whether an event happened can be accepted or rejected, not corrected")
    if counted and ("value" in change or not {"low", "high"} & set(change)):
        raise ValueError(f"{property} is a count; give its lowest and highest value")
    if not counted and set(change) != {"value"}:
        raise ValueError(f"{property} takes a value")
    low, high = change.get("low"), change.get("high")
    if low is not None and high is not None and high < low:
        raise ValueError(f"{high} is less than {low}; give the lower count first")
    if property == "type" and change["value"] not in event_types():
        raise ValueError(f"{change['value']!r} is no type of event; the reference lists them")
    if property == "time":
        days(change["value"], "")
    if property == "place" and place is None:
        raise ValueError(f"{change['value']!r} is no place that the gazetteer knows")
