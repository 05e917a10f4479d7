"""The example reports: every incident that several outlets tell is one, and nothing else joins it."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from dateline.config import Config
from dateline.pipeline import code

REPORTS = Path(__file__).parents[2] / "examples" / "reports"

TOLD_BY = [
    {"chibok-1", "chibok-2", "chibok-3"},
    {"christchurch-1", "christchurch-2"},
    {"ghouta-1", "ghouta-2", "ghouta-3"},
    {"istanbul-airport-1", "istanbul-airport-2", "istanbul-airport-3"},
    {"khartoum-sit-in-1", "khartoum-sit-in-2"},
    {"kunduz-hospital-1", "kunduz-hospital-2", "kunduz-hospital-3"},
    {"peshawar-school-1", "peshawar-school-2"},
    {"sanaa-funeral-1", "sanaa-funeral-2", "sanaa-funeral-3"},
]


@pytest.fixture(scope="module")
def incidents(tmp_path_factory: pytest.TempPathFactory) -> list[set[str]]:
    """The documents of each incident that more than one tells."""
    out = tmp_path_factory.mktemp("examples") / "out"
    code([REPORTS], out, Config())
    found = defaultdict(set)
    for line in (out / "events.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["incident"]:
            found[row["incident"]].add(row["document"])
    return [documents for documents in found.values() if len(documents) > 1]


def test_every_incident_of_several_outlets_is_one_and_none_is_more(incidents: list[set[str]]) -> None:
    assert sorted(map(sorted, incidents)) == sorted(map(sorted, TOLD_BY))
