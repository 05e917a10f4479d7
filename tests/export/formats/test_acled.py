"""ACLED's layout and OCHA's monthly sums of it, read by pandas."""

from datetime import date
from pathlib import Path

import pandas
import pytest

from dateline.export.formats import hapi
from dateline.export.formats.acled import COLUMNS, disorder_type, notes, time_precision
from tests.export.formats.written import told, written
from tests.export.test_suspects import HOUSE, MINISTRY, REBELS, STATE, accused


@pytest.fixture
def table(tmp_path: Path) -> pandas.DataFrame:
    frame = pandas.read_csv(written(tmp_path, "acled") / "acled.csv", keep_default_na=False)
    names = {id_: one.row["documents"][0] for id_, one in told(tmp_path).items()}
    return frame.assign(document=frame["event_id_cnty"].str[3:].map(names)).set_index("document")


def test_there_are_31_columns(table: pandas.DataFrame) -> None:
    assert tuple(table.columns) == COLUMNS
    assert len(COLUMNS) == 31
    for column in ("year", "time_precision", "inter1", "inter2", "interaction", "iso", "geo_precision", "fatalities"):
        assert pandas.api.types.is_integer_dtype(table[column]), column


def test_only_what_happened_at_a_known_place_and_time_is_there(table: pandas.DataFrame) -> None:
    assert sorted(table.index) == ["blast-1", "clash", "protest", "strike"]


@pytest.mark.parametrize(
    ("document", "column", "value"),
    [
        ("blast-1", "event_type", "Explosions/Remote violence"),
        ("blast-1", "sub_event_type", "Remote explosive/landmine/IED"),
        ("blast-1", "disorder_type", "Political violence"),
        ("blast-1", "actor1", "Islamic State"),
        ("blast-1", "inter1", 2),
        ("blast-1", "actor2", "Civilians (Afghanistan)"),
        ("blast-1", "interaction", 27),
        ("blast-1", "civilian_targeting", "Civilian targeting"),
        ("blast-1", "fatalities", 15),
        ("blast-1", "source", "=Herald"),
        ("strike", "inter1", 8),
        ("strike", "interaction", 78),
        ("clash", "interaction", 12),
        ("clash", "time_precision", 3),
        ("clash", "event_date", "2019-05-16"),
        ("clash", "geo_precision", 3),
        ("clash", "civilian_targeting", ""),
        ("protest", "actor1", "Protesters (Afghanistan)"),
        ("protest", "interaction", 60),
        ("protest", "fatalities", 0),
        ("protest", "tags", "crowd size=at least 2000"),
        ("protest", "region", "Caucasus and Central Asia"),
        ("protest", "iso", 4),
    ],
)
def test_cells(table: pandas.DataFrame, document: str, column: str, value: object) -> None:
    found = table.loc[document, column]
    assert (str(found).split("; ")[-1] if column == "source" else found) == value


def test_force_on_a_crowd_that_kills_is_of_two_kinds() -> None:
    force = disorder_type("Protests", "Excessive force against protesters")
    assert force == "Political violence; Demonstrations"
    assert disorder_type("Riots", "Mob violence") == "Political violence"
    assert disorder_type("Riots", "Violent demonstration") == "Demonstrations"


@pytest.mark.parametrize(("days", "precision"), [(1, 1), (2, 2), (7, 2), (8, 3), (31, 3), (32, None)])
def test_precision_of_days(days: int, precision: int | None) -> None:
    assert time_precision(date(2020, 1, 1), date.fromordinal(date(2020, 1, 1).toordinal() + days - 1)) == precision


def test_the_monthly_sums_are_those_of_the_incidents(tmp_path: Path) -> None:
    frame = pandas.read_csv(written(tmp_path, "hapi") / "hapi.csv", keep_default_na=False)
    assert tuple(frame.columns) == hapi.COLUMNS
    assert [tuple(cells) for cells in frame[
        ["location_code", "admin1_name", "event_type", "events", "fatalities", "reference_period_start",
         "reference_period_end"]
    ].itertuples(index=False)] == [
        ("AFG", "", "political_violence", 1, 24, "2019-05-01", "2019-05-31"),
        ("AFG", "Kabul", "civilian_targeting", 1, 15, "2021-10-01", "2021-10-31"),
        ("AFG", "Kabul", "political_violence", 1, 15, "2021-10-01", "2021-10-31"),
        ("AFG", "Kunduz", "civilian_targeting", 1, 19, "2015-10-01", "2015-10-31"),
        ("AFG", "Kunduz", "political_violence", 1, 19, "2015-10-01", "2015-10-31"),
        ("AFG", "Parwan", "demonstration", 1, 0, "2020-05-01", "2020-05-31"),
    ]  # fmt: skip


def test_the_notes_tell_whom_others_accuse() -> None:
    incident = accused((HOUSE, "a", STATE), (MINISTRY, "b", REBELS))
    incident.row["summary"] = "Poison gas."
    assert notes(incident) == "Poison gas. Others accuse: rebels."
