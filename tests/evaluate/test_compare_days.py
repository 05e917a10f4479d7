"""Days as people write them in tables."""

from datetime import date

import pytest

from dateline.evaluate.compare.cells import RowError
from dateline.evaluate.compare.days import DayReader, Order


def reader(*cells: str, order: Order | None = None) -> DayReader:
    written = [(line, "event_date", cell) for line, cell in enumerate(cells, start=2)]
    return DayReader("a.csv", lambda: written, order)


@pytest.mark.parametrize(
    "cell",
    ["2016-09-26", "2016-09-26 00:00:00.000", "2016-09-26T10:30", "2016/9/26", "26 September 2016", "26 Sep 2016",
     "26-Sep-2016", "September 26, 2016", "26.9.2016", "26-09-2016", "26/09/2016", "9/26/2016", "9/26/2016 0:00"],
)  # fmt: skip
def test_a_day_is_read_as_it_is_written(cell: str) -> None:
    assert reader(cell)(cell, "event_date") == date(2016, 9, 26)


@pytest.mark.parametrize("cell", ["", "26.9.16", "2016-13-01", "31/02/2016", "45123", "soon", "26 Septober 2016"])
def test_what_is_no_day_is_refused_by_column(cell: str) -> None:
    with pytest.raises(RowError, match="in event_date, which is no day such as 2021-08-15"):
        reader(cell, "13/01/2016")(cell, "event_date")


def test_the_rows_that_leave_no_choice_decide_for_all() -> None:
    assert reader("3/4/2016", "13/4/2016")("3/4/2016", "event_date") == date(2016, 4, 3)
    assert reader("3/4/2016", "4/13/2016")("3/4/2016", "event_date") == date(2016, 3, 4)
    assert reader("5/5/2016")("5/5/2016", "event_date") == date(2016, 5, 5)


def test_a_table_that_does_not_tell_the_order_is_refused_and_an_order_given_holds() -> None:
    with pytest.raises(ValueError, match=r"a\.csv: line 3 has '3/4/2016' in event_date, and no row tells day from"):
        reader("5/5/2016", "3/4/2016")("3/4/2016", "event_date")
    assert reader("3/4/2016", order="day-first")("3/4/2016", "event_date") == date(2016, 4, 3)
    assert reader("3/4/2016", order="month-first")("3/4/2016", "event_date") == date(2016, 3, 4)
    with pytest.raises(RowError, match=r"such as 2021-08-15 \(month-first; --dates day-first would read it\)"):
        reader("13/4/2016", order="month-first")("13/4/2016", "event_date")


def test_a_table_in_which_days_and_months_change_places_is_refused() -> None:
    with pytest.raises(ValueError, match="line 3 has '13/4/2016' in event_date and line 4 has '4/13/2016'"):
        reader("3/4/2016", "13/4/2016", "4/13/2016")("3/4/2016", "event_date")


@pytest.mark.parametrize("impossible", ["13/13/2015", "31/02/2015", "02/31/2015", "00/10/2015"])
@pytest.mark.parametrize(("telling", "day"), [("13/4/2016", date(2016, 4, 3)), ("4/13/2016", date(2016, 3, 4))])
def test_a_day_that_no_calendar_has_tells_no_order_and_costs_only_its_row(
    impossible: str, telling: str, day: date
) -> None:
    read = reader(impossible, "3/4/2016", telling)
    with pytest.raises(RowError, match=f"'{impossible}' in event_date, which is no day"):
        read(impossible, "event_date")
    assert read("3/4/2016", "event_date") == day


def test_a_table_in_which_they_change_places_is_read_in_the_order_given() -> None:
    with pytest.raises(ValueError, match="give --dates day-first or month-first to leave out the rows that do not fit"):
        reader("13/4/2016", "4/13/2016")("13/4/2016", "event_date")
    read = reader("13/4/2016", "4/13/2016", order="day-first")
    assert read("13/4/2016", "event_date") == date(2016, 4, 13)
    with pytest.raises(RowError, match="--dates month-first would read it"):
        read("4/13/2016", "event_date")


@pytest.mark.parametrize("cell", ["5.13.2016", "3/4/1500"])
def test_no_other_order_is_named_that_would_not_help(cell: str) -> None:
    read = reader(cell, order="day-first")
    with pytest.raises(RowError, match=r"such as 2021-08-15 \(day-first\)$"):
        read(cell, "event_date")
