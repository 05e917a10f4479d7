"""POLECAT's table and PLOVER's records, read by pandas."""

from pathlib import Path

import pandas

from dateline.export.formats.polecat import COLUMNS
from tests.export.formats.written import told, written


def test_polecat_has_40_columns_parted_by_tabs(tmp_path: Path) -> None:
    frame = pandas.read_csv(written(tmp_path, "polecat") / "polecat.tsv", sep="\t", keep_default_na=False)
    assert tuple(frame.columns) == COLUMNS
    assert len(COLUMNS) == 40
    blast = frame[frame["Event Date"] == "2021-10-03"].iloc[0]
    wanted = {
        "Event Type": "ASSAULT", "Event Mode": "explosives", "Quad Code": 4, "Intensity": -9.0,
        "Actor Name": "Islamic State", "Primary Actor Sector": "REB", "City": "Kabul", "Country": "AFG",
        "GeoNames ID": "1138958", "Publication Date": "2021-10-03",
    }  # fmt: skip
    assert {column: str(blast[column]) for column in wanted} == {column: str(value) for column, value in wanted.items()}
    ids = {id_ for id_, one in told(tmp_path).items() if one.days and one.row["realis"] == "actual"}
    assert set(frame["Event ID"]) == ids


def test_plover_has_its_fields(tmp_path: Path) -> None:
    frame = pandas.read_json(written(tmp_path, "plover") / "plover.jsonl", lines=True, dtype=False)
    found = frame.set_index("date").loc["2021-10-03"]
    assert (found["event"], found["mode"], found["quad_code"], found["event_scale"]) == (
        ["ASSAULT"],
        ["explosives"],
        4,
        -9,
    )
    assert found["actor"][0]["sector"] == "REB"
    assert found["recipient"] == [{"entity_text": "Fatima Noor"}]
    assert found["size"] == {"dead": 15, "injured": 30}
    assert found["event_loc"]["resolution"] == 4
    assert [cited["publication"] for cited in found["cite_info"]] == ["Kabul Courier", "=Herald"]
    for name in ("id", "date", "actor", "event"):
        assert frame[name].notna().all()


def test_an_event_without_an_actor_is_no_plover_record(tmp_path: Path) -> None:
    frame = pandas.read_json(written(tmp_path, "plover") / "plover.jsonl", lines=True, dtype=False)
    assert all(frame["actor"].map(len))
