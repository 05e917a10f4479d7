"""Documents, events and claims made by hand, for what comes after reading."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dateline.core import (
    Anchor,
    Claim,
    Document,
    Event,
    EventActor,
    Place,
    Span,
    Speaker,
    TimeInterval,
    claim_id,
    content_hash,
    document_id,
    event_id,
)

NOBODY = Speaker("", "unattributed")
KABUL = Place("Kabul", "Kabul", None, "AF", 34.53, 69.17, 1, 1138958, "Kabul")
KUNDUZ = Place("Kunduz", "Kunduz", None, "AF", 36.73, 68.86, 1, 1135689, "Kunduz")
BAGRAM = Place("Bagram", "Parwan", None, "AF", 34.95, 69.26, 1, 1147290, "Bagram")
KABUL_PROVINCE = Place("Kabul", "Kabul", None, "AF", 34.5, 69.2, 4, 1138957, "Kabul province")
AFGHANISTAN = Place("Afghanistan", None, None, "AF", 33.0, 66.0, 6, 1149361, "Afghanistan")


def made_document(
    text: str, name: str = "report", outlet: str | None = None, published: date | None = None
) -> Document:
    """A report of one sentence."""
    sha256 = content_hash(text, length=64)
    return Document(
        id=document_id(name, sha256),
        name=name,
        text=text,
        sha256=sha256,
        outlet=outlet,
        published=published,
        sentences=(Span(0, len(text)),),
    )


def day(written: str) -> TimeInterval:
    """One day, or with two days joined by a slash all from one to the other."""
    first, _, last = written.partition("/")
    stretch = date.fromisoformat(first), date.fromisoformat(last or first)
    length = (stretch[1] - stretch[0]).days
    grain = "day" if length == 0 else "week" if length < 8 else "month" if length < 32 else "range"
    return TimeInterval(*stretch, grain, written, "test")  # type: ignore[arg-type]


def made_event(
    document: Document,
    kind: str = "bombing",
    *,
    time: TimeInterval | None = None,
    place: Place | None = None,
    actors: Iterable[EventActor] = (),
    realis: str = "actual",
    ordinal: int = 0,
    weapon: str | None = None,
    claims: Iterable[Claim] = (),
    head: Span | None = None,
) -> Event:
    """An event anchored on the whole text; claims made for another event become its own."""
    head = head or Span(0, min(1, len(document.text)))
    found = event_id(document.id, head, ordinal)
    anchor = Anchor(Span(0, len(document.text)), document.text, head)
    occurrence = made_claim(document, "occurrence", document.text)
    own = tuple(_owned(claim, found) for claim in (occurrence, *claims))
    return Event(
        found, document.name, document.published, kind, realis, False, anchor, time, place, tuple(actors), weapon, own
    )  # fmt: skip


def made_claim(
    document: Document,
    property_: str,
    quote: str,
    value: str | None = None,
    low: int | None = None,
    high: int | None = None,
    group: str | None = None,
    speaker: Speaker = NOBODY,
    modality: str = "asserted",
    party: bool = False,
    rule: str = "killed-passive",
) -> Claim:
    """A claim on no event yet, whose quote stands in the document."""
    start = document.text.index(quote)
    return Claim(
        id="", event="", property=property_, quote=quote, span=Span(start, start + len(quote)), speaker=speaker,
        party=party, modality=modality, origin=f"test.v1:{rule}", value=value, low=low, high=high, group=group,
    )  # fmt: skip


def actor(role: str, name: str, id_: str | None = None) -> EventActor:
    """An actor in a role; with an id it is known to the registry."""
    return EventActor(role, name, name, Span(0, 1), name if id_ else None, id_)


def _owned(claim: Claim, event: str) -> Claim:
    found = claim_id(
        event, claim.span, claim.property, (claim.value, claim.low, claim.high), claim.group, claim.speaker,
        claim.modality, claim.origin,
    )  # fmt: skip
    return replace(claim, id=found, event=event)
