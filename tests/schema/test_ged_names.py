"""Names as UCDP's event dataset writes them."""

import pytest

from dateline.schema.countries import countries
from dateline.schema.crosswalks import (
    ged_actor,
    ged_areas,
    ged_country,
    ged_government,
    ged_names,
    ged_settlement,
    ged_territory,
)


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("YE", "Yemen (North Yemen)"), ("RU", "Russia (Soviet Union)"), ("CD", "DR Congo (Zaire)"), ("NG", "Nigeria"),
        ("MM", "Myanmar (Burma)"), ("BA", "Bosnia-Herzegovina"), ("US", "United States of America"), ("PS", "Israel"),
    ],
)  # fmt: skip
def test_countries(code: str, name: str) -> None:
    assert ged_country(code)[0] == name


def test_governments_have_the_countrys_name_and_a_territory_has_none() -> None:
    assert ged_government("MM") == "Government of Myanmar (Burma)"
    assert ged_government("PS") is None
    assert ged_government(None) is None


@pytest.mark.parametrize(
    ("country", "admin1", "admin2", "first", "second"),
    [
        ("NG", "Borno", "Chibok", "Borno state", "Chibok lga"),
        ("NG", "Abuja Federal Capital Territory", None, "Abuja Federal Capital Territory", None),
        ("UA", "Donetsk Oblast", None, "Donetsk oblast", None),
        ("SD", "Northern State", None, "Northern state", None),
        ("MM", "Mandalay", None, "Mandalay region", None),
        ("MM", "Kachin", None, "Kachin state", None),
        ("PS", "Hebron", None, "West Bank", "Hebron governorate"),
        ("FR", "Bretagne", "Finistère", "Bretagne", "Finistère"),
        (None, None, None, None, None),
    ],
)
def test_areas_have_the_word_for_their_kind_where_it_is_known(
    country: str | None, admin1: str | None, admin2: str | None, first: str | None, second: str | None
) -> None:
    assert ged_areas(admin1, admin2, country) == (first, second)


def test_settlements_go_by_their_people_and_groups_by_their_letters() -> None:
    sizes = ((4_000_000, False), (20_000, True), (20_000, False), (0, False))
    assert [ged_settlement("X", *size) for size in sizes] == ["X city", "X city", "X town", "X"]
    assert (ged_actor("taliban", "Taliban"), ged_actor(None, "gunmen")) == ("Taleban", "gunmen")


def test_a_territory_is_told_from_its_state_by_the_area() -> None:
    assert [ged_territory("IL", area) for area in ("West Bank", "Haifa district")] == ["PS", "IL"]
    assert ged_territory("EG", "West Bank") == "EG"


def test_every_name_has_a_reason_and_every_country_is_one() -> None:
    assert set(ged_names("countries")) <= set(countries())
    assert all(named.reason for kind in ("countries", "actors") for named in ged_names(kind).values())
