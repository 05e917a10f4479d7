"""What the actors of an incident are, and who stands on which side."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from dateline.core import Actor
from dateline.export.told import ToldIncident
from dateline.resolve.actors import ActorRegistry
from dateline.resolve.actors.kinds import noun_kind

ARMED = ("state", "armed_group", "igo")


@dataclass(frozen=True, slots=True)
class Side:
    """One actor of an incident. `kind` is state, armed_group, igo, ngo, people or None where nothing tells.

    `entry` is the registry's, or None for an actor that it does not know.
    """

    name: str
    text: str
    role: str
    kind: str | None
    entry: Actor | None

    @property
    def armed(self) -> bool:
        """True for a state, a body of states and a group under arms."""
        return self.kind in ARMED


@cache
def registry() -> ActorRegistry:
    """The shipped registry of actors, read once."""
    return ActorRegistry.load()


def sides(told: ToldIncident, *roles: str) -> list[Side]:
    """The actors in those roles, in the order of the roles, each name once."""
    on = told.days[0] if told.days else None
    found = [_side(actor, on) for role in roles for actor in told.actors(role)]
    return list({side.name: side for side in reversed(found)}.values())[::-1]


def first_kind(found: Sequence[Side]) -> str | None:
    """The kind of the first that has one."""
    return next((side.kind for side in found if side.kind), None)


def best_known(found: Iterable[Side]) -> list[Side]:
    """Those of the registry first, then those who are under arms, then those of any kind; each in their order."""
    return sorted(found, key=lambda side: (side.entry is None, not side.armed, side.kind is None))


def opponents(told: ToldIncident) -> tuple[list[Side], list[Side]]:
    """Those who act and those acted upon; of mere participants the first is one side and the rest the other.

    Of several who are said to have acted, those who say so themselves come first.
    """
    claimants = {side.name for side in sides(told, "claimant")}
    does = sorted(sides(told, "perpetrator"), key=lambda side: side.name not in claimants)
    suffers = sides(told, "target")
    if does or suffers:
        return does, suffers
    both = sides(told, "participant")
    return both[:1], both[1:]


def _side(row: Mapping[str, Any], on: date | None) -> Side:
    entry = registry().actor(row["id"]) if row["id"] else None
    kind = _status(entry, on) if entry else noun_kind((row["text"], row["name"]))
    return Side(row["canonical"] or row["name"], row["text"], row["role"], kind, entry)


def _status(entry: Actor, on: date | None) -> str:
    status = registry().status(entry, on)
    return "people" if status in ("witness", "medical", "media") else status
