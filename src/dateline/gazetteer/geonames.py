"""Building the gazetteer from a user's GeoNames dump."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from dateline.gazetteer.around import Around
from dateline.gazetteer.dump import ALL, Divisions, English, read_divisions, read_english, rows
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.names import latin, usual
from dateline.gazetteer.own import english_name, own_places, spelt
from dateline.gazetteer.parts import Parts
from dateline.gazetteer.progress import Progress, reported
from dateline.gazetteer.writer import write
from dateline.schema.countries import countries

_COLUMNS = 19
_COUNTRY_CODES = frozenset({"PCLI", "PCLD", "PCLS", "PCLF", "PCLIX", "PCL", "TERR"})
_SITES = frozenset(
    {
        "AIRP",
        "AIRB",
        "AIRF",
        "MILB",
        "INSM",
        "HSP",
        "MSQE",
        "UNIV",
        "PRN",
        "PS",
        "DAM",
        "BDG",
        "CMTY",
        "CH",
        "MNMT",
    }
)
_WATERS = frozenset({"SEA", "OCN", "GULF", "STRT", "LK", "CHN", "BAY", "RSV", "STM"})
_LANDS = frozenset({"RGN", "RGNE", "RGNH", "CONT", "AREA", "LCTY", "OAS"})
_RELIEF = frozenset({"MT", "MTS", "PEN", "ISL", "ISLS", "VAL", "DSRT", "PASS", "CAPE"})
_DIVISIONS = frozenset({"ADM1", "ADM2", "ADM3"}) | _COUNTRY_CODES
_KEPT: Mapping[str, frozenset[str]] = {"A": _DIVISIONS, "S": _SITES, "H": _WATERS, "L": _LANDS, "T": _RELIEF}


def build_from_geonames(dump_folder: Path, target: Path, progress: Progress | None = None) -> None:
    """Build the file `target` from a folder of GeoNames files; `progress(done, None)` counts places.

    allCountries.txt must be there; alternateNamesV2.txt, hierarchy.txt, admin1CodesASCII.txt and
    admin2Codes.txt are used where they are. Raises FileNotFoundError without the first, ValueError where it
    holds no place, and OSError where the folder of `target` cannot be written.
    """
    everything = dump_folder / ALL
    if not everything.is_file():
        raise FileNotFoundError(f"{everything}: not there; unpack {ALL} of the GeoNames dump into {dump_folder}")
    divisions, english = read_divisions(dump_folder), read_english(dump_folder)
    if next(_dumped(everything, divisions, english), None) is None:
        raise ValueError(f"{everything}: holds no place; it must be tab-separated with {_COLUMNS} columns")
    about = {
        "source": "geonames",
        "content_version": f"{everything.stat().st_size}",
        "packages": "",
        "built": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    write(target, reported(_entries(everything, divisions, english), progress, None), about)


def _entries(everything: Path, divisions: Divisions, english: English) -> Iterator[Entry]:
    around = Around(spelt(_dumped(everything, divisions, english)))
    parts = Parts(around)
    yield from parts
    yield from own_places(around)
    yield from parts.entries()


def _dumped(everything: Path, divisions: Divisions, english: English) -> Iterator[Entry]:
    for row in rows(everything, _COLUMNS):
        feature_class, feature_code = row[6], row[7]
        if feature_class == "P" or feature_code in _KEPT.get(feature_class, ()):
            entry = _entry(row, divisions, english)
            if entry is not None:
                yield entry


@dataclass(frozen=True, slots=True)
class _Names:
    name: str
    own: tuple[str, ...]
    others: tuple[str, ...]


def _entry(row: list[str], divisions: Divisions, english: English) -> Entry | None:
    try:
        identifier, latitude, longitude, population = (
            int(row[0]),
            float(row[4]),
            float(row[5]),
            int(row[14] or 0),
        )
    except ValueError:
        return None
    names = _names(row, english.get(identifier, ()))
    code = "PCLI" if row[7] in _COUNTRY_CODES else "SEA" if row[7] in ("OCN", "GULF", "STRT") else row[7]
    admin1, admin2 = divisions.of(identifier, row[8], row[10], row[11])
    entry = Entry(
        id=identifier,
        name=names.name,
        admin1=english_name(identifier, names.name) if code == "ADM1" else admin1,
        admin2=names.name if code == "ADM2" else admin2,
        country=row[8] or None,
        latitude=latitude,
        longitude=longitude,
        population=population,
        feature_class=row[6],
        feature_code=code,
        usual_names=names.own,
        other_names=names.others,
    )
    return _nation(entry) if code == "PCLI" else entry


def _names(row: list[str], english: tuple[str, ...]) -> _Names:
    name = english[0] if english else usual(row[1])
    others = tuple(filter(latin, row[3].split(",")))
    return _Names(name, tuple(dict.fromkeys((row[1], row[2], *english))), others)


def _nation(entry: Entry) -> Entry:
    country = countries().get(entry.country or "")
    if country is None:
        return entry
    names = (*entry.usual_names, country.name, *country.names)
    return replace(entry, name=country.name, admin1=None, admin2=None, usual_names=names)
