"""Which properties of an incident are contested: two claims on them cannot both be true."""

from collections.abc import Sequence
from itertools import combinations
from math import cos, radians

from dateline.core import Event, Place
from dateline.link.consolidate.values import claims_on

_APART = 60.0  # kilometres beyond which two exact places are not one
_EXACT = 2


def contested_properties(events: Sequence[Event], counts: Sequence[str]) -> tuple[str, ...]:
    """The contested properties, `counts` (already judged) last."""
    found = [name for name, test in _TESTS.items() if test(events)]
    return (*found, *counts)


def _occurrence(events: Sequence[Event]) -> bool:
    """Somebody denies what another asserts."""
    modalities = {claim.modality for claim in claims_on(events, "occurrence")}
    return "denied" in modalities and len(modalities) > 1


def _perpetrator(events: Sequence[Event]) -> bool:
    """Two voices name different doers, or one denies being the doer that another names."""
    claims = claims_on(events, "perpetrator")
    if any(claim.modality == "denied" for claim in claims):
        return any(claim.modality != "denied" for claim in claims)
    accused = {
        (claim.speaker.text, claim.value) for claim in claims if claim.modality in ("accused", "claimed_responsibility")
    }
    return any(a[0] != b[0] and not _one_name(a[1], b[1]) for a, b in combinations(sorted(accused, key=str), 2))


def _one_name(left: str | None, right: str | None) -> bool:
    a, b = (left or "").lower(), (right or "").lower()
    return a in b or b in a


def _time(events: Sequence[Event]) -> bool:
    """Two days that cannot be the same."""
    days = {(e.time.start, e.time.end) for e in events if e.time and e.time.resolved and e.time.precision == "day"}
    return len(days) > 1


def _place(events: Sequence[Event]) -> bool:
    """Two exact places far from each other."""
    places = [e.place for e in events if e.place and e.place.precision <= _EXACT]
    return any(_kilometres(a, b) > _APART for a, b in combinations(places, 2))


def _kilometres(left: Place, right: Place) -> float:
    """The distance on a plane tangent between the two, good enough for what is near."""
    if left.latitude is None or right.latitude is None or left.longitude is None or right.longitude is None:
        return 0.0
    north = left.latitude - right.latitude
    east = (left.longitude - right.longitude) * cos(radians((left.latitude + right.latitude) / 2))
    return 111.2 * float((north * north + east * east) ** 0.5)


_TESTS = {"occurrence": _occurrence, "time": _time, "place": _place, "perpetrator": _perpetrator}
