"""GeoJSON (RFC 7946): one point an incident, with the columns of incidents.csv as properties."""

from collections.abc import Iterator
from pathlib import Path

from dateline.export.fields import FLAT
from dateline.export.geojson import FeatureCollection
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident

NO_POINT = "no point is known for its place"


class GeoJson:
    """A collection of points, longitude first, rounded to six decimals (a tenth of a metre)."""

    files = ("incidents.geojson",)
    fields = FLAT
    aggregates = False
    documents = False

    def refuses(self, told: ToldIncident) -> str | None:
        """An incident without a point."""
        return None if told.point else NO_POINT

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the collection."""
        with (folder / self.files[0]).open("w", encoding="utf-8", newline="") as stream:
            collection = FeatureCollection(stream)
            for told in incidents:
                if told.point and any(round(degree, 6) != degree for degree in told.point):
                    losses.value("point", "rounded to six decimals, a tenth of a metre", told.id)
                collection.write(told.row)
            collection.finish()
