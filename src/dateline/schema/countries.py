"""Countries and territories: codes, names, the words for their people, and a point for each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dateline.schema.loader import load_toml


@dataclass(frozen=True, slots=True)
class Country:
    """A country or territory by ISO 3166-1 alpha-2 `code`, with a point near its middle in degrees.

    `names` are further names ("UK", "Britain"); `adjectives` and `demonyms` are capitalised ("British", "Britons").
    """

    code: str
    name: str
    latitude: float
    longitude: float
    names: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()


@cache
def countries() -> Mapping[str, Country]:
    """Every country by code."""
    data = load_toml("dateline.schema", "countries.toml")
    return MappingProxyType({code: _country(code, fields) for code, fields in data.items()})


def _country(code: str, fields: Mapping[str, object]) -> Country:
    lists = {key: tuple(value) for key, value in fields.items() if isinstance(value, list)}
    single = {key: value for key, value in fields.items() if not isinstance(value, list)}
    return Country(code=code, **single, **lists)  # type: ignore[arg-type]
