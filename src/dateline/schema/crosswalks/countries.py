"""Countries in the schemes of others."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from dateline.schema.loader import load_toml


@dataclass(frozen=True, slots=True)
class CountryCodes:
    """A country elsewhere: ISO 3166-1 alpha-3 and number, Gleditsch and Ward's number, regions of UCDP and ACLED."""

    iso3: str
    number: int
    acled: str
    gw: int | None = None
    ucdp: str | None = None


@cache
def country_codes() -> Mapping[str, CountryCodes]:
    """Every country by ISO 3166-1 alpha-2 code."""
    data = load_toml("dateline.schema.crosswalks", "countries.toml")
    return MappingProxyType({code: CountryCodes(**fields) for code, fields in data.items()})
