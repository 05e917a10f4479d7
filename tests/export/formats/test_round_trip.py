"""What is read back from each layout equals what was written, for the fields that it can hold."""

import csv
import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.core import Document, Event
from dateline.export import EXPORTERS, RecordWriter, check_output, export
from dateline.export.source import RecordSource
from dateline.link import consolidate, rule_set, source_of
from dateline.schema import event_types
from tests.export.formats.read_back import READERS, fields_of
from tests.made import AFGHANISTAN, BAGRAM, KABUL, KUNDUZ, actor, day, made_claim, made_document, made_event

_WEAPONS = st.none() | st.sampled_from(["car bomb", "=SUM(A1)", "+1 rifle", "two “grenades”, a knife", "Ş–ı"])
_DAYS = st.none() | st.tuples(st.dates(date(1901, 1, 1), date(2026, 1, 1)), st.sampled_from([0, 0, 3, 6, 29]))
_SIDES = st.lists(
    st.sampled_from(
        [
            actor("perpetrator", "Taliban", "taliban"),
            actor("target", "civilians"),
            actor("participant", "Armed forces of Afghanistan", "forces-of-AF"),
            actor("claimant", "Islamic State", "islamic-state"),
        ]
    ),
    max_size=3,
    unique_by=lambda one: one.name,
)


@st.composite
def coded(draw: st.DrawFn, number: int) -> tuple[Document, Event]:
    """A report with one event of any type, with or without a day, a place, actors, a weapon and counts."""
    low, spread = draw(st.integers(0, 900)), draw(st.sampled_from([0, 0, 7, None]))
    report = made_document(f"Report {number}: {low} people.", f"report-{number}", "Herald", date(2026, 1, 2))
    claims = [
        made_claim(report, count, f"{low} people", low=low, high=None if spread is None else low + spread, group="all")
        for count in draw(st.sets(st.sampled_from(["killed", "injured"])))
    ]
    days = draw(_DAYS)
    event = made_event(
        report, draw(st.sampled_from(sorted(event_types()))),
        time=day(f"{days[0]}/{days[0] + timedelta(days[1])}") if days else None,
        place=draw(st.sampled_from([None, KABUL, KUNDUZ, BAGRAM, AFGHANISTAN])),
        actors=draw(_SIDES), realis=draw(st.sampled_from(["actual", "actual", "planned", "denied"])),
        weapon=draw(_WEAPONS), claims=sorted(claims, key=lambda claim: claim.property),
    )  # fmt: skip
    return report, event


RECORDS = st.integers(0, 4).flatmap(lambda size: st.tuples(*(coded(number) for number in range(size))))


def write_record(folder: Path, pairs: Sequence[tuple[Document, Event]]) -> Path:
    check_output(folder)
    with RecordWriter(folder) as writer:
        for document, event in pairs:
            incident = consolidate([event], {document.name: source_of(document)}, rule_set("ucdp"))
            writer.document(document, 1, "coded", None)
            writer.event(event, incident.id)
            writer.incident(incident)
    return folder


@pytest.mark.parametrize("layout", READERS)
@settings(max_examples=20, deadline=None)
@given(pairs=RECORDS)
def test_what_comes_back_is_what_was_written(layout: str, pairs: Sequence[tuple[Document, Event]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        record = write_record(Path(folder) / "out", pairs)
        done = export(layout, record, Path(folder) / "export", show_names=True)
        found = dict(READERS[layout](Path(folder) / "export"))
        written = {told.id: fields_of(told.row) for told in RecordSource(record).incidents()}
    refused = {id_ for loss in done.losses if (loss.kind, loss.what) == ("row", "incidents") for id_ in loss.ids}
    assert set(found) == set(written) - refused
    for id_, fields in found.items():
        assert fields == {name: written[id_][name] for name in fields}, id_


@settings(max_examples=20, deadline=None)
@given(pairs=RECORDS)
def test_the_sums_of_hapi_are_those_of_its_incidents(pairs: Sequence[tuple[Document, Event]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        record = write_record(Path(folder) / "out", pairs)
        done = export("hapi", record, Path(folder) / "export", show_names=True)
        with (Path(folder) / "export" / "hapi.csv").open(encoding="utf-8", newline="") as lines:
            rows = [row for row in csv.DictReader(lines) if row["event_type"] != "civilian_targeting"]
    # An act against a crowd that kills is in two categories.
    assert done.written <= sum(int(row["events"]) for row in rows) <= 2 * done.written


def test_every_layout_but_the_sums_is_read_back() -> None:
    assert set(EXPORTERS) - set(READERS) == {"hapi"}
