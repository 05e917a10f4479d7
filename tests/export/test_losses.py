"""The report of what an export lost, as people read it."""

import json
from pathlib import Path

from dateline.export import Losses, export
from tests.export.sample import write_sample


def test_fields_and_values_lost_for_one_reason_share_a_line() -> None:
    losses = Losses()
    for id_ in "ab":
        losses.field("weapon", "no column", id_)
        losses.value("killed", "one number", id_)
    losses.field("injured", "no column", "a")
    losses.value("injured", "one number", "a", 7)
    assert list(losses.lines()) == [
        "No place for: weapon (2), injured (1): no column",
        "Coarser: killed (2), injured (7): one number",
    ]


def test_nothing_is_nothing() -> None:
    losses = Losses()
    losses.value("quotes", "left out", "a", 0)
    losses.name(0, [])
    assert (bool(losses), list(losses.lines())) == (False, ["Nothing was lost."])


def test_withheld_names_are_counted_once_with_the_rows_that_have_gaps(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    done = export("jsonl", record, tmp_path / "x")
    (loss,) = done.losses
    gaps = {
        row.get("incident") or row["id"]
        for name in ("incidents", "events", "documents")
        for row in map(json.loads, (tmp_path / "x" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines())
        if "[name withheld]" in str(row)
    }
    assert (loss.kind, loss.count) == ("name", 5)
    assert set(loss.ids) == gaps
    assert len(loss.ids) == len(gaps) == 5


def test_a_copy_is_told_as_a_copy(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    path = record / "documents.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    copy = {**rows[0], "name": "copy", "id": "c0b1", "events": 0, "status": "duplicate", "duplicate_of": "blast-1"}
    path.write_text("".join(f"{json.dumps(row)}\n" for row in (*rows, copy)), encoding="utf-8")
    done = export("ucdp-ged", record, tmp_path / "x", show_names=True)
    told = {loss.reason: loss.ids for loss in done.losses if (loss.kind, loss.what) == ("row", "documents")}
    assert told == {"a copy of another report, which is coded": ["copy"], "no event is told": ["match"]}


def test_no_table_claims_to_hold_what_only_the_record_has(tmp_path: Path) -> None:
    record = write_sample(tmp_path / "out")
    for layout in ("csv", "xlsx", "parquet", "geopackage"):
        done = export(layout, record, tmp_path / layout, show_names=True)
        lost = {loss.what for loss in done.losses if loss.kind == "field"}
        assert lost == {"ids of actors", "rule of each value", "claims of each value"}, layout
