"""Places by name: one SQLite file, built from packaged data or from a GeoNames dump."""

from dateline.gazetteer.base import Gazetteer, GazetteerPlace
from dateline.gazetteer.geonames import build_from_geonames
from dateline.gazetteer.opening import default_path, describe, open_gazetteer
from dateline.gazetteer.packages import build_from_packages

__all__ = [
    "Gazetteer",
    "GazetteerPlace",
    "build_from_geonames",
    "build_from_packages",
    "default_path",
    "describe",
    "open_gazetteer",
]
