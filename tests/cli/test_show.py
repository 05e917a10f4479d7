"""The table of a run reads well at every width: nothing is cut, and what is marked is explained."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from dateline.cli.show import show
from dateline.link import Passed
from dateline.tally import Result
from tests.cli.test_cells import actor, incident, written

ACTORS = [
    actor("perpetrator", "Revolutionary Armed Forces of Colombia"),
    actor("perpetrator", "special forces"),
    actor("perpetrator", "gunmen"),
    actor("target", "suburbs of Damascus"),
]
PLACE = {"name": "Westgate shopping mall, Nairobi", "country": "KE", "precision": 1}


def told(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    out: Path,
    width: int,
    *rows: Mapping[str, Any],
    used: Mapping[str, int] = MappingProxyType({}),
) -> str:
    """What is printed for these incidents on a terminal so wide."""
    written(out / "incidents.jsonl", rows)
    monkeypatch.setenv("COLUMNS", str(width))
    counts: Any = {
        "documents": 1,
        "coded": 1,
        "no_event": 0,
        "duplicates": 1,
        "failed": 0,
        "passed_over": 0,
        "reused": 0,
    }
    found: Any = {"events": 2, "aggregates": 1, "incidents": len(rows)}
    files = (out / "incidents.csv",)
    more: Any = {"reasons": {"is a copy": 1}, "used": used, "passed": Passed(), "files": files}
    show(Result(out=out, project=None, **counts, **found, **more))
    return capsys.readouterr().out


@pytest.mark.parametrize("width", [80, 100, 120, 300])
def test_every_word_of_a_row_is_shown(
    width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    full = {**incident(1, "2020-03-01"), "actors": ACTORS, "place": PLACE, "type": "chemical_attack"}
    table = told(capsys, monkeypatch, tmp_path, width, full).partition("\n\n")[0]
    assert max(map(len, table.splitlines())) <= min(width, 120)
    words = set(re.findall(r"\w+", table))
    expected = (
        "Chemical attack planned Revolutionary Armed Forces of Colombia special forces and 1 more suburbs Damascus"
    )
    assert {*expected.split(), "Westgate", "shopping", "mall", "Nairobi", "KE"} <= words
    assert "→" in table
    assert "…" not in table


def test_no_line_ends_in_blanks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = told(capsys, monkeypatch, tmp_path, 80, incident(1, "2020-03-01"))
    assert [line for line in printed.splitlines() if line != line.rstrip()] == []


def test_the_mark_has_a_header_and_a_legend(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = told(capsys, monkeypatch, tmp_path, 120, incident(1, "2020-03-01"))
    assert printed.splitlines()[0].endswith("  !")
    assert "! contested: two claims cannot both be true" in printed
    calm = told(capsys, monkeypatch, tmp_path, 120, {**incident(1, "2020-03-01"), "contested": []})
    assert "contested" not in calm


def test_one_is_not_told_in_the_plural(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed = told(capsys, monkeypatch, tmp_path, 80, incident(1, "2020-03-01"))
    assert "1 document: 1 coded, 0 without an event, 1 copy, 0 failed\n" in printed
    assert "1 incident from 2 events, 1 aggregate among them\n" in printed


def test_what_a_model_cost_and_what_was_refused_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    spent = {"requests": 2, "prompt_tokens": 2000, "completion_tokens": 50, "refused_quotes": 1, "refused_values": 2}
    lines = told(capsys, monkeypatch, tmp_path, 80, incident(1, "2020-03-01"), used=spent).splitlines()
    assert "Model: 2 requests, 2,000 tokens sent, 50 received" in lines
    assert "Refused of its answers: 1 quote that no report holds, 2 values that cannot be read" in lines
