"""Reading the tables of a GeoNames dump."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.gazetteer.own import english_name

ALL = "allCountries.txt"
_ALTERNATE, _HIERARCHY = "alternateNamesV2.txt", "hierarchy.txt"
_ADMIN1, _ADMIN2 = "admin1CodesASCII.txt", "admin2Codes.txt"
_DEEPEST = 8

English = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Divisions:
    """Names of provinces and districts by code ("AF.13", "AF.13.101") and by id, and each place's parent."""

    by_code: Mapping[str, str]
    by_id: Mapping[int, tuple[str, int]]
    parents: Mapping[int, int]

    def of(self, identifier: int, country: str, admin1: str, admin2: str) -> tuple[str | None, str | None]:
        """The names of the province and district of a place, from its codes or else from the hierarchy."""
        first = self.by_code.get(f"{country}.{admin1}")
        second = self.by_code.get(f"{country}.{admin1}.{admin2}")
        return first or self._above(identifier, 1), second or self._above(identifier, 2)

    def _above(self, identifier: int, level: int) -> str | None:
        for _ in range(_DEEPEST):
            parent = self.parents.get(identifier)
            if parent is None:
                return None
            name, found = self.by_id.get(parent, ("", 0))
            if found == level:
                return name
            identifier = parent
        return None


def rows(path: Path, columns: int) -> Iterator[list[str]]:
    """The rows of a tab-separated file that have at least so many columns; none where there is no file."""
    if not path.is_file():
        return
    with path.open(encoding="utf-8", errors="replace", newline="\n") as lines:
        for line in lines:
            cells = line.rstrip("\r\n").split("\t")
            if len(cells) >= columns and not line.startswith("#"):
                yield cells


def read_divisions(folder: Path) -> Divisions:
    """Provinces and districts from the code tables, or from the places where those are not there."""
    by_code: dict[str, str] = {}
    by_id: dict[int, tuple[str, int]] = {}
    for code, name, identifier in _coded(folder):
        plain = english_name(int(identifier) if identifier.isdecimal() else None, name)
        by_code.setdefault(code, plain)
        if identifier.isdecimal():
            by_id.setdefault(int(identifier), (plain, code.count(".")))
    parents: dict[int, int] = {}
    for row in rows(folder / _HIERARCHY, 2):
        if row[0].isdecimal() and row[1].isdecimal():
            parents.setdefault(int(row[1]), int(row[0]))
    return Divisions(by_code, by_id, parents)


def read_english(folder: Path) -> dict[int, tuple[str, ...]]:
    """The English names of places by id, the preferred one first, without historic and colloquial ones."""
    found: dict[int, list[str]] = {}
    for row in rows(folder / _ALTERNATE, 4):
        if row[2] != "en" or not row[1].isdecimal():
            continue
        preferred, _, colloquial, historic = [*row[4:8], "", "", "", ""][:4]
        if colloquial == "1" or historic == "1":
            continue
        names = found.setdefault(int(row[1]), [])
        names.insert(0 if preferred == "1" else len(names), row[3])
    return {identifier: tuple(names) for identifier, names in found.items()}


def _coded(folder: Path) -> Iterator[tuple[str, str, str]]:
    tables = [folder / _ADMIN1, folder / _ADMIN2]
    for table in tables:
        for row in rows(table, 4):
            yield row[0], row[1], row[3]
    if not all(table.is_file() for table in tables):
        for row in rows(folder / ALL, 19):
            if row[7] == "ADM1":
                yield f"{row[8]}.{row[10]}", row[1], row[0]
            elif row[7] == "ADM2":
                yield f"{row[8]}.{row[10]}.{row[11]}", row[1], row[0]
