"""The reports of several outlets: every incident that two or more tell is one, and nothing else joins it."""

import json
import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

import dateline

EXAMPLES = Path(__file__).parents[2] / "examples"
INCIDENTS = tomllib.loads((EXAMPLES / "incidents.toml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> list[list[str]]:
    """The reports of each incident that more than one tells."""
    out = tmp_path_factory.mktemp("examples") / "out"
    dateline.code([str(EXAMPLES / "reports"), str(EXAMPLES / "outlets")], out=str(out))
    told = defaultdict(set)
    for line in (out / "events.jsonl").read_text(encoding="utf-8").splitlines():
        event = json.loads(line)
        told[event["incident"]].add(event["document"])
    return [sorted(reports) for incident, reports in told.items() if incident and len(reports) > 1]


@pytest.mark.parametrize("name", INCIDENTS)
def test_what_several_outlets_tell_is_one_incident(name: str, found: list[list[str]]) -> None:
    assert sorted(INCIDENTS[name]["reports"]) in found


def test_nothing_else_is_joined(found: list[list[str]]) -> None:
    assert sorted(found) == sorted(sorted(incident["reports"]) for incident in INCIDENTS.values())
