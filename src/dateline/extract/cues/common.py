"""The one place and the one day of a report that tells of a single scene."""

from collections import Counter
from collections.abc import Sequence

from dateline.core import Place, TimeInterval
from dateline.extract.cues.apart import close
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.passages import Passage
from dateline.extract.cues.tellings import violence
from dateline.extract.cues.whose_time import of_no_act

_SHARE = 0.7  # of the acts with a place or a day that must agree
_LEAST = 2  # acts that must tell it
_SETTLED = frozenset({"protest", "riot", "crackdown", "arrest", "seizure", "destruction", "withdrawal", "blockade"})


def on_the_ground(happening: Happening) -> bool:
    """True for acts that are done at one place, unlike a treaty or a threat."""
    return is_local(happening.fullest.type) and not happening.fullest.aggregate


def is_local(kind: str) -> bool:
    """True for types of act that are done at some place."""
    return kind in violence() or kind in _SETTLED


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


def common_day(passages: Sequence[Passage], happenings: Sequence[Happening]) -> TimeInterval | None:
    """The day of a single scene: that of nearly all acts with a day, or of nearly all words for days of the report."""
    acts = [time for time in map(_day, happenings) if time]
    words = [time for passage in passages for time in passage.times if _is_day(time) and not of_no_act(passage, time)]
    return _agreed(acts) or _agreed([time for time in words if any(time.start == act.start for act in acts)] and words)


def _agreed(days: Sequence[TimeInterval]) -> TimeInterval | None:
    """The first naming of the day that most of them give; None where too few agree."""
    if not days:
        return None
    day, number = Counter(time.start for time in days).most_common(1)[0]
    if number < _LEAST or number < _SHARE * len(days):
        return None
    return next(time for time in days if time.start == day)


def _place(happening: Happening) -> Place | None:
    if not on_the_ground(happening) or happening.fullest.realis != "actual":
        return None
    return next((draft.place for draft in happening.drafts if draft.place), None)


def _day(happening: Happening) -> TimeInterval | None:
    if not on_the_ground(happening) or happening.fullest.realis != "actual":
        return None
    return next((draft.time for draft in happening.drafts if draft.time and _is_day(draft.time)), None)


def _is_day(time: TimeInterval) -> bool:
    return time.resolved and time.precision == "day"
