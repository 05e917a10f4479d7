"""The cells on the place in UCDP's layout: which feature the point stands for, and how far it stands for it."""

from collections.abc import Mapping
from typing import Any

from dateline.export.features import feature, town_name
from dateline.export.rows import Row
from dateline.schema.crosswalks import country_codes, ged_areas, ged_country, ged_holds, ged_settlement

_DISTRICT, _PROVINCE, _REGION, _COUNTRY = 3, 4, 5, 6


def place_cells(place: Mapping[str, Any]) -> Row:
    """The cells, the words of the report as `where_description`.

    A site without a point of its own is told by the town around it. An area that the dataset counts as first-order has
    the precision of one, though it is a wider region here.
    """
    codes = country_codes().get(place["country"] or "")
    name, gw = ged_country(place["country"])
    first, second = ged_areas(place["admin1"], place["admin2"], place["country"])
    first = first or (place["name"] if ged_holds(place["name"], place["country"]) else None)
    precision = _PROVINCE if place["precision"] == _REGION and first else place["precision"]
    row: Row = {
        "where_prec": precision,
        "where_coordinates": _stands_for(place, precision, first, second, name),
        "where_description": place["site"] or place["text"],
        "adm_1": first,
        "adm_2": second,
        "country": name,
        "country_id": gw,
        "region": codes.ucdp if codes else None,
    }
    latitude, longitude = place["latitude"], place["longitude"]
    if latitude is not None and longitude is not None:
        row |= _point(latitude, longitude)
    return row


def priogrid(latitude: float, longitude: float) -> int:
    """The number of the PRIO-GRID cell of half a degree that holds the point, counted from 90 S 180 W eastwards.

    Source: Tollefsen, Strand and Buhaug 2012, PRIO-GRID: A unified spatial data structure.
    """
    row, column = min(int((latitude + 90) * 2), 359), min(int((longitude + 180) * 2), 719)
    return row * 720 + column + 1


def _stands_for(
    place: Mapping[str, Any], precision: int, first: str | None, second: str | None, country: str | None
) -> str:
    """The feature that the point stands for: a town, an area, a country, or a region or water by its name."""
    wide = {_DISTRICT: second, _PROVINCE: first, _COUNTRY: country}.get(precision)
    town = town_name(place)
    if town is None:
        return wide or str(place["name"])
    entry = feature(place)
    if entry is None or entry.feature_class != "P":
        return town
    return ged_settlement(town, entry.population, entry.feature_code == "PPLC")


def _point(latitude: float, longitude: float) -> Row:
    latitude, longitude = round(latitude, 6), round(longitude, 6)
    return {
        "latitude": latitude,
        "longitude": longitude,
        "geom_wkt": f"POINT ({longitude:.6f} {latitude:.6f})",
        "priogrid_gid": priogrid(latitude, longitude),
    }
