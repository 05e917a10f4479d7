"""Building the gazetteer from a user's GeoNames dump."""

from pathlib import Path

from dateline.gazetteer.progress import Progress


def build_from_geonames(dump_folder: Path, target: Path, progress: Progress | None = None) -> None:
    """Build."""
    raise NotImplementedError
