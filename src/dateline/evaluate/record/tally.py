"""What is counted in one document. Tallies add up, so that documents and shards can be summed."""

from collections import Counter
from collections.abc import Callable, Mapping

from dateline.evaluate.record.cells import (
    Event,
    Key,
    alike,
    country,
    figure,
    figure_keys,
    figures_of,
    interval,
    point,
    realis,
    same_speaker,
    sourced_keys,
    voice_keys,
    voiced_keys,
)
from dateline.evaluate.record.pairs import paired, same_place

# Sets of claims that are compared within a pair, and counted on both sides whether paired or not.
SETS: Mapping[str, Callable[[Event], set[Key]]] = {
    "figure": figure_keys,
    "sourced": sourced_keys,
    "voiced": voiced_keys,
    "voice": voice_keys,
}


def tally(gold: list[Event], system: list[Event]) -> Counter[str]:
    """The sums of one document: `NAME gold`, `said` and `right` for what is matched, `NAME` and `all` within pairs."""
    found = Counter({"documents": 1, "event gold": len(gold), "event said": len(system)})
    found["relevant gold"], found["relevant said"] = int(bool(gold)), int(bool(system))
    found["relevant right"] = int(bool(gold) and bool(system))
    for side, events in (("gold", gold), ("said", system)):
        for event in events:
            found[f"actor {side}"] += len(event["actors"])
            found.update({f"{name} {side}": len(keys(event)) for name, keys in SETS.items()})
    for g, s in paired(gold, system):
        found["event right"] += 1
        found.update(_of_pair(gold[g], system[s]))
    return found


def _of_pair(gold: Event, system: Event) -> dict[str, int]:
    same_type, same_realis = gold["type"] == system["type"], realis(gold) == realis(system)
    right = {f"{name} right": len(keys(gold) & keys(system)) for name, keys in SETS.items()}
    row = same_type and same_realis and interval(gold) == interval(system) and country(gold) == country(system)
    return {
        "type": int(same_type),
        "realis": int(same_realis),
        **_time(gold, system),
        **_place(gold, system),
        **right,
        **_speakers(gold, system),
        "actor right": _actors(gold, system),
        "record right": int(row and _killed(gold) == _killed(system)),
    }


def _time(gold: Event, system: Event) -> dict[str, int]:
    if interval(gold):
        return {"time all": 1, "time": int(interval(gold) == interval(system))}
    return {"time_null all": 1, "time_null": int(interval(system) is None)}


def _place(gold: Event, system: Event) -> dict[str, int]:
    found: dict[str, int] = {}
    if point(gold):
        found |= {"place all": 1, "place": int(same_place(gold, system))}
    if country(gold):
        found |= {"country all": 1, "country": int(country(gold) == country(system))}
    return found


def _actors(gold: Event, system: Event) -> int:
    """The actors of gold that are met by one of the same role and an alike name, each used once."""
    left, right = list(system["actors"]), 0
    for wanted in gold["actors"]:
        met = next((a for a in left if a["role"] == wanted["role"] and alike(wanted["name"], a["name"])), None)
        if met is not None:
            left.remove(met)
            right += 1
    return right


def _speakers(gold: Event, system: Event) -> dict[str, int]:
    """Of the figures that both have, how many have a speaker in common."""
    both = figure_keys(gold) & figure_keys(system)
    met = sum(
        any(same_speaker(g["speaker"], s["speaker"]) for g in _saying(gold, key) for s in _saying(system, key))
        for key in both
    )
    return {"speaker all": len(both), "speaker": met}


def _saying(event: Event, key: Key) -> list[Event]:
    return [claim for claim in figures_of(event) if figure(claim) == key]


def _killed(event: Event) -> set[Key]:
    return {key for key in figure_keys(event) if key[0] == "killed"}
