"""Actors as PLOVER has them: a country and a sector."""

from dateline.export.losses import Losses
from dateline.export.places_hit import tell_places, without_places
from dateline.export.sides import Side
from dateline.export.suspects import likeliest, tell_others
from dateline.export.told import ToldIncident
from dateline.schema.crosswalks import country_codes

_SECTORS = {
    "government": "GOV", "de_facto_state": "GOV", "authority": "GOV", "state_forces": "MIL", "police": "COP",
    "rebel": "REB", "militia": "PRM", "mercenaries": "PRM", "gang": "CRM", "cartel": "CRM", "party": "PTY",
    "opposition": "OPP", "activists": "OPP", "media": "JRN", "people": "CVL",
}  # fmt: skip
_OF_KIND = {"people": "CVL", "armed_group": "UAF"}
# A state's people without an entry, by a word that tells which; the rest of a state is its government.
_OF_WORD = {
    "police": "COP", "policemen": "COP", "policeman": "COP", "gendarmes": "COP", "soldiers": "MIL", "soldier": "MIL",
    "troops": "MIL", "army": "MIL", "military": "MIL", "navy": "MIL", "marines": "MIL", "warplanes": "MIL",
    "forces": "MIL", "authorities": "GOV", "government": "GOV", "regime": "GOV", "prosecutors": "JUD",
}  # fmt: skip


def sector(side: Side) -> str | None:
    """PLOVER's sector of an actor, None where none fits: bodies of states, aid organisations, and what is not known."""
    if side.entry is not None:
        return _SECTORS.get(side.entry.kind)
    if side.kind == "state":
        return next((code for word, code in _OF_WORD.items() if word in side.name.lower().split()), None)
    return _OF_KIND.get(side.kind or "")


def country(side: Side) -> str | None:
    """The actor's country as ISO 3166-1 alpha-3, None where the registry has none."""
    codes = country_codes().get(side.entry.country or "") if side.entry else None
    return codes.iso3 if codes else None


def anybody(told: ToldIncident) -> bool:
    """Whether an actor is told that is no place."""
    does, suffers = likeliest(told)
    return bool(does or without_places(told, suffers))


def parties(told: ToldIncident, losses: Losses) -> tuple[list[Side], list[Side]]:
    """Actor and recipient, without suspects of others and places, which the losses tell.

    Where nobody is told to act, PLOVER's actor is those acted upon, which the losses tell too.
    """
    does, hit = likeliest(told)
    suffers = without_places(told, hit)
    tell_others(told, losses)
    tell_places(told, hit, losses)
    if does or not suffers:
        return does, suffers
    losses.value("target", "nobody is told to act, and then it stands where the layout has who acts", told.id)
    return suffers, []
