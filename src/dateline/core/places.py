"""Where something happened, as far as the words tell."""

from dataclasses import dataclass

from dateline.core.spans import Span

_SITE = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A place on earth that a passage names, with the uncertainty of the naming.

    `precision` counts as UCDP does, from 1, the very place, over 2, its surroundings, 3 and 4, its district and its
    province, to 5, a region across provinces or a route, 6, the country, and 7, waters and airspace.
    `country` is ISO 3166-1 alpha-2, None where the place spans two.
    `site` is a named site inside the place whose own point is not known; the point is then the place's.
    """

    name: str
    admin1: str | None
    admin2: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: int
    geonames_id: int | None
    text: str
    span: Span | None = None
    site: str | None = None

    @property
    def grain(self) -> int:
        """How fine the words are, as `precision` counts: a named site is finer than the place whose point it has."""
        return min(self.precision, _SITE) if self.site else self.precision
