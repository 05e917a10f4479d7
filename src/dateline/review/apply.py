"""The events that people's decisions leave: rejected claims gone, corrected ones in the place of what was read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dateline.core import Claim, Event, EventActor, Place, Review, Span, TimeInterval, claim_id
from dateline.schema import vocabulary


def apply(events: Sequence[Event], governed: Mapping[str, Review]) -> list[Event]:
    """The events as the reviews leave them, `governed` giving the review of a claim by its id.

    An event whose occurrence is rejected is none. A cell follows its claim: a rejected day is no day, a corrected
    place is that place.
    """
    found = (_applied(event, governed) if any(c.id in governed for c in event.claims) else event for event in events)
    return [event for event in found if event is not None]


def _applied(event: Event, governed: Mapping[str, Review]) -> Event | None:
    claims: list[Claim] = []
    changed = event
    for claim in event.claims:
        review = governed.get(claim.id)
        if review is None or review.action == "accept":
            claims.append(claim)
        elif review.action == "correct" and review.after is not None:
            claims.append(_put_right(claim, review.after))
            changed = _with_cell(changed, claim, review.after)
        else:
            changed = _without_cell(changed, claim)
    told = any(claim.property == "occurrence" for claim in claims)
    was_told = any(claim.property == "occurrence" for claim in event.claims)
    return replace(changed, claims=tuple(claims)) if told or not was_told else None


def _put_right(claim: Claim, after: Mapping[str, Any]) -> Claim:
    """The corrected claim at the words where this one stands, which may have moved since the correction."""
    stated = {key: after[key] for key in ("value", "low", "high", "group", "origin", "confidence")}
    found = replace(claim, **stated)
    value = (found.value, found.low, found.high)
    own = claim_id(
        claim.event, claim.span, claim.property, value, found.group, claim.speaker, claim.modality, found.origin
    )
    return replace(found, id=own)


def _with_cell(event: Event, claim: Claim, after: Mapping[str, Any]) -> Event:
    value = after["value"]
    match claim.property:
        case "type":
            return replace(event, type=value)
        case "time":
            return replace(event, time=days(value, claim.quote, claim.span))
        case "place":
            return replace(event, place=Place(**{**after["place"], "span": claim.span}))
        case "weapon":
            return replace(event, weapon=value)
        case role if role in vocabulary().roles:
            return replace(event, actors=tuple(_renamed(actor, claim, value) for actor in event.actors))
    return event


def _without_cell(event: Event, claim: Claim) -> Event:
    match claim.property:
        case "time":
            return replace(event, time=None)
        case "place":
            return replace(event, place=None)
        case "weapon":
            return replace(event, weapon=None)
        case role if role in vocabulary().roles:
            return replace(event, actors=tuple(actor for actor in event.actors if not _is_of(actor, claim)))
    return event


def days(value: str, text: str, span: Span | None = None) -> TimeInterval:
    """The interval that a person gives: a day, or two joined by a slash. Raises ValueError for what is no day."""
    first, _, last = value.partition("/")
    start, end = date.fromisoformat(first), date.fromisoformat(last or first)
    if end < start:
        raise ValueError(f"{value}: ends before it begins")
    return TimeInterval(start, end, "day" if start == end else "range", text, "review", span)


def _is_of(actor: EventActor, claim: Claim) -> bool:
    named = claim.value in (actor.name, actor.canonical)
    return actor.role == claim.property and (named or actor.span.overlaps(claim.span))


def _renamed(actor: EventActor, claim: Claim, name: str) -> EventActor:
    return replace(actor, name=name, canonical=None, id=None) if _is_of(actor, claim) else actor
