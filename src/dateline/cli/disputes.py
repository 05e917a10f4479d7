"""A dispute in the words of a terminal: each side with its value, its voices and its day."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.cli.cells import how_many
from dateline.schema import vocabulary

Fields = Mapping[str, Any]


def dispute_lines(incident: Fields, property: str) -> Iterator[str]:
    """A line for each side of the dispute about that property; none where it is not contested."""
    for dispute in incident.get("disputes", ()):
        if dispute["property"] == property:
            yield f"contested{_since(dispute)}"
            yield from (f"  {_side(property, side)}" for side in dispute["sides"])


def _side(property: str, side: Fields) -> str:
    party = ", a party" if side["party"] else ""
    told = "denied" if side["denies"] else "said"
    return f"{_held(property, side)}: {told} by {'; '.join(side['voices'])}{party}{_since(side)}"


def _held(property: str, side: Fields) -> str:
    if property not in vocabulary().counts:
        return str(side["value"] or property)
    return how_many(side) + (f" {side['value']}" if side["value"] else "")


def _since(told: Fields) -> str:
    return f" since {told['since']}" if told["since"] else ""
