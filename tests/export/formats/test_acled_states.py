"""Arms of a state as ACLED writes them."""

from datetime import date

import pytest

from dateline.export.formats.acled_states import governed_since, own_name, state_name, undated
from dateline.export.sides import Side, registry


def side(id_: str) -> Side:
    entry = registry().actor(id_)
    assert entry
    return Side(entry.name, entry.name, "perpetrator", "state", entry)


@pytest.mark.parametrize(
    ("id_", "on", "name"),
    [
        ("government-of-SD", date(2019, 6, 3), "Government of Sudan"),
        ("forces-of-KE", date(2013, 9, 21), "Military Forces of Kenya"),
        ("police-of-KE", date(2013, 9, 21), "Police Forces of Kenya"),
        ("russian-armed-forces", date(2016, 3, 27), "Military Forces of Russia"),
        ("taliban", date(2021, 8, 14), None),
        ("taliban", date(2021, 8, 15), "Military Forces of Afghanistan (2021-)"),
        ("taliban", None, None),
        ("police-of-AF", date(2022, 1, 1), "Police Forces of Afghanistan (2021-)"),
        ("police-of-AF", date(2020, 1, 1), "Police Forces of Afghanistan"),
        ("hts", date(2024, 12, 8), "Military Forces of Syria (2024-)"),
        ("rsf", date(2023, 1, 1), None),
        ("islamic-state", date(2016, 1, 1), None),
        ("united-nations", date(2016, 1, 1), None),
    ],
)
def test_names(id_: str, on: date | None, name: str | None) -> None:
    assert state_name(side(id_), on, None) == name
    assert undated(name) == (name is not None and "(" not in name)


@pytest.mark.parametrize(
    ("words", "kind", "name"),
    [
        ("Security forces", "state", "Military Forces of Sudan"),
        ("government soldiers", "state", "Military Forces of Sudan"),
        ("riot police", "state", "Police Forces of Sudan"),
        ("authorities", "state", "Government of Sudan"),
        ("gunmen", "armed_group", None),
    ],
)
def test_forces_without_a_name_are_those_of_where_they_act(words: str, kind: str, name: str | None) -> None:
    unnamed = Side(words, words, "perpetrator", kind, None)
    assert state_name(unnamed, date(2019, 6, 3), "SD") == name
    assert state_name(unnamed, date(2019, 6, 3), None) is None
    assert own_name(unnamed)


def test_years_are_those_of_the_group_that_holds_the_state() -> None:
    assert governed_since("AF", date(2021, 8, 14)) is None
    assert governed_since("AF", date(2024, 1, 1)) == 2021
    assert governed_since("KE", date(2024, 1, 1)) is None


def test_a_name_of_its_own_is_kept_beside_that_of_the_arm() -> None:
    assert [own_name(side(id_)) for id_ in ("russian-armed-forces", "forces-of-KE", "police-of-KE")] == [
        True, False, False,
    ]  # fmt: skip
