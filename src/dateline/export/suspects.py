"""Of suspects who cannot all have done it the best supported, for layouts that take perpetrators for allies."""

from collections.abc import Mapping

from dateline.export.losses import Losses
from dateline.export.sides import Side, opponents, sides
from dateline.export.told import Row, ToldIncident
from dateline.resolve.actors.belonging import one_side
from dateline.schema import event_types

_DOER = "perpetrator"
_BOTH_ACT = ("armed_clash", "territory_change")
_STATE_OR_REBELS = {"state", "armed_group"}
Voices = Mapping[str, set[str]]


def likeliest(told: ToldIncident) -> tuple[list[Side], list[Side]]:
    """`opponents` without the suspects whom `other_suspects` has."""
    does, suffers = opponents(told)
    others = {side.name for side in other_suspects(told)}
    return [side for side in does if side.role != _DOER or side.name not in others], suffers


def other_suspects(told: ToldIncident) -> list[Side]:
    """Perpetrators who cannot have acted with the best supported one, and whom no voice names together with it.

    The best supported is who claims the act, then whom most voices name, then who is told first. Those whom nobody
    but the accusers of such another names go with it. In a clash both sides act, so that nobody is another suspect.
    """
    if told.row["type"] in _BOTH_ACT or event_types()[told.row["type"]].group == "steps":
        return []
    found, voices = sides(told, _DOER), _voices(told)
    claimants = {side.name for side in sides(told, "claimant")}
    ranked = sorted(found, key=lambda side: (side.name not in claimants, -len(voices[side.name])))
    rivals = [side for side in ranked[1:] if _rivals(ranked[0], side, voices)]
    accusers = set().union(*(voices[side.name] for side in rivals))
    own = voices[ranked[0].name] if ranked else set()
    return [side for side in found if side in rivals or (voices[side.name] and voices[side.name] <= accusers - own)]


def tell_others(told: ToldIncident, losses: Losses) -> None:
    """Count the suspects that are left out."""
    count = len(other_suspects(told))
    losses.value(_DOER, "disputed perpetrators: another suspect is left out", told.id, count)


def _rivals(one: Side, other: Side, voices: Voices) -> bool:
    """Whether two are named by different voices and cannot be one or act for one; mere gunmen may be anybody's."""
    ours, theirs = voices[one.name], voices[other.name]
    if not ours or not theirs or ours & theirs:
        return False
    if one.entry and other.entry:
        return not one_side(one.entry.id, other.entry.id)
    return {one.kind, other.kind} == _STATE_OR_REBELS


def _voices(told: ToldIncident) -> Voices:
    """Who names each perpetrator, by its name."""
    found: dict[str, set[str]] = {name: set() for name in told.names(_DOER)}
    outlets = {row["name"]: row["outlet"] for row in told.documents}
    for event in told.events:
        for claim in event["claims"]:
            if claim["property"] == _DOER and claim["modality"] != "denied" and claim["value"]:
                word = _named(event, claim["value"]).casefold()
                voice = _voice(claim["speaker"], outlets.get(event["document"]) or str(event["document"]))
                for name in (name for name in found if word in name.casefold()):
                    found[name].add(voice)
    return found


def _named(event: Row, value: str) -> str:
    """The registry's name for the words of a claim where its event has one."""
    doers = (actor for actor in event["actors"] if actor["role"] == _DOER and value in (actor["name"], actor["text"]))
    return next((str(actor["canonical"] or actor["name"]) for actor in doers), value)


def _voice(speaker: Row, outlet: str) -> str:
    """A named speaker is one voice wherever it stands; one without a name, and the report itself, are the outlet's."""
    if speaker["id"] or speaker["kind"] not in ("anonymous", "witness", "unattributed"):
        return str(speaker["id"] or speaker["text"]).casefold()
    return f"{outlet}: {speaker['text']}".casefold()
