"""Places by name: one SQLite file, built by `packages` from packaged data or by `geonames` from a dump."""

from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.gazetteer.opening import default_path, describe, open_gazetteer

__all__ = [
    "Gazetteer",
    "GazetteerPlace",
    "default_path",
    "describe",
    "open_gazetteer",
]
