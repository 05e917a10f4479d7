"""A record read from Python: every value leads to its claims, and every table to a data frame."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

import dateline
from dateline import Config, Project, Reading, Record
from dateline.store import StoreError
from tests.cli.runs import rows, write_reports


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, small_file: Path) -> Iterator[tuple[Path, Project]]:
    """A record and a project of the same reports."""
    folder = tmp_path_factory.mktemp("kept")
    config = Config(reading=Reading(gazetteer=small_file))
    with dateline.init(folder / "project.db") as project:
        dateline.code([write_reports(folder / "reports")], folder / "out", config, project=project)
        yield folder / "out", project


@pytest.fixture(params=["folder", "project"])
def record(request: pytest.FixtureRequest, kept: tuple[Path, Project]) -> Iterator[Record]:
    with dateline.open(kept[0] if request.param == "folder" else kept[1].address) as opened:
        yield opened.record


def test_a_value_leads_to_those_who_say_so_and_those_who_do_not(record: Record) -> None:
    incident = next(one for one in record.incidents() if "killed" in one.contested)
    assert incident.place and incident.place.name == "Raqqa"
    cell = incident.cell("killed")
    assert cell and (cell.best, cell.rule) == (17, "ucdp:credible-recent")
    assert "the governor's\noffice" in [claim.speaker.text for claim in incident.supporting("killed")]
    contrary = {(claim.low, claim.quote) for claim in incident.contradicting("killed")}
    assert contrary == {(11, "eleven dead"), (25, "25 soldiers were killed")}
    assert {claim.id for claim in incident.claims("killed")} == {*cell.claims, *cell.against}
    assert {claim.property for claim in incident.claims()} >= {"killed", "type", "place"}


def test_it_tells_what_it_is(record: Record, kept: tuple[Path, Project]) -> None:
    incidents, documents = len(list(record.incidents())), len(record.to_pandas("documents"))
    counts = f"incidents: {incidents:,}, documents: {documents:,}>"
    assert repr(record) in (f"<Record {kept[0]}, {counts}", f"<Record {kept[1].address}, {counts}")
    assert repr(kept[1]) == f"<Project {kept[1].address}, {counts}"


def test_a_record_at_a_snapshot_tells_which(kept: tuple[Path, Project]) -> None:
    project = kept[1]
    project.snapshot("first", "as coded")
    now = repr(project.record)
    assert repr(project.at("first").record) == now.replace(project.address, f"{project.address} at first")


def test_what_is_open_says_by_its_type_whether_one_can_decide_in_it(kept: tuple[Path, Project]) -> None:
    with dateline.open(kept[0]) as folder, dateline.open(kept[1].address, by="ann") as project:
        assert isinstance(folder, Record)
        assert isinstance(project, Project)
        assert project.by == "ann"
        assert [event.id for event in folder.events()] == [event.id for event in project.events()]
        assert [claim.id for claim in folder.claims()] == [claim.id for claim in project.claims()]


def test_a_snapshot_is_read_by_its_name_and_a_folder_has_none(kept: tuple[Path, Project]) -> None:
    kept[1].snapshot("read", "as coded")
    with dateline.read(kept[1].address, at="read") as then, dateline.read(kept[1].address) as now:
        assert list(then.incidents()) == list(now.incidents())
    with pytest.raises(ValueError, match="only a project has snapshots such as read"):
        dateline.read(kept[0], at="read")


def test_a_record_that_was_closed_is_read_again(record: Record) -> None:
    before = [incident.id for incident in record.incidents()]
    record.close()
    assert [incident.id for incident in record.incidents()] == before


def test_what_nobody_says_has_no_cell(record: Record) -> None:
    incident = next(record.incidents())
    assert incident.cell("abducted") is None
    assert incident.supporting("abducted") == incident.contradicting("abducted") == incident.claims("abducted") == ()


def test_a_word_that_is_no_property_is_refused_with_the_nearest(record: Record) -> None:
    incident = next(record.incidents())
    with pytest.raises(ValueError, match=r"named 'kiled' \(did you mean killed\?\); known are occurrence, type"):
        incident.claims("kiled")
    with pytest.raises(ValueError, match="named 'xyzzy'; known are"):
        incident.supporting("xyzzy")


def test_an_incident_is_found_by_the_beginning_of_its_id(record: Record) -> None:
    known = [incident.id for incident in record.incidents()]
    assert record.incident(known[1][:6]).id == known[1]
    with pytest.raises(ValueError, match="begins with 'none'"):
        record.incident("none")
    with pytest.raises(ValueError, match=f"{len(known)} incidents' ids begin"):
        record.incident("")


def test_events_and_claims_are_those_of_the_files(record: Record, kept: tuple[Path, Project]) -> None:
    told = rows(kept[0], "events.jsonl")
    assert {event.id for event in record.events()} == {row["id"] for row in told}
    assert sum(1 for _ in record.claims()) == sum(len(row["claims"]) for row in told)


def test_a_project_and_a_record_of_the_same_reports_are_alike(kept: tuple[Path, Project]) -> None:
    folder, project = kept
    written, stored = dateline.read(folder), dateline.read(project.address)
    assert list(written.incidents()) == list(stored.incidents())
    for table in ("incidents", "claims", "documents"):
        first, second = (one.to_pandas(table).set_index("id").sort_index() for one in (written, stored))
        assert first.drop(columns="reason", errors="ignore").equals(second.drop(columns="reason", errors="ignore"))


def test_a_table_has_days_and_whole_numbers(record: Record) -> None:
    incidents = record.to_pandas()
    assert str(incidents["start"].dtype).startswith("datetime64")
    assert {"killed_best": "Int64", "latitude": "float64"}.items() <= incidents.dtypes.astype(str).to_dict().items()
    assert incidents["killed_best"].sum() == 17 + 7 + 3
    assert incidents["abducted_best"].isna().all()
    assert incidents["claimant"].isna().any()
    assert "" not in incidents[["perpetrator", "target", "participant", "claimant", "part_of"]].to_numpy()
    assert "eleven dead" in record.to_pandas("claims").query("property == 'killed'")["quote"].to_list()
    assert sorted(record.to_pandas("documents")["status"].unique()) == ["coded", "no_event"]


def test_polars_has_the_same_tables(record: Record) -> None:
    incidents = record.to_polars()
    assert incidents["start"].min() == date(2016, 6, 2)
    assert incidents["killed_best"].sum() == 27
    assert record.to_polars("claims").height == sum(1 for _ in record.claims())


def test_an_incident_without_a_point_has_no_geometry(
    kept: tuple[Path, Project], tmp_path: Path, small_file: Path
) -> None:
    frame = dateline.read(kept[0]).to_geopandas()
    assert frame.crs == "EPSG:4326"
    assert (frame.geometry.x == frame["longitude"]).all()
    (tmp_path / "a.txt").write_text("Rebels attacked a base, killing nine soldiers.\n", encoding="utf-8")
    dateline.code([tmp_path / "a.txt"], tmp_path / "out", Config(reading=Reading(gazetteer=small_file)))
    assert dateline.read(tmp_path / "out").to_geopandas().geometry.tolist() == [None]


@pytest.mark.parametrize("library", ["pandas", "polars", "geopandas"])
def test_a_missing_library_is_named_with_its_command(
    library: str, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=rf"to_{library} needs {library}; pip install 'dateline\[{library}\]'"):
        getattr(record, f"to_{library}")()


def test_what_is_no_record_is_told(tmp_path: Path, kept: tuple[Path, Project]) -> None:
    with pytest.raises(ValueError, match="holds no record"):
        dateline.read(tmp_path)
    with pytest.raises(ValueError, match="holds no record"):
        dateline.open(tmp_path)
    with pytest.raises(StoreError, match="is neither a record nor a project"):
        dateline.open(tmp_path / "none.db")
    with pytest.raises(StoreError, match=r"is the folder of a record and no project; dateline code --project"):
        dateline.open(kept[0], by="ann")
    with pytest.raises(ValueError, match="no table is named 'events'; known are incidents, claims, documents"):
        dateline.read(kept[0]).to_pandas("events")  # type: ignore[arg-type]
