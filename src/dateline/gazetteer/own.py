"""Places and spellings that packages lack, kept as our own data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from dateline.gazetteer.around import Around
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import bare, usual
from dateline.schema.loader import load_toml

FILES = ("own.toml", "own_towns.toml")
# Towns, districts and provinces of the files are as well known as places of so many people.
_PEOPLE = {"town": 30_000, "district": 50_000, "province": 500_000}
_IN_PROVINCES = ("town", "district", "site")
_KINDS = {
    "region": ("L", "RGN"),
    "sea": ("H", "SEA"),
    "site": ("S", "SITE"),
    "town": ("P", "PPL"),
    "district": ("A", "ADM2"),
    "province": ("A", "ADM1"),
    "continent": ("L", "CONT"),
}


def own_places(around: Around) -> Iterator[Entry]:
    """Macro-regions, seas and well-known places of conflict; negative ids in the order of the files.

    Towns, districts and sites take the province of the nearest town that `around` has seen.
    """
    kinds = (kind for file in FILES for kind in load_toml("dateline.gazetteer", file).items())
    listed = [(kind, place) for kind, places in kinds for place in places]
    for number, (kind, place) in enumerate(listed, 1):
        yield _own(-number, kind, place, around)


def _own(identifier: int, kind: str, place: list[Any], around: Around) -> Entry:
    name, country, latitude, longitude, *names = place
    feature_class, feature_code = _KINDS[kind]
    within = around.admin1(country, latitude, longitude) if kind in _IN_PROVINCES else None
    return Entry(
        id=identifier,
        name=name,
        admin1=name if kind == "province" else within,
        admin2=name if kind == "district" else None,
        country=country or None,
        latitude=float(latitude),
        longitude=float(longitude),
        population=_PEOPLE.get(kind, 0),
        feature_class=feature_class,
        feature_code=feature_code,
        usual_names=tuple(names),
    )


def spelt(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The same entries, under the names that English reports use where our list of spellings has them."""
    known = spellings()
    for entry in entries:
        names = known.get(entry.id)
        yield entry if names is None else _renamed(entry, *names)


def english_name(identifier: int | None, name: str) -> str:
    """The name of a province or district as reports print it, without the word for its kind."""
    spelling = spellings().get(identifier or 0)
    return spelling[0] if spelling else bare(usual(name))


def _renamed(entry: Entry, name: str, *names: str) -> Entry:
    admin1 = name if entry.feature_code == "ADM1" else entry.admin1
    return replace(entry, name=name, admin1=admin1, usual_names=(entry.name, *entry.usual_names, *names))


@cache
def spellings() -> Mapping[int, tuple[str, ...]]:
    """Names that English reports use, by GeoNames id: the usual one, then others."""
    data = load_toml("dateline.gazetteer", "spellings.toml")
    return {int(identifier): tuple(names) for identifier, names in data.items()}
