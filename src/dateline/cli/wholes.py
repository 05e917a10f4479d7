"""What an incident is a part of, and what its own parts are, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.cli.cells import SHORT
from dateline.cli.records import Fields, Reader

_MOST = 40  # parts that are listed

Line = tuple[str, int]  # the words, and by how many columns they are moved in


def whole_lines(record: Reader, incident: Fields) -> list[Line]:
    """What the incident is a part of, then its own parts by their days. The figures of a whole are not its parts'."""
    wholes = [(f"Part of {_told(record, whole)} ({whole['why']})", 0) for whole in incident.get("part_of", ())]
    return [*wholes, *_parts(record, incident)]


def _parts(record: Reader, incident: Fields) -> Iterator[Line]:
    found = sorted(record.parts(incident), key=lambda told: (_first_day(told[0]), told[0]["id"]))
    if found:
        yield f"Parts of it: {len(found):,}, each with figures of its own", 0
    for part, why in found[:_MOST]:
        yield f"{part['id'][:SHORT]}: {part['summary'].rstrip('.')} ({why})", 2
    if len(found) > _MOST:
        yield f"and {len(found) - _MOST:,} more, whose part_of names {incident['id']}", 2


def _first_day(incident: Fields) -> str:
    time = incident["time"] or {}
    return time.get("start") or time.get("end") or ""


def _told(record: Reader, whole: Mapping[str, Any]) -> str:
    if whole["kind"] == "incident":
        return f"{whole['id'][:SHORT]}: {record.incident(whole['id'])['summary'].rstrip('.')}"
    return "; ".join(_summed(record, whole["id"])) or "what an event sums up that is not there any more"


def _summed(record: Reader, event: str) -> Iterator[str]:
    for row in record.events([event]):
        yield f"what {row['document']} sums up: “{row['anchor']['quote']}”"
