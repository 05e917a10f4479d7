"""The gazetteer as an SQLite file, opened for reading alone."""

import sqlite3
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path
from typing import Any

from dateline.gazetteer.base import GazetteerPlace
from dateline.gazetteer.names import fold, variants

_CACHED = 40_000
_COLUMNS = """place.id, place.name, admin1, admin2, country, latitude, longitude, population,
  feature_class, feature_code"""
_NAMED = f"""SELECT {_COLUMNS}, own, located FROM name JOIN place ON place.id = name.place
  WHERE name.key = ? ORDER BY name.rank DESC, place.id LIMIT 60"""
_BY_ID = f"SELECT {_COLUMNS}, 1, located FROM place WHERE id = ?"
_COUNTRY = f"SELECT {_COLUMNS}, 1, located FROM place WHERE country = ? AND feature_code = 'PCLI'"
_CAPITALS = f"SELECT {_COLUMNS}, 1, located FROM place WHERE feature_code = 'PPLC'"
_FIELDS = tuple(field.name for field in fields(GazetteerPlace))
_KNOWN = "SELECT 1 FROM name WHERE key = ? LIMIT 1"


class SqliteGazetteer:
    """Places in a file that `build_from_packages` or `build_from_geonames` wrote.

    Each process has its own connection; a pickled gazetteer opens the file again where it arrives.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        self._found: dict[str, tuple[GazetteerPlace, ...]] = {}
        self._known: dict[str, bool] = {}
        self._capitals: dict[str | None, GazetteerPlace] | None = None

    def named(self, name: str) -> tuple[GazetteerPlace, ...]:
        """Every place that bears the name, best known first; the first 60 where very many do."""
        key = fold(name)
        if key not in self._found:
            _make_room(self._found)
            self._found[key] = self._look_up(key)
        return self._found[key]

    def place(self, geonames_id: int) -> GazetteerPlace | None:
        """The place with that id."""
        return self._one(_BY_ID, geonames_id)

    def country(self, code: str) -> GazetteerPlace | None:
        """The country with that ISO 3166-1 alpha-2 code."""
        return self._one(_COUNTRY, code)

    def capital(self, code: str) -> GazetteerPlace | None:
        """The capital of the country with that code; None where it has none or several."""
        if self._capitals is None:
            self._capitals = _by_country(map(_place, self._connection.execute(_CAPITALS)))
        return self._capitals.get(code)

    def known(self, name: str) -> bool:
        """True where at least one place bears the name as it is spelt here."""
        key = fold(name)
        if key not in self._known:
            _make_room(self._known)
            self._known[key] = self._borne(key) or any(map(self._borne, variants(key)))
        return self._known[key]

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __getstate__(self) -> dict[str, Any]:
        return {"path": self.path}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__init__(state["path"])  # type: ignore[misc]

    def _borne(self, key: str) -> bool:
        return bool(key) and self._connection.execute(_KNOWN, (key,)).fetchone() is not None

    def _look_up(self, key: str) -> tuple[GazetteerPlace, ...]:
        spelt = key if self._borne(key) else next(filter(self._borne, variants(key)), "")
        return tuple(map(_place, self._connection.execute(_NAMED, (spelt,)))) if spelt else ()

    def _one(self, query: str, value: object) -> GazetteerPlace | None:
        row = self._connection.execute(query, (value,)).fetchone()
        return None if row is None else _place(row)


def _place(row: tuple[Any, ...]) -> GazetteerPlace:
    *plain, own, located = row
    return GazetteerPlace(**dict(zip(_FIELDS, (*plain, bool(own), bool(located)), strict=True)))


def _by_country(places: Iterable[GazetteerPlace]) -> dict[str | None, GazetteerPlace]:
    """The places by country, without those of which a country has several."""
    found: dict[str | None, list[GazetteerPlace]] = {}
    for place in places:
        found.setdefault(place.country, []).append(place)
    return {country: each[0] for country, each in found.items() if len(each) == 1}


def _make_room(cache: dict[str, Any]) -> None:
    if len(cache) >= _CACHED:
        cache.clear()
