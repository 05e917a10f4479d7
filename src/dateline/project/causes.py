"""Why an incident changed at a linking: its cause, and the reports of which a new version had come."""

from collections.abc import Iterator, Sequence

from dateline.store import Database, Linking, followers
from dateline.store.rows import Row

Past = Sequence[tuple[Linking, Row, Linking | None]]


def causes(database: Database, past: Past) -> dict[int, str]:
    """The causes of the linkings at which an incident with this past appeared, changed or went, by number."""
    told = {linking.number: linking.cause for since, _, until in past for linking in (since, until) if linking}
    lost = list(_lost(past))
    later = followers(database, (event for _, _, events in lost for event in events)) if lost else {}
    for since, until, events in lost:
        came = [
            found.name for event in sorted(events) for found in later.get(event, ()) if _between(since, found.at, until)
        ]
        told[until.number] = ", ".join([until.cause, *(f"a new version of {name}" for name in dict.fromkeys(came))])
    return told


def _between(since: Linking, at: str, until: Linking) -> bool:
    return since.at <= at <= until.at


def _lost(past: Past) -> Iterator[tuple[Linking, Linking, set[str]]]:
    """The events that each state had and the one after it has not, with the linkings that made the two."""
    for place, (since, row, until) in enumerate(past):
        if until is None:
            continue
        follows = past[place + 1] if place + 1 < len(past) and past[place + 1][0] == until else None
        if events := set(row["events"]) - set(follows[1]["events"] if follows else ()):
            yield since, until, events
