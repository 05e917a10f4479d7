"""What every exporter owes, whatever its layout."""

import csv
import zipfile
from pathlib import Path

import pyarrow.parquet
import pytest

from dateline.export import EXPORTERS, Exported, export, exporter
from dateline.export.fields import FIELDS, filled
from dateline.export.source import RecordSource
from tests.export.sample import PRIVATE, write_sample

LAYOUTS = sorted(EXPORTERS)
MARK = "[name withheld]"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_sample(tmp_path_factory.mktemp("record") / "out")


@pytest.fixture(scope="module", params=LAYOUTS)
def layout(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, layout: str) -> Path:
    return tmp_path_factory.mktemp(layout) / "export"


@pytest.fixture(scope="module")
def done(record: Path, layout: str, folder: Path) -> Exported:
    return export(layout, record, folder)


def unpacked(path: Path) -> bytes:
    """What a reader of the file sees, whatever it is packed in."""
    if path.suffix == ".parquet":
        return str(pyarrow.parquet.read_table(path).to_pylist()).encode()
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return b"".join(book.read(name) for name in book.namelist())
    return path.read_bytes()


def test_it_writes_its_files_and_the_loss_report_and_nothing_else(layout: str, folder: Path, done: Exported) -> None:
    names = [*exporter(layout).files, "losses.csv"]
    assert [path.name for path in done.files] == names
    assert sorted(path.name for path in folder.iterdir()) == sorted(names)
    assert all(path.stat().st_size for path in done.files)


def test_no_private_name_stands_anywhere_in_what_it_writes(folder: Path, done: Exported) -> None:
    for path in folder.iterdir():
        written = unpacked(path).lower()
        told = [name for name in PRIVATE for form in (name, name.replace(" ", "-")) if form.lower().encode() in written]
        assert told == [], path.name


def test_it_declares_fields_that_exist(layout: str) -> None:
    assert exporter(layout).fields <= set(FIELDS)


def test_every_incident_is_written_or_left_out_with_a_reason(record: Path, layout: str, done: Exported) -> None:
    refused = {told.id: exporter(layout).refuses(told) for told in RecordSource(record).incidents()}
    left_out = {id_ for loss in done.losses if (loss.kind, loss.what) == ("row", "incidents") for id_ in loss.ids}
    assert left_out == {id_ for id_, reason in refused.items() if reason}
    assert (done.written, done.left_out) == (len(refused) - len(left_out), len(left_out))


def test_every_field_with_a_value_has_a_column_or_is_told(record: Path, layout: str, done: Exported) -> None:
    own = exporter(layout)
    taken = [told for told in RecordSource(record).incidents() if not own.refuses(told)]
    homeless = {name for told in taken for name in filled(told)} - own.fields
    assert homeless <= {loss.what for loss in done.losses if loss.kind == "field"}


def test_sums_and_reports_without_an_event_are_written_or_told(layout: str, done: Exported) -> None:
    told = {loss.what for loss in done.losses if loss.kind == "row"}
    own = exporter(layout)
    assert ("aggregates" in told) == (not own.aggregates)
    assert ("documents" in told) == (not own.documents)


def test_the_report_beside_the_export_says_what_the_result_says(folder: Path, done: Exported) -> None:
    with (folder / "losses.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert [(row["kind"], row["what"], row["reason"]) for row in rows] == [
        (loss.kind, loss.what, loss.reason) for loss in done.losses
    ]
    assert [int(row["count"]) for row in rows] == [loss.count for loss in done.losses]


def test_a_path_with_an_ending_is_a_file_with_its_report_beside_it(record: Path, layout: str, tmp_path: Path) -> None:
    main = exporter(layout).files[0]
    done = export(layout, record, tmp_path / f"mine{Path(main).suffix}")
    assert [path.name for path in done.files] == [f"mine{Path(main).suffix}", f"mine{Path(main).suffix}.losses.csv"]
    assert sorted(tmp_path.iterdir()) == sorted(done.files)
    for lost in exporter(layout).files[1:]:
        assert any((loss.kind, loss.what) == ("field", lost) for loss in done.losses)


def test_names_stay_where_the_owner_wants_them(record: Path, layout: str, tmp_path: Path) -> None:
    done = export(layout, record, tmp_path / "shown", show_names=True)
    assert not any(loss.kind == "name" for loss in done.losses)
    assert not any(MARK.encode() in unpacked(path) for path in done.files)


def test_an_empty_record_makes_files_too(layout: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for name in ("documents.jsonl", "events.jsonl", "incidents.jsonl"):
        (tmp_path / "out" / name).write_text("")
    done = export(layout, tmp_path / "out", tmp_path / "export")
    assert (done.written, done.left_out, bool(done.losses)) == (0, 0, False)
    assert all(path.is_file() for path in done.files)


def test_a_broken_record_leaves_nothing_behind(record: Path, layout: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for name in ("documents.jsonl", "events.jsonl", "incidents.jsonl"):
        text = (record / name).read_text(encoding="utf-8")
        (tmp_path / "out" / name).write_text(text + "{broken", encoding="utf-8")
    with pytest.raises(ValueError, match=r"line \d+ is broken"):
        export(layout, tmp_path / "out", tmp_path / "export", show_names=True)
    assert not any(path for path in (tmp_path / "export").rglob("*"))


def test_an_unknown_layout_names_the_known_ones(record: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="known are csv, jsonl, geojson"):
        export("punched cards", record, tmp_path / "x")
