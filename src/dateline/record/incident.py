"""An incident that knows who says what of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from difflib import get_close_matches

from dateline.core import Claim, Consolidated, Event, Incident
from dateline.schema import vocabulary


@dataclass(frozen=True, slots=True)
class SourcedIncident(Incident):
    """An incident with `tellings`, the events that it was put together from, one for each telling of a document."""

    tellings: tuple[Event, ...]

    @classmethod
    def of(cls, incident: Incident, tellings: Sequence[Event]) -> "SourcedIncident":
        """The incident with its events."""
        told = {field.name: getattr(incident, field.name) for field in fields(Incident)}
        return cls(**told, tellings=tuple(tellings))

    def cell(self, property: str) -> Consolidated | None:
        """The value chosen for a property, with its rule; None where nobody says anything of it.

        Raises ValueError, naming the nearest ones, for a word that is no property.
        """
        _check(property)
        return next((cell for cell in self.cells if cell.property == property), None)

    def claims(self, property: str | None = None) -> tuple[Claim, ...]:
        """Every claim on the property, or on all of them, telling by telling. Raises as `cell` does."""
        if property is not None:
            _check(property)
        claims = (claim for event in self.tellings for claim in event.claims)
        return tuple(claim for claim in claims if property in (None, claim.property))

    def supporting(self, property: str) -> tuple[Claim, ...]:
        """The claims that carry the value of the property's cell."""
        cell = self.cell(property)
        return self._those(cell.claims if cell else ())

    def contradicting(self, property: str) -> tuple[Claim, ...]:
        """The claims that speak for another value than the one in the property's cell."""
        cell = self.cell(property)
        return self._those(cell.against if cell else ())

    def _those(self, ids: Collection[str]) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims() if claim.id in ids)


def _check(property: str) -> None:
    known = (*vocabulary().properties, *vocabulary().counts, *vocabulary().roles)
    if property not in known:
        near = " or ".join(get_close_matches(property, known, n=2))
        meant = f" (did you mean {near}?)" if near else ""
        raise ValueError(f"no property is named {property!r}{meant}; known are {', '.join(known)}")
