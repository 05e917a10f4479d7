"""From a Document to its Events, each with its Claims."""

from dateline.core.plugins import load
from dateline.extract.base import Extractor

EXTRACTORS = {"cues": "dateline.extract.cues:CuesExtractor"}


def extractor(name: str, **options: object) -> Extractor:
    """The extractor of that name. Raises ValueError for an unknown name."""
    found: Extractor = load(EXTRACTORS, name)(**options)
    return found


__all__ = ["EXTRACTORS", "Extractor", "extractor"]
