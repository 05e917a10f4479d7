"""A GeoPackage 1.3 (OGC 12-128r17): incidents as points in WGS 84, claims and documents as tables beside them."""

import sqlite3
import struct
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from dateline.export.columns import TABLES, rows_of
from dateline.export.fields import SOURCED
from dateline.export.formats.sqlite_tables import TYPES, Row, column_types, database, insert
from dateline.export.losses import Losses
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident

# The standard has types for days and for yes and no, which geographic systems go by.
_TYPES = {**TYPES, date: "date", bool: "boolean"}
_APPLICATION = 0x47504B47  # "GPKG"
_VERSION = 10300
_WGS84 = 4326
_CHANGED = "2000-01-01T00:00:00.000Z"  # the same record makes the same bytes
_WGS84_TEXT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],PRIMEM["Greenwich",0],'
    'UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]'
)
_SCHEMA = """
create table gpkg_spatial_ref_sys (
    srs_name text not null, srs_id integer primary key, organization text not null,
    organization_coordsys_id integer not null, definition text not null, description text
);
create table gpkg_contents (
    table_name text primary key, data_type text not null, identifier text unique, description text default '',
    last_change datetime not null, min_x double, min_y double, max_x double, max_y double,
    srs_id integer references gpkg_spatial_ref_sys (srs_id)
);
create table gpkg_geometry_columns (
    table_name text not null unique references gpkg_contents (table_name), column_name text not null,
    geometry_type_name text not null, srs_id integer not null references gpkg_spatial_ref_sys (srs_id),
    z tinyint not null, m tinyint not null, primary key (table_name, column_name)
);
"""
_SYSTEMS = (
    ("Undefined Cartesian", -1, "NONE", -1, "undefined"),
    ("Undefined geographic", 0, "NONE", 0, "undefined"),
    ("WGS 84", _WGS84, "EPSG", _WGS84, _WGS84_TEXT),
)


class GeoPackage:
    """A layer of incidents, without a geometry where no point is known."""

    files = ("incidents.gpkg",)
    fields = SOURCED
    aggregates = True
    documents = True

    def refuses(self, told: ToldIncident) -> str | None:
        """Nothing is refused."""
        return None

    def write(self, incidents: Iterator[ToldIncident], record: RecordSource, folder: Path, losses: Losses) -> None:
        """Write the file."""
        with database(folder / self.files[0]) as connection:
            _begin(connection)
            for name, columns in TABLES.items():
                geometry = "geometry blob, " if name == "incidents" else ""
                connection.execute(
                    f'create table "{name}" (fid integer primary key autoincrement, {geometry}'
                    f"{column_types(name, columns, _TYPES)})"
                )
                kept = ("geometry", *columns) if geometry else columns
                insert(connection, name, kept, rows_of(name, incidents, record), _value)
                _register(connection, name, spatial=bool(geometry))


def point(latitude: float, longitude: float) -> bytes:
    """A point as GeoPackage writes it: a header without an envelope, then well-known binary, little-endian."""
    return struct.pack("<2sBBi", b"GP", 0, 1, _WGS84) + struct.pack("<BIdd", 1, 1, longitude, latitude)


def _begin(connection: sqlite3.Connection) -> None:
    connection.execute(f"pragma application_id = {_APPLICATION}")
    connection.execute(f"pragma user_version = {_VERSION}")
    for statement in filter(str.strip, _SCHEMA.split(";")):
        connection.execute(statement)
    connection.executemany("insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, null)", _SYSTEMS)


def _register(connection: sqlite3.Connection, name: str, spatial: bool) -> None:
    box = (None,) * 4
    if spatial:
        edges = "min(longitude), min(latitude), max(longitude), max(latitude)"
        box = connection.execute(f'select {edges} from "{name}"').fetchone()
    connection.execute(
        "insert into gpkg_contents values (?, ?, ?, '', ?, ?, ?, ?, ?, ?)",
        (name, "features" if spatial else "attributes", name, _CHANGED, *box, _WGS84 if spatial else None),
    )
    if spatial:
        connection.execute("insert into gpkg_geometry_columns values (?, 'geometry', 'POINT', ?, 0, 0)", (name, _WGS84))


def _value(row: Row, column: str) -> object:
    if column != "geometry":
        return row.get(column)
    latitude, longitude = row["latitude"], row["longitude"]
    return None if latitude is None or longitude is None else point(latitude, longitude)
