"""The actors of an incident in ACLED's columns: two sides, those with them, and codes."""

from typing import NamedTuple

from dateline.export.sides import Side, opponents
from dateline.export.told import ToldIncident
from dateline.schema.countries import countries

STATE, REBELS, MILITIA, RIOTERS, PROTESTERS, CIVILIANS, EXTERNAL, NONE = 1, 2, 3, 5, 6, 7, 8, 0
_MILITIAS = ("militia", "gang", "cartel", "mercenaries")
_CROWDS = {"Protests": (PROTESTERS, "Protesters"), "Riots": (RIOTERS, "Rioters")}
_BATTLES = "Battles"
_UNKNOWN = "Unidentified Armed Group"


def acled_actors(told: ToldIncident, event_type: str) -> dict[str, object]:
    """The seven cells on actors. The order of the two sides says nothing about who began."""
    does, suffers = opponents(told)
    own = told.place.get("country")
    first, second = (_cells(_ordered(side, event_type), own, event_type) for side in (does, suffers))
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


def _cells(found: list[Side], country: str | None, event_type: str) -> _Cells:
    if not found:
        return _Cells(None, None, NONE)
    codes = [_code(side, country, event_type) for side in found]
    name = _name(found[0], codes[0], country, event_type)
    with_it = [side.name for side in found[1:]] if name == found[0].name else [side.name for side in found]
    return _Cells(name, "; ".join(with_it) or None, codes[0])


def _ordered(found: list[Side], event_type: str) -> list[Side]:
    """In a battle the armed come first, elsewhere those whose kind is known: a place or a facility fights nobody."""
    return sorted(found, key=lambda side: (event_type == _BATTLES and not side.armed, side.kind is None))


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
    if side.entry or code in (STATE, EXTERNAL):
        return side.name
    return _collective(_UNKNOWN if code == MILITIA else _CROWDS.get(event_type, (0, "Civilians"))[1], country)


def _collective(collective: str, country: str | None) -> str:
    known = countries().get(country or "")
    return f"{collective} ({known.name})" if known else collective
