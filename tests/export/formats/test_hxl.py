"""HXL's targets."""

import csv
from pathlib import Path

from tests.export.formats.written import written


def test_a_hospital_is_no_group(tmp_path: Path) -> None:
    with (written(tmp_path, "hxl") / "incidents.hxl.csv").open(encoding="utf-8", newline="") as stream:
        strike = next(row for row in csv.DictReader(stream) if row["date_start"] == "2015-10-03")
    assert (strike["perpetrator"], strike["target"]) == ("Armed forces of United States", "")
    assert "a place that was hit is no actor there" in (tmp_path / "export" / "losses.csv").read_text(encoding="utf-8")
