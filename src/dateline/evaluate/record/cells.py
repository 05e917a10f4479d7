"""The cells of an event that are compared, whichever way the coding writes them."""

import re
from typing import Any

from dateline.schema import vocabulary

Event = dict[str, Any]
Key = tuple[Any, ...]
_WORD = re.compile(r"\w+")
_EMPTY = {
    "the", "a", "an", "of", "in", "at", "on", "and", "for", "to", "by", "its", "their", "his", "her", "s",
}  # fmt: skip
_MOST_EXTRA = 6
_NOBODY = "unattributed"


def content_words(text: str | None) -> set[str]:
    """The words of a text in lower case without articles, prepositions and possessives."""
    return set(_WORD.findall((text or "").lower())) - _EMPTY


def alike(left: str, right: str) -> bool:
    """True where the content words of one name hold those of the other, and it has at most six more."""
    a, b = content_words(left), content_words(right)
    return bool(a) and bool(b) and (a <= b or b <= a) and abs(len(a) - len(b)) <= _MOST_EXTRA


def anchor(event: Event) -> str:
    """The words that tell the event."""
    found = event["anchor"]
    return str(found["quote"] if isinstance(found, dict) else found)


def interval(event: Event) -> tuple[str, str | None] | None:
    """First and last day, None where the first is not known."""
    time = event.get("time") or {}
    return (time["start"], time.get("end")) if time.get("start") else None


def point(event: Event) -> tuple[float, float] | None:
    """Latitude and longitude, None where either is not known."""
    place = event.get("place") or {}
    latitude = place["lat"] if "lat" in place else place.get("latitude")
    longitude = place["lon"] if "lon" in place else place.get("longitude")
    return None if latitude is None or longitude is None else (latitude, longitude)


def country(event: Event) -> str | None:
    """The country's code."""
    return (event.get("place") or {}).get("country")


def realis(event: Event) -> tuple[str, bool]:
    """Realis, and whether it is an aggregate."""
    return event["realis"], event.get("aggregate", False)


def figures_of(event: Event) -> list[Event]:
    """The claims on counts."""
    return [claim for claim in event["claims"] if claim["property"] in vocabulary().counts]


def figure(claim: Event) -> Key:
    """What a count says: property, lowest, highest."""
    return claim["property"], claim.get("low"), claim.get("high")


def figure_keys(event: Event) -> set[Key]:
    """What the counts of an event say."""
    return {figure(claim) for claim in figures_of(event)}


def sourced_keys(event: Event) -> set[Key]:
    """What the counts say and which kind of speaker says it."""
    return {(*figure(claim), claim["speaker"]["kind"]) for claim in figures_of(event)}


def voiced_keys(event: Event) -> set[Key]:
    """The same for counts that somebody other than the outlet gives."""
    return {key for key in sourced_keys(event) if key[-1] != _NOBODY}


def voice_keys(event: Event) -> set[Key]:
    """What each claim that people code too says, who says it and how; a perpetrator by the longest of its words."""
    coded = (*vocabulary().counts, "occurrence", "perpetrator")
    return {
        (*figure(claim), _perpetrator(claim), claim["speaker"]["kind"], claim["modality"])
        for claim in event["claims"]
        if claim["property"] in coded
    }


def same_speaker(left: Event, right: Event) -> bool:
    """True where the words for two speakers share one, or both are the outlet."""
    if content_words(left.get("text")) & content_words(right.get("text")):
        return True
    return bool(left["kind"] == right["kind"] == _NOBODY)


def _perpetrator(claim: Event) -> str:
    if claim["property"] != "perpetrator":
        return ""
    return max(sorted(content_words(claim.get("value"))), key=len, default="")
