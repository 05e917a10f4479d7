"""The sample record in one layout, for the readers of that layout."""

from pathlib import Path

from dateline.export import export
from dateline.export.source import RecordSource
from dateline.export.told import ToldIncident
from tests.export.sample import write_sample


def written(tmp: Path, layout: str, show_names: bool = True) -> Path:
    """The folder with the sample in that layout."""
    export(layout, write_sample(tmp / "out"), tmp / "export", show_names=show_names)
    return tmp / "export"


def told(tmp: Path) -> dict[str, ToldIncident]:
    """The incidents of the sample that `written` wrote there, by id, in the order in which exports write them."""
    return {incident.id: incident for incident in RecordSource(tmp / "out").by_day()}
