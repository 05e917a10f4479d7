"""Names of countries, areas and groups as UCDP's event dataset writes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from dateline.schema.countries import countries
from dateline.schema.crosswalks.countries import country_codes
from dateline.schema.loader import load_toml


@dataclass(frozen=True, slots=True)
class GedName:
    """A name there and why it is so; `gw` is the number of the state that a territory is counted to."""

    name: str
    reason: str
    gw: int | None = None


@dataclass(frozen=True, slots=True)
class AreaWord:
    """The word behind the names of areas of an order, first or second, in those countries; no `names` mean all."""

    order: str
    word: str
    countries: tuple[str, ...]
    names: tuple[str, ...]
    reason: str

    def meant(self, name: str, code: str | None) -> bool:
        """True for an area that the row is for."""
        return code in self.countries and (not self.names or name in self.names)


@cache
def ged_area_words() -> tuple[AreaWord, ...]:
    """The rows in the order in which they are tried."""
    found = ((order, row) for order in ("first", "second") for row in _data()[order])
    return tuple(
        AreaWord(order, row["word"], tuple(row["countries"]), tuple(row.get("names", ())), row["reason"])
        for order, row in found
    )


@cache
def ged_names(kind: Literal["countries", "actors"]) -> Mapping[str, GedName]:
    """The names that differ from ours: of countries by ISO 3166-1 alpha-2 code, of actors by our registry's id."""
    return {key: GedName(**row) for key, row in _data()[kind].items()}


def ged_country(code: str | None) -> tuple[str | None, int | None]:
    """Name and Gleditsch and Ward's number of the country that an event there is counted to, None where unknown."""
    own, codes = countries().get(code or ""), country_codes().get(code or "")
    named = ged_names("countries").get(code or "")
    if named is None:
        return own.name if own else None, codes.gw if codes else None
    return named.name, named.gw or (codes.gw if codes else None)


def ged_government(code: str | None) -> str | None:
    """The name of a country's government; None for no country, and for a territory counted to another state."""
    named, own = ged_names("countries").get(code or ""), countries().get(code or "")
    if own is None or (named and named.gw):
        return None
    return f"Government of {named.name if named else own.name}"


def ged_actor(id: str | None, name: str) -> str:
    """The name of a group of the registry; the name given for one that is called so there too."""
    named = ged_names("actors").get(id or "")
    return named.name if named else name


def ged_areas(admin1: str | None, admin2: str | None, code: str | None) -> tuple[str | None, str | None]:
    """The first-order and second-order area of a place with the words for their kinds, such as "Borno state"."""
    for row in _data()["within"]:
        if row["country"] == code and admin1 in row["names"]:
            return row["first"], f"{admin1} {row['word']}"
    return _area(admin1, code, "first"), _area(admin2, code, "second")


def ged_listed(code: str | None, order: str) -> bool:
    """True where areas of that order, first or second, of the country have a row that says which word they take."""
    return any(row.order == order and code in row.countries for row in ged_area_words())


def ged_holds(name: str, code: str | None) -> bool:
    """True for a region that the dataset has as a first-order area, with ours inside it."""
    return any(row["country"] == code and row["first"] == name for row in _data()["within"])


def ged_territory(state: str | None, admin1: str | None) -> str | None:
    """The territory counted to a state there that a first-order area lies in, by ISO code; the state where in none."""
    for row in _data()["within"]:
        if admin1 == row["first"] and ged_country(state)[1] == ged_country(row["country"])[1]:
            return str(row["country"])
    return state


def ged_settlement(name: str, people: int, capital: bool) -> str:
    """A town with the word for its kind where its people are known."""
    rows = _data()["settlement"]
    word = next((row["word"] for row in rows if people >= row["people"] or (capital and row["capital"])), "")
    return f"{name} {word}" if word and not name.casefold().endswith(f" {word}") else name


@cache
def ged_words() -> frozenset[str]:
    """The words for kinds of areas."""
    return frozenset(row.word for row in ged_area_words() if row.word)


def _area(name: str | None, code: str | None, order: str) -> str | None:
    rows = (row for row in ged_area_words() if row.order == order and name and row.meant(name, code))
    word = next((row.word for row in rows), "")
    if not name or not word:
        return name
    bare, _, last = name.rpartition(" ")
    return f"{bare if bare and last.casefold() in ged_words() else name} {word}"


@cache
def _data() -> Mapping[str, Any]:
    return load_toml("dateline.schema.crosswalks", "ged.toml")
