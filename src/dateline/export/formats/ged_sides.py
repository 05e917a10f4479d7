"""The two sides of an incident and the type of violence, as UCDP defines them.

1 state-based: armed force between two sides of which one is a government. 2 non-state: between two organised groups,
neither a government. 3 one-sided: a government or an organised group against civilians.
"""

from dataclasses import dataclass

from dateline.export.deaths import deaths, of_group
from dateline.export.sides import Side, best_known, opponents
from dateline.export.told import ToldIncident
from dateline.schema import event_types
from dateline.schema.crosswalks import ged_actor, ged_country, ged_government

STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3
CIVILIANS = "Civilians"
_STATES = ("state", "igo")
_ON_CIVILIANS = ("civilians", "demonstration")
# Groups of the dead who bore arms against a state; all but the first are reports' own words.
_FIGHTERS = ("perpetrators", "fighters", "militants", "rebels", "insurgents", "guerrillas")


@dataclass(frozen=True, slots=True)
class GedSides:
    """`violence` is None where the sides are not told. `a` and `b` are names, `others` those beyond two.

    `where` is the country of the incident, as ISO 3166-1 alpha-2.
    """

    violence: int | None
    first: Side | None
    second: Side | None
    others: tuple[Side, ...]
    where: str | None

    @property
    def a(self) -> str | None:
        """The name of side A: in state-based violence a government."""
        return self._name(self.first)

    @property
    def b(self) -> str | None:
        """The name of side B: in one-sided violence the civilians."""
        return CIVILIANS if self.violence == ONE_SIDED else self._name(self.second)

    @property
    def gw_a(self) -> int | None:
        """Gleditsch and Ward's number of side A where it is a state's."""
        return self._gw(self.first)

    @property
    def gw_b(self) -> int | None:
        """Gleditsch and Ward's number of side B where it is a state's."""
        return None if self.violence == ONE_SIDED else self._gw(self.second)

    @property
    def renamed(self) -> bool:
        """True where a part of a state stands under the name of its government."""
        named = ((self.first, self.a), (self.second, self.b))
        return any(side and self._state(side) and name not in (side.name, CIVILIANS) for side, name in named)

    def _name(self, side: Side | None) -> str | None:
        """The name that the dataset gives the side: of a state's forces that of its government."""
        if side is None:
            return None
        return ged_government(self._state(side)) or ged_actor(side.entry.id if side.entry else None, side.name)

    def _gw(self, side: Side | None) -> int | None:
        state = self._state(side)
        return ged_country(state)[1] if ged_government(state) else None

    def _state(self, side: Side | None) -> str | None:
        """The country that a state's side belongs to: the one where it acts, unless the registry has another."""
        if side is None or side.kind != "state":
            return None
        return side.entry.country if side.entry else self.where

    def shares(self, told: ToldIncident, best: int) -> dict[str, int]:
        """The deaths of each side, of civilians and of the unknown, which sum to `best`.

        Fighters told apart count where they fit beside the civilians told: attackers need not be among the dead whom a
        report sums up. Those whose side is open are unknown. In one-sided violence attackers are unknown too, and who
        is told without a kind is a civilian; else those are unknown.
        """
        civilians = min(of_group(told, "civilians"), best)
        rest, found = best - civilians, {"a": 0, "b": 0, "unknown": 0}
        for group in ("forces", *_FIGHTERS):
            dead = of_group(told, group)
            fits = dead if dead <= rest else 0
            found[self._of(group) or "unknown"] += fits
            rest -= fits
        if self.violence == ONE_SIDED:
            civilians, rest = civilians + rest, 0
        return {
            "deaths_a": found["a"],
            "deaths_b": found["b"],
            "deaths_civilians": civilians,
            "deaths_unknown": found["unknown"] + rest,
        }

    def _of(self, group: str) -> str | None:
        """The side that a group of the dead belongs to, None where that is open."""
        own = [(letter, side) for letter, side in (("a", self.first), ("b", self.second)) if side]
        if group == "perpetrators":
            doers = (letter for letter, side in own if side.role == "perpetrator")
            return next(doers, None) if self.violence != ONE_SIDED else None
        kinds = _STATES if group == "forces" else ("armed_group",)
        meant = [letter for letter, side in own if side.kind in kinds]
        return meant[0] if len(meant) == 1 else None


def _only_forces_died(told: ToldIncident) -> bool:
    """True where the dead are a state's: whom else the act befell, nobody was killed of them."""
    total = deaths(told)
    return total is not None and 0 < total.best <= of_group(told, "forces")


def ged_sides(told: ToldIncident) -> GedSides:
    """The sides of an incident and the type of violence between them."""
    does, suffers = opponents(told)
    where = told.place.get("country")
    acting, facing = ([side for side in best_known(found) if side.armed] for found in (does, suffers))
    unarmed = any(side.kind == "people" for side in suffers) or of_group(told, "civilians") > 0
    if unarmed and not any(side.entry or side.kind in _STATES for side in facing):
        facing = []  # "gunmen" among the children hurt are mostly those who shot
    if where and acting and acting[0].kind not in _STATES and not facing and _only_forces_died(told):
        facing = [Side("Government", "", "target", "state", None)]
    if acting and facing:
        first, second = acting[0], facing[0]
        if second.kind in _STATES and first.kind not in _STATES:
            first, second = second, first
        violence = STATE_BASED if first.kind in _STATES else NON_STATE
        return GedSides(violence, first, second, (*acting[1:], *facing[1:]), where)
    if acting and (unarmed or event_types()[told.row["type"]].group in _ON_CIVILIANS):
        return GedSides(ONE_SIDED, acting[0], None, tuple(acting[1:]), where)
    named = [*acting, *facing]
    return GedSides(None, named[0] if named else None, None, tuple(named[1:]), where)
