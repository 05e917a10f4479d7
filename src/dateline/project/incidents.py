"""The incidents of a project, as it is now or as it was when a snapshot was made."""

from collections.abc import Iterator

from dateline.core import Incident
from dateline.core.record import Row, incident_from_row
from dateline.project.rows import Rows


class ProjectIncidents:
    """Reads incidents one at a time. With the claims that they rest on, `record` has them."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def __iter__(self) -> Iterator[Incident]:
        """The incidents in the order of their first telling."""
        return map(incident_from_row, self.rows())

    def rows(self) -> Iterator[Row]:
        """The same as rows of incidents.jsonl."""
        return self._rows.rows("incidents.jsonl")

    def find(self, prefix: str) -> Incident:
        """The one incident whose id, or an id that leads to it, begins so.

        Raises ValueError where there is none, or more than one.
        """
        return incident_from_row(self._rows.incident_row(prefix))

    def count(self) -> int:
        """How many incidents there are."""
        return self._rows.counts()[0]
