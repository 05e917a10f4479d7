"""The actors of an incident in ACLED's columns: two sides, those with them, and codes."""

from datetime import date
from typing import NamedTuple

from dateline.export.formats.acled_states import own_name, state_name
from dateline.export.places_hit import is_place
from dateline.export.sides import Side, best_known
from dateline.export.suspects import likeliest
from dateline.export.told import ToldIncident
from dateline.schema.countries import countries

STATE, REBELS, MILITIA, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL, NONE = 1, 2, 3, 5, 6, 7, 8, 0
_MILITIAS = ("militia", "gang", "cartel", "mercenaries")
_CROWDS = {"Protests": (PROTESTERS, "Protesters"), "Riots": (RIOTERS, "Rioters")}
_BATTLES, _EXPLOSIONS, _ON_CIVILIANS = "Battles", "Explosions/Remote violence", "Violence against civilians"
_UNKNOWN = "Unidentified Armed Group"


def acled_actors(told: ToldIncident, event_type: str) -> dict[str, object]:
    """The seven cells on actors. The order of the two sides says nothing about who began.

    In a battle nobody is a civilian. The place that an explosion hits is no actor.
    """
    does, suffers = (_fitting(found, event_type, told) for found in likeliest(told))
    if event_type == _ON_CIVILIANS and not does:
        does, suffers = [side for side in suffers if side.armed], [side for side in suffers if not side.armed]
    own = told.place.get("country")
    on = told.days[0] if told.days else None
    first = _cells(_ordered(does, event_type), own, event_type, on)
    second = _cells(sorted(suffers, key=lambda side: _less_aimed_at(side, event_type)), own, event_type, on)
    if first.code == NONE:
        first, second = second, first
    if event_type in _CROWDS and _CROWDS[event_type][0] not in (first.code, second.code):
        second = _Cells(_collective(_CROWDS[event_type][1], own), None, _CROWDS[event_type][0])
    low, high = sorted((first.code, second.code))
    return {
        "actor1": first.actor,
        "assoc_actor_1": first.with_it,
        "inter1": first.code,
        "actor2": second.actor,
        "assoc_actor_2": second.with_it,
        "inter2": second.code,
        "interaction": low * 10 + high if low else high * 10,
    }


class _Cells(NamedTuple):
    actor: str | None
    with_it: str | None
    code: int


def _cells(found: list[Side], country: str | None, event_type: str, on: date | None) -> _Cells:
    if not found:
        return _Cells(None, None, NONE)
    code = _code(found[0], country, event_type)
    state = state_name(found[0], on, country)
    name = state or _name(found[0], code, country, event_type)
    with_it = [state_name(side, on, country) or side.name for side in found[1:]]
    if own_name(found[0]) if state else name != found[0].name:
        with_it.insert(0, found[0].name)
    return _Cells(name, "; ".join(other for other in dict.fromkeys(with_it) if other != name) or None, code)


def _ordered(found: list[Side], event_type: str) -> list[Side]:
    """The best known first; of a crowd those who are in it."""
    return sorted(best_known(found), key=lambda side: event_type in _CROWDS and side.armed and not side.entry)


def _less_aimed_at(side: Side, event_type: str) -> tuple[bool, bool]:
    """Where civilians are the aim, an armed one among those who suffer is mostly who struck."""
    return event_type == _ON_CIVILIANS and side.armed, side.kind is None


def _fitting(found: list[Side], event_type: str, told: ToldIncident) -> list[Side]:
    """Those whom the event type has a place for."""
    if event_type == _BATTLES:
        return [side for side in found if side.armed]
    if event_type != _EXPLOSIONS:
        return found
    return [side for side in found if side.kind or not is_place(told, side)]


def _code(side: Side, country: str | None, event_type: str) -> int:
    if side.kind == "igo":
        return EXTERNAL
    if side.kind == "state":
        abroad = side.entry and side.entry.country and country and side.entry.country != country
        return EXTERNAL if abroad else STATE
    if side.kind == "armed_group":
        return REBELS if side.entry and side.entry.kind not in _MILITIAS else MILITIA
    return _CROWDS.get(event_type, (CIVILIANS, ""))[0]


def _name(side: Side, code: int, country: str | None, event_type: str) -> str:
    """The registry's name; those without one under ACLED's collective names, with the country in brackets."""
    if code in (STATE, EXTERNAL) or (side.entry and code != CIVILIANS):
        return side.name
    return _collective(_UNKNOWN if code == MILITIA else _CROWDS.get(event_type, (0, "Civilians"))[1], country)


def _collective(collective: str, country: str | None) -> str:
    known = countries().get(country or "")
    return f"{collective} ({known.name})" if known else collective
