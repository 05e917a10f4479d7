"""The folder of a record: whole or not at all, the same bytes for the same input, and nobody else's files."""

import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.core import Document, Event, Incident
from dateline.core.record import event_from_row
from dateline.export import OutputError, RecordWriter, check_output
from dateline.export.record import FILES
from tests.core.coded import DOCUMENTS, INCIDENTS, events

CODED = st.lists(st.tuples(DOCUMENTS, events(), INCIDENTS), max_size=3)
Coded = Iterable[tuple[Document, Event, Incident]]


def write(out: Path, coded: Coded) -> None:
    with RecordWriter(out) as writer:
        for document, event, incident in coded:
            writer.document(document, 1, "coded", None)
            writer.event(event, incident.id)
            writer.incident(incident)


def contents(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(out.iterdir()) if path.is_file()}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=8)
@given(CODED)
def test_the_same_record_is_the_same_bytes_over_an_old_one_too(
    tmp_path: Path, coded: list[tuple[Document, Event, Incident]]
) -> None:
    for name in ("one", "other"):
        (tmp_path / name).mkdir(exist_ok=True)
        write(tmp_path / name, coded)
    first = contents(tmp_path / "one")
    assert first == contents(tmp_path / "other")
    assert sorted(first) == sorted(FILES)
    lines = first["events.jsonl"].decode().split("\n")
    assert [event_from_row(json.loads(line)) for line in lines[:-1]] == [event for _, event, _ in coded]
    assert lines[-1] == ""


def test_a_record_holds_neither_clock_nor_machine(tmp_path: Path) -> None:
    write(tmp_path, [])
    assert not any(str(tmp_path).encode() in content for content in contents(tmp_path).values())
    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == [".dateline"]


def test_an_error_leaves_the_old_files_and_nothing_beside_them(tmp_path: Path) -> None:
    write(tmp_path, [])
    before = contents(tmp_path)
    with pytest.raises(KeyboardInterrupt), RecordWriter(tmp_path) as writer:
        writer.document(Document("0" * 16, "a", "text", "00"), 0, "no_event", None)
        raise KeyboardInterrupt
    assert contents(tmp_path) == before


def test_what_a_killed_run_left_is_cleared_away(tmp_path: Path) -> None:
    (tmp_path / ".events.jsonl.a8i4iw3t.tmp").write_text("half a li", encoding="utf-8")
    (tmp_path / ".my.tmp").write_text("mine", encoding="utf-8")
    write(tmp_path, [])
    assert sorted(contents(tmp_path)) == sorted([".my.tmp", *FILES])


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_no_file_is_new_beside_an_old_one_where_the_disk_is_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    write(tmp_path, [])
    before = contents(tmp_path)
    synced: list[int] = []

    def full(descriptor: int) -> None:
        synced.append(descriptor)
        if len(synced) == 4:
            raise OSError(28, "No space left on device")

    def unmoved(self: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device")

    if failing == "fsync":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "replace", unmoved)
    with pytest.raises(OSError, match=f"No space left on device: '{tmp_path}'"), RecordWriter(tmp_path) as writer:
        writer.document(Document("0" * 16, "a", "text", "00"), 0, "no_event", None)
    assert contents(tmp_path) == before


def test_a_folder_in_the_place_of_a_file_leaves_no_drafts(tmp_path: Path) -> None:
    (tmp_path / "events.jsonl").mkdir()
    with pytest.raises(OSError, match="irectory"), RecordWriter(tmp_path):
        pass
    assert not [path for path in tmp_path.iterdir() if path.suffix == ".tmp"]


def test_files_can_be_read_by_others(tmp_path: Path) -> None:
    write(tmp_path, [])
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in FILES} == {0o644}


def test_check_output_makes_a_missing_folder(tmp_path: Path) -> None:
    check_output(tmp_path / "deep" / "out")
    assert (tmp_path / "deep" / "out").is_dir()


def test_check_output_takes_an_empty_folder_and_its_own(tmp_path: Path) -> None:
    check_output(tmp_path)
    write(tmp_path, [])
    check_output(tmp_path)


def test_check_output_refuses_the_work_of_others_unless_forced(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(OutputError) as told:
        check_output(tmp_path)
    assert str(told.value).startswith(f"{tmp_path}: is not empty")
    assert "--force" in str(told.value)
    assert "\n" not in str(told.value)
    check_output(tmp_path, force=True)
    write(tmp_path, [])
    assert (tmp_path / "thesis.docx").read_text() == "years of work"


@pytest.mark.parametrize("force", [False, True])
def test_check_output_refuses_a_file_and_what_cannot_be_made(tmp_path: Path, force: bool) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match="is a file; name a folder"):
        check_output(tmp_path / "file", force)
    with pytest.raises(OutputError, match="cannot be written"):
        check_output(tmp_path / "file" / "out", force)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=10)
@given(st.lists(INCIDENTS, max_size=4))
def test_every_incident_stands_in_each_of_its_files(tmp_path: Path, incidents: list[Incident]) -> None:
    with RecordWriter(tmp_path) as writer:
        for incident in incidents:
            writer.incident(incident)
    rows = [json.loads(line) for line in (tmp_path / "incidents.jsonl").read_text("utf-8").split("\n")[:-1]]
    assert [row["id"] for row in rows] == [incident.id for incident in incidents]
    placed = [
        incident.id
        for incident in incidents
        if incident.place and None not in (incident.place.latitude, incident.place.longitude)
    ]
    features = json.loads((tmp_path / "incidents.geojson").read_text("utf-8"))["features"]
    assert [feature["id"] for feature in features] == placed
