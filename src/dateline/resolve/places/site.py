"""A named site whose own point no gazetteer knows."""

from dataclasses import dataclass

from dateline.core.spans import Span
from dateline.gazetteer.base import GazetteerPlace


@dataclass(frozen=True, slots=True)
class Site:
    """A named site and the town, district, province or country that holds it."""

    name: str
    span: Span
    place: GazetteerPlace
