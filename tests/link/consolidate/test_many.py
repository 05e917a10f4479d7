"""An incident that thousands of reports tell."""

import time

import pytest

from dateline.link import consolidate, rule_set
from tests.link.consolidate.cases import told

MOST_SECONDS = 60


@pytest.mark.slow
def test_an_incident_of_thousands_of_reports_is_consolidated_in_time() -> None:
    voices = [{"on": 1 + n % 28, "outlet": f"Outlet {n}", "says": [str(10 + n % 7)]} for n in range(3000)]
    events, sources = told(voices)
    started = time.perf_counter()
    incident = consolidate(events, sources, rule_set("ucdp"))
    assert time.perf_counter() - started < MOST_SECONDS
    assert (incident.sources, incident.contested) == (3000, ("killed",))
