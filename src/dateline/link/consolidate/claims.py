"""The claims of the events of an incident."""

from collections.abc import Iterable

from dateline.core import Claim, Event


def claims_on(events: Iterable[Event], name: str) -> list[Claim]:
    """The claims of the events on one property, in order."""
    return [claim for event in events for claim in event.claims if claim.property == name]
