"""What linking needs of an event, small enough to hold a million."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dateline.core import Event
from dateline.core.record import act_row, claim_row
from dateline.link.lasting import lasts
from dateline.link.names import Words, name_words
from dateline.link.sites import sites_in
from dateline.schema.countries import countries

_COUNTRY = 6  # the precision of a place that is a whole country
_MOST_WORDS = 24
_KILLED = "killed"  # the only claims that linking reads
_SLIP = 92  # days after a report from which a day that it tells as past is no plan of which it tells, but a wrong year

Ranges = tuple[tuple[int | None, int | None], ...]
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Signature:
    """An event in a few fields. Days are ordinals of the Gregorian calendar; None where the text fixes none.

    `places` are names from the province down to the site, empty for a whole country. `actors` are ids of the
    registry. `doers`, `targets`, `weapon` and `words` (those of the anchor
    but for its place) are folded words. `sites` are the sorts of
    sites that any of these name; `hints` the words of the anchor where no place is told, one of which may name it.
    `lasting` is True for what goes on for days.
    """

    id: str
    document: str
    published: int | None
    type: str
    realis: str
    first: int | None
    last: int | None
    country: str | None
    places: tuple[str, ...]
    latitude: float | None
    longitude: float | None
    precision: int | None
    actors: tuple[str, ...]
    doers: Words
    targets: Words
    killed: Ranges
    weapon: Words
    words: Words
    sites: Words = ()
    hints: Words = ()
    lasting: bool = False


def signature(event: Event) -> Signature:
    """The signature of an event."""
    killed = [claim_row(claim) for claim in event.claims if claim.property == _KILLED]
    return signature_of({**act_row(event, None), "claims": killed})


def signature_of(row: Row) -> Signature:
    """The signature of a line of events.jsonl; any key but `id`, `document` and `type` may be missing or null.

    Raises ValueError for a day that is none.
    """
    time, place = row.get("time") or {}, row.get("place") or {}
    actors: Sequence[Row] = row.get("actors") or ()
    places, targets = _places(place), _names(actors, ("target", "participant"))
    told = name_words([(row.get("anchor") or {}).get("quote")])
    named = {word for name in places for word in name.split()}
    words = tuple(word for word in told if word not in named)[:_MOST_WORDS]
    published, realis = _day(row.get("published")), sys.intern(row.get("realis") or "actual")
    first, last = _days(time, published if realis == "actual" else None)
    return Signature(
        id=sys.intern(row["id"]),
        document=sys.intern(row["document"]),
        published=published,
        type=sys.intern(row["type"]),
        realis=realis,
        first=first,
        last=last,
        country=_shared(place.get("country")),
        places=places,
        latitude=place.get("latitude"),
        longitude=place.get("longitude"),
        precision=place.get("precision"),
        actors=tuple(sorted({sys.intern(actor["id"]) for actor in actors if actor.get("id")})),
        doers=_names(actors, ("perpetrator", "participant", "claimant")),
        targets=targets,
        killed=_ranges(row.get("claims") or (), _KILLED),
        weapon=name_words([row.get("weapon")]),
        words=words,
        sites=sites_in((*words, *targets, *(places[-1].split() if places else ()))),
        hints=() if places else words,
        lasting=lasts(first, last, time, words),
    )


def _days(time: Row, published: int | None) -> tuple[int | None, int | None]:
    """The first and the last day. Of a day long after its report, by a wrong year, no more is known than up to when."""
    first, last = _day(time.get("start")), _day(time.get("end"))
    slip = first is not None and published is not None and first > published + _SLIP
    return (None, published) if slip else (first, last)


def _day(written: str | None) -> int | None:
    return date.fromisoformat(written).toordinal() if written else None


def _places(place: Row) -> tuple[str, ...]:
    """The names from coarse to fine, each once; none for a country, by precision or by name."""
    if place.get("precision") == _COUNTRY:
        return ()
    known = countries().get(place.get("country") or "")
    told = [place.get(key) for key in ("admin1", "admin2", "name", "site")]
    folded = [
        " ".join(name_words([name])) for name in told if name and not (known and name.lower() == known.name.lower())
    ]
    return tuple(dict.fromkeys(sys.intern(name) for name in folded if name))


def _names(actors: Sequence[Row], roles: Sequence[str]) -> Words:
    return name_words(
        name for actor in actors if actor.get("role") in roles for name in (actor.get("name"), actor.get("text"))
    )


def _ranges(claims: Sequence[Row], name: str) -> Ranges:
    found = {(claim.get("low"), claim.get("high")) for claim in claims if claim.get("property") == name}
    return tuple(sorted(found, key=str))


def _shared(word: str | None) -> str | None:
    """One object for equal words: a million events name a few thousand places."""
    return sys.intern(word) if word else None
