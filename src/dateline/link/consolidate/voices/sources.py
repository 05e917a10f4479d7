"""Who published a document, and what a table of sources says of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from dateline.core import Document
from dateline.link.consolidate.rules.checking import known_keys, toml, wrong
from dateline.link.consolidate.voices.outlets import credited_agency, outlet_key

RELIABILITIES = ("A", "B", "C", "D", "E", "F")
_KEYS = ("name", "names", "reliability", "syndicates")


@dataclass(frozen=True, slots=True)
class SourceOf:
    """Who published a document and when.

    `source` is the key of the outlet, of the agency that the report credits, or of the document where none is known;
    `name` is for readers. `reliability` is the Admiralty letter where somebody judged the outlet. `syndicates` are the
    keys of those whose reports it prints.
    """

    document: str
    source: str
    published: date | None
    name: str = ""
    reliability: str | None = None
    syndicates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outlet:
    """What a user knows of an outlet: its Admiralty letter, and whose reports it prints."""

    reliability: str | None = None
    syndicates: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A user's table of sources: outlets by key. `written` is the text that it was read from."""

    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)
    written: str = ""

    def key(self, name: str) -> str:
        """The key of the outlet of that name."""
        own = outlet_key(name)
        return self.keys.get(own, own)


NO_TABLE = SourceTable()


def source_of(document: Document, table: SourceTable = NO_TABLE) -> SourceOf:
    """The source of a document: the agency that it credits, else its outlet, else the document itself."""
    name = document.outlet or document.name
    outlet = table.key(name)
    agency = credited_agency(document.text) if document.text else None
    known = table.outlets.get(agency or outlet) or table.outlets.get(outlet) or Outlet()
    return SourceOf(document.name, agency or outlet, document.published, name, known.reliability, known.syndicates)


def source_table(written: str) -> SourceTable:
    """The table in a TOML file of that path, or in TOML text. Raises ValueError, in one line, for what is no table."""
    if not written:
        return NO_TABLE
    if "\n" in written:
        return _read(written, "the table of sources of the project")
    try:
        text = Path(written).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        told = f"the table of sources cannot be read ({type(error).__name__})"
        raise ValueError(f"{written}: {told}; give a UTF-8 TOML file") from error
    return _read(text, written)


def _read(text: str, where: str) -> SourceTable:
    data = toml(text, where)
    rows = data.get("source")
    if not isinstance(rows, list) or set(data) != {"source"} or not all(isinstance(row, dict) for row in rows):
        raise ValueError(f'{where}: write each outlet as a table [[source]] with name = "..."')
    keys: dict[str, str] = {}
    outlets: dict[str, Outlet] = {}
    for nth, row in enumerate(rows, start=1):
        _check(row, text, where, nth)
        key = outlet_key(row["name"])
        if key in outlets:
            raise wrong(text, where, "source", "name", f"{row['name']} came before; keep one", nth)
        keys |= {outlet_key(name): key for name in row.get("names", ())}
        outlets[key] = Outlet(row.get("reliability"), frozenset(map(outlet_key, row.get("syndicates", ()))))
    known = {
        key: replace(outlet, syndicates=frozenset(keys.get(other, other) for other in outlet.syndicates))
        for key, outlet in outlets.items()
    }
    return SourceTable(known, keys, text)


def _check(row: Mapping[str, Any], text: str, where: str, nth: int) -> None:
    known_keys(row, _KEYS, text, where, "source", nth)
    if not isinstance(row.get("name"), str) or not row["name"].strip():
        place = f"{where}: source {nth}" if "name" not in row else where
        raise wrong(text, place, "source", "name", "give the outlet's name in quotes", nth)
    if row.get("reliability", "F") not in RELIABILITIES:
        raise wrong(text, where, "source", "reliability", f"takes {', '.join(RELIABILITIES)}", nth)
    for key in ("names", "syndicates"):
        names = row.get(key, [])
        if not isinstance(names, list) or not all(isinstance(name, str) and name.strip() for name in names):
            raise wrong(text, where, "source", key, "takes a list of names in quotes", nth)
