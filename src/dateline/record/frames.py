"""The tables of a record as data frames, of libraries that are imported when they are asked for."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from dateline.export.columns import TABLES
from dateline.export.tables import flat_claims, flat_incident
from dateline.export.told import Row
from dateline.record.source import Source

if TYPE_CHECKING:
    import geopandas
    import pandas
    import polars
    import pyarrow

TableName = Literal["incidents", "claims", "documents"]


def to_pandas(source: Source, table: TableName) -> "pandas.DataFrame":
    """The table as a pandas data frame; whole numbers that may be missing are Int64, days datetime64."""
    import pyarrow

    pandas = _library("pandas")
    numbers = {pyarrow.int64(): pandas.Int64Dtype(), pyarrow.bool_(): pandas.BooleanDtype()}
    return _arrow(source, table).to_pandas(types_mapper=numbers.get, date_as_object=False)


def to_polars(source: Source, table: TableName) -> "polars.DataFrame":
    """The table as a Polars data frame."""
    frame: polars.DataFrame = _library("polars").from_arrow(_arrow(source, table))
    return frame


def to_geopandas(source: Source) -> "geopandas.GeoDataFrame":
    """The incidents as a GeoPandas data frame in WGS 84; one without a point has no geometry."""
    geopandas = _library("geopandas")
    frame = to_pandas(source, "incidents")
    points = geopandas.GeoSeries(geopandas.points_from_xy(frame["longitude"], frame["latitude"]))
    located = frame["longitude"].notna() & frame["latitude"].notna()
    return geopandas.GeoDataFrame(frame, geometry=points.where(located, None), crs="EPSG:4326")


def _arrow(source: Source, table: str) -> "pyarrow.Table":
    """The table with the columns of its CSV file, typed."""
    from dateline.export.arrow import arrow_table

    if table not in TABLES:
        raise ValueError(f"no table is named {table!r}; known are {', '.join(TABLES)}")
    return arrow_table(table, list(_rows(source, table)))


def _rows(source: Source, table: str) -> Iterator[Row]:
    if table == "incidents":
        return map(flat_incident, source.rows("incidents.jsonl"))
    if table == "claims":
        return (claim for event in source.rows("events.jsonl") for claim in flat_claims(event))
    return source.rows("documents.jsonl")


def _library(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError as error:
        told = f"to_{name} needs {error.name or name}; pip install 'dateline[{name}]'"
        raise ImportError(told, name=error.name) from None
