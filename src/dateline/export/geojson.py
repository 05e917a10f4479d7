"""GeoJSON (RFC 7946): incidents as points in WGS 84, longitude first."""

import json
from typing import Any, TextIO

from dateline.export.tables import flat_incident


class FeatureCollection:
    """Writes one feature an incident; an incident without a point is left out."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._first = True
        stream.write('{"type": "FeatureCollection", "features": [')

    def write(self, row: dict[str, Any]) -> None:
        """Write the incident as a feature."""
        place = row["place"]
        if not place or place["latitude"] is None or place["longitude"] is None:
            return
        point = {"type": "Point", "coordinates": [round(place["longitude"], 6), round(place["latitude"], 6)]}
        properties = {key: value for key, value in flat_incident(row).items() if key not in ("latitude", "longitude")}
        feature = {"type": "Feature", "id": row["id"], "geometry": point, "properties": properties}
        self._stream.write("\n" if self._first else ",\n")
        self._stream.write(json.dumps(feature, ensure_ascii=False))
        self._first = False

    def finish(self) -> None:
        """Close the collection."""
        self._stream.write("\n]}\n")
