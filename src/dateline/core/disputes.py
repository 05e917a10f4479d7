"""The rows of disputes: who contests a property of an incident, with what, since when."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from dateline.core.incidents import Dispute, Side

Row = dict[str, Any]


def dispute_row(dispute: Dispute) -> Row:
    """A dispute as the record writes it."""
    return {
        "property": dispute.property,
        "since": _written(dispute.since),
        "sides": [_side_row(side) for side in dispute.sides],
    }


def dispute_from_row(row: Mapping[str, Any]) -> Dispute:
    """The dispute that `dispute_row` wrote."""
    return Dispute(row["property"], _day(row["since"]), tuple(map(_side, row["sides"])))


def _side_row(side: Side) -> Row:
    return {
        "value": side.value, "low": side.low, "high": side.high, "denies": side.denies, "voices": list(side.voices),
        "party": side.party, "since": _written(side.since), "claims": list(side.claims),
    }  # fmt: skip


def _side(row: Mapping[str, Any]) -> Side:
    return Side(
        value=row["value"], low=row["low"], high=row["high"], voices=tuple(row["voices"]), party=row["party"],
        since=_day(row["since"]), claims=tuple(row["claims"]), denies=row["denies"],
    )  # fmt: skip


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None
