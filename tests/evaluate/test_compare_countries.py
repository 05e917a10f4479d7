"""Numbers of countries in others' layouts that no country has."""

from pathlib import Path

import pytest

from dateline.evaluate.compare import Problems
from tests.evaluate.test_compare_reading import ACLED_ROW, GED, GED_ROW, read_other, table


@pytest.mark.parametrize(
    ("row", "column", "known"), [(GED_ROW, "country_id", "700"), ({**ACLED_ROW, "iso": "4"}, "iso", "4")]
)
def test_a_number_of_no_country_is_told_once_and_the_rows_kept(
    tmp_path: Path, row: dict[str, str], column: str, known: str
) -> None:
    problems = Problems()
    cells = [known, "9999", "9999", "", "NA"]
    path = table(tmp_path / "other.csv", tuple(row), [{**row, column: cell} for cell in cells])
    assert [event.country for event in read_other(path, problems)] == ["AF"] * 5
    assert problems.count == 0
    assert problems.notices[-1] == (
        f"{path}: line 3 has '9999' in {column}, which is the number of no country that is known; rows with it are "
        "kept, and the country goes by its name"
    )
    assert sum("9999" in notice for notice in problems.notices) == 1


def test_of_many_numbers_of_no_country_ten_are_told(tmp_path: Path) -> None:
    problems = Problems()
    path = table(tmp_path / "ged.csv", GED, [{**GED_ROW, "country_id": str(9000 + n)} for n in range(30)])
    assert len(read_other(path, problems)) == 30
    assert len(problems.notices) == 10
