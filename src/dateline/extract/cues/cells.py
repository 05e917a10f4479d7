"""The cells of an event, each chosen from the tellings of one happening."""

from dataclasses import dataclass
from datetime import date

from dateline.core import EventActor, Place, Span, TimeInterval
from dateline.extract.cues.cast import Cast
from dateline.extract.cues.drafts import Draft
from dateline.extract.cues.figures.lexicon import group_of_noun
from dateline.extract.cues.happening import Happening
from dateline.extract.cues.tellings import violence

_VAGUE = ("attack", "armed_clash")
_FROM_ANYWHERE = ("bombing", "bomb", "explosion", "blast")  # words that leave open whether aircraft did it


@dataclass(frozen=True, slots=True)
class Cells:
    """What an event's row will hold, before it is claimed cell by cell."""

    type: str
    time: TimeInterval | None
    place: Place | None
    actors: tuple[EventActor, ...]
    weapon: Span | None


def choose_cells(happening: Happening, cast: Cast, default: date | None) -> Cells:
    """The cells of the happening's event. `default` is the day of an act whose time the text does not give."""
    fullest = happening.fullest
    kind = type_of(happening)
    time = _time(happening)
    if time is None and default:
        time = TimeInterval(default, default, "day", "", "published-default", None)
    weapons = [d.weapon for d in (fullest, *happening.drafts) if d.weapon]
    return Cells(kind, time, _place(happening), cast.actors, weapons[0] if weapons and kind in violence() else None)


def doing(happening: Happening) -> list[Draft]:
    """The tellings that say who did it to whom, the fullest first."""
    return [draft for draft in _ordered(happening) if draft is happening.fullest or not tells_the_end(draft)]


def _ordered(happening: Happening) -> list[Draft]:
    return [happening.fullest, *(d for d in happening.drafts if d is not happening.fullest)]


def type_of(happening: Happening) -> str:
    """That of the fullest telling, or a more telling one of another where it is vague."""
    own = happening.fullest.type
    others = [d.type for d in happening.drafts if d.type in violence() and d.type not in _VAGUE]
    if own == "bombing" and happening.fullest.telling.main.entry.name in _FROM_ANYWHERE and "air_strike" in others:
        return "air_strike"
    return min(others, key=lambda name: violence()[name]) if own in _VAGUE and others else own


def _time(happening: Happening) -> TimeInterval | None:
    times = [draft.time for draft in _ordered(happening) if draft.time]
    resolved = [time for time in times if time.resolved]
    finest = min(resolved, key=lambda t: (t.end - t.start).days if t.start and t.end else 0, default=None)
    if times:
        return finest or times[0]
    return happening.time.value if happening.time else None


def _place(happening: Happening) -> Place | None:
    told = [draft for draft in _ordered(happening) if draft.place]
    at_one = [draft for draft in told if draft.aggregate <= happening.fullest.aggregate] or told  # of a list none is it
    places = [draft.place for draft in at_one if draft.place]
    added = happening.place.value if happening.place else None
    return min(places, key=lambda place: place.grain, default=added)


def tells_the_end(draft: Draft) -> bool:
    """True for "all attackers were killed by special forces": part of an attack, but by others and on its doers."""
    harmed = [party.span.of(draft.passage.text).lower().split()[-1] for party in draft.roles.targets]
    return bool(harmed) and all(group_of_noun().get(noun) == "perpetrators" for noun in harmed)
