"""The tables of types, and choosing a row."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from dateline.schema.loader import load_toml

SCHEMES = ("acled", "ucdp", "plover", "cameo", "gtd")


@dataclass(frozen=True, slots=True)
class Crossing:
    """One row: our `type` is `target` there, for that `reason`, where the conditions of `when` hold.

    Conditions: `doer` and `target` are kinds of actors, `weapon` words of which one is in the weapon's,
    `killed` that a death is told. An empty target says that the scheme has no place for the type.
    """

    type: str
    target: Mapping[str, Any]
    reason: str
    when: Mapping[str, Any]

    def holds(self, doer: str | None, target: str | None, weapon: str | None, killed: bool) -> bool:
        """True where every condition of the row holds."""
        told = {"doer": doer, "target": target, "killed": killed}
        words = set((weapon or "").lower().replace("-", " ").split())
        return all(
            bool(words & set(wanted)) if name == "weapon" else told[name] == wanted
            for name, wanted in self.when.items()
        )


@cache
def crosswalk(scheme: str) -> Mapping[str, tuple[Crossing, ...]]:
    """The rows of one of SCHEMES by our type, in the order in which they are tried."""
    data = load_toml("dateline.schema.crosswalks", f"{scheme}.toml")
    return MappingProxyType({kind: tuple(_crossing(kind, row) for row in rows) for kind, rows in data.items()})


def cross(
    scheme: str,
    kind: str,
    doer: str | None = None,
    target: str | None = None,
    weapon: str | None = None,
    killed: bool = False,
) -> Crossing:
    """The row of a scheme that counts for an incident of that type."""
    return next(row for row in crosswalk(scheme)[kind] if row.holds(doer, target, weapon, killed))


def _crossing(kind: str, row: Mapping[str, Any]) -> Crossing:
    target = {key: value for key, value in row.items() if key not in ("when", "reason")}
    return Crossing(kind, target, row["reason"], row.get("when", {}))
