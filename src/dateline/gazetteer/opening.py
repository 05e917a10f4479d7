"""Finding, building when needed, and opening the gazetteer."""

import os
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

import platformdirs

from dateline.gazetteer.base import Gazetteer
from dateline.gazetteer.content import content_version
from dateline.gazetteer.progress import Progress
from dateline.gazetteer.sqlite import SqliteGazetteer
from dateline.gazetteer.writer import SCHEMA_VERSION

VARIABLE = "DATELINE_GAZETTEER"


def default_path() -> Path:
    """The file that DATELINE_GAZETTEER names, else one in the user's data folder."""
    named = os.environ.get(VARIABLE)
    return Path(named) if named else platformdirs.user_data_path("dateline") / "gazetteer.sqlite"


def open_gazetteer(path: Path | None = None, progress: Progress | None = None) -> Gazetteer:
    """The gazetteer at `path` or the default path, built first where it is missing, stale or broken.

    One built from a GeoNames dump is never replaced. Raises ValueError where such a one is of an older form,
    and OSError where a file cannot be written.
    """
    file = path or default_path()
    about = describe(file)
    if about.get("source") == "geonames":
        if about["schema_version"] != SCHEMA_VERSION:
            raise ValueError(f"{file}: built from a GeoNames dump by another version; build it from the dump again")
    elif not current(about):
        from dateline.gazetteer.packages import build_from_packages

        build_from_packages(file, progress)
    return SqliteGazetteer(file)


def describe(path: Path | None = None) -> Mapping[str, str]:
    """What the file says of itself: source, places, names, built, schema_version, content_version.

    Empty where there is no file or it is no gazetteer.
    """
    file = path or default_path()
    if not file.is_file():
        return MappingProxyType({})
    try:
        with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as connection:
            rows = connection.execute("SELECT key, value FROM about ORDER BY key").fetchall()
            connection.execute("SELECT key FROM name LIMIT 1").fetchone()
    except sqlite3.DatabaseError:
        return MappingProxyType({})
    return MappingProxyType({str(key): str(value) for key, value in rows})


def current(about: Mapping[str, str]) -> bool:
    """True where a description is of what would be built from the packages now."""
    return about.get("schema_version") == SCHEMA_VERSION and about.get("content_version") == content_version()
