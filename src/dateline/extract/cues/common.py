"""The one place and the one day of a report that tells of a single scene."""

from collections import Counter
from collections.abc import Sequence

from dateline.core import Place, TimeInterval
from dateline.extract.cues.happenings import Happening
from dateline.extract.cues.likeness import close
from dateline.extract.cues.tellings import violence

_SHARE = 0.7  # of the acts with a place or a day that must agree
_LEAST = 2  # acts that must tell it
_SETTLED = frozenset({"protest", "riot", "crackdown", "arrest", "seizure", "destruction", "withdrawal", "blockade"})


def on_the_ground(happening: Happening) -> bool:
    """True for acts that are done at one place, unlike a treaty or a threat."""
    kind = happening.fullest.type
    return (kind in violence() or kind in _SETTLED) and not happening.fullest.aggregate


def common_place(happenings: Sequence[Happening]) -> Place | None:
    """The place at or near which nearly all acts of the report that name one lie."""
    told = [place for place in map(_place, happenings) if place]
    named = Counter(place.name for place in told)
    if not told:
        return None
    name = max(named, key=lambda name: (named[name], -[place.name for place in told].index(name)))
    found = next(place for place in told if place.name == name)
    near = sum(close(found, place) for place in told)
    return found if near >= _LEAST and near >= _SHARE * len(told) else None


def common_day(happenings: Sequence[Happening]) -> TimeInterval | None:
    """The day on which nearly all acts of the report that name one were."""
    told = [time for time in map(_day, happenings) if time]
    days = Counter(time.start for time in told)
    if not days:
        return None
    day, number = days.most_common(1)[0]
    agreed = number >= _LEAST and number >= _SHARE * len(told)
    return next(time for time in told if time.start == day) if agreed else None


def _place(happening: Happening) -> Place | None:
    if not on_the_ground(happening) or happening.fullest.realis != "actual":
        return None
    return next((draft.place for draft in happening.drafts if draft.place), None)


def _day(happening: Happening) -> TimeInterval | None:
    if not on_the_ground(happening) or happening.fullest.realis != "actual":
        return None
    times = [draft.time for draft in happening.drafts if draft.time]
    return next((time for time in times if time.resolved and time.precision == "day"), None)
