"""What an incident is a part of, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from dateline.cli.records import Fields, Reader


def whole_lines(record: Reader, incident: Fields) -> list[str]:
    """A line for each longer or larger happening that the incident is a part of; its figures are not the incident's."""
    return [f"Part of {_told(record, whole)} ({whole['why']})" for whole in incident.get("part_of", ())]


def _told(record: Reader, whole: Mapping[str, Any]) -> str:
    if whole["kind"] == "incident":
        return f"{whole['id'][:7]}: {record.incident(whole['id'])['summary']}"
    return "; ".join(_summed(record, whole["id"])) or "what an event sums up that is not there any more"


def _summed(record: Reader, event: str) -> Iterator[str]:
    for row in record.events([event]):
        yield f"what {row['document']} sums up: “{row['anchor']['quote']}”"
