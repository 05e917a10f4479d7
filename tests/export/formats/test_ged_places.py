"""The place of an event as UCDP writes it, at each of its precisions."""

from dataclasses import replace

import pytest

from dateline.core import Place
from dateline.core.record import place_row
from dateline.export.features import town_name
from dateline.export.formats.ged_places import place_cells
from tests.made import AFGHANISTAN, KABUL, KABUL_PROVINCE, KUNDUZ

MOSQUE = replace(KUNDUZ, name="Kunduz mosque", site="Kunduz mosque", text="a mosque in Kunduz")
DISTRICT = Place("Swat", "Khyber Pakhtunkhwa", "Swat", "PK", 35.2, 72.4, 3, None, "Swat")
VILLAGE = Place(
    "Abu Zerega, North Darfur", "North Darfur", None, "SD", 16.0, 25.5, 4, 408665, "Abu Zerega", site="Abu Zerega"
)
SINAI = Place("Sinai Peninsula", None, None, "EG", 29.5, 33.8, 5, None, "Sinai")
STRIP = Place("Gaza Strip", None, None, "PS", 31.42, 34.36, 5, None, "Gaza")
KHAN_YUNIS = Place("Khan Yunis", "Khan Yunis", None, "PS", 31.34, 34.3, 1, 281124, "Khan Younis")
GULF = Place("Gulf of Aden", None, None, None, 12.3, 48.0, 7, None, "the Gulf of Aden")
ZAIRE = Place("Democratic Republic of the Congo", None, None, "CD", -4.0, 21.8, 6, 203312, "Congo")


@pytest.mark.parametrize(
    ("place", "precision", "coordinates", "description", "adm_1", "adm_2"),
    [
        (KABUL, 1, "Kabul city", "Kabul", "Kabul province", None),
        (MOSQUE, 1, "Kunduz city", "Kunduz mosque", "Kunduz province", None),
        (replace(KUNDUZ, precision=2), 2, "Kunduz city", "Kunduz", "Kunduz province", None),
        (DISTRICT, 3, "Swat district", "Swat", "Khyber Pakhtunkhwa province", "Swat district"),
        (KABUL_PROVINCE, 4, "Kabul province", "Kabul province", "Kabul province", None),
        (VILLAGE, 4, "North Darfur state", "Abu Zerega", "North Darfur state", None),
        (SINAI, 5, "Sinai Peninsula", "Sinai", None, None),
        (STRIP, 4, "Gaza Strip", "Gaza", "Gaza Strip", None),
        (KHAN_YUNIS, 1, "Khan Yunis city", "Khan Younis", "Gaza Strip", "Khan Yunis governorate"),
        (AFGHANISTAN, 6, "Afghanistan", "Afghanistan", None, None),
        (ZAIRE, 6, "DR Congo (Zaire)", "Congo", None, None),
        (GULF, 7, "Gulf of Aden", "the Gulf of Aden", None, None),
    ],
)  # fmt: skip
def test_the_point_stands_for_what_its_precision_says(
    place: Place, precision: int, coordinates: str, description: str, adm_1: str | None, adm_2: str | None
) -> None:
    cells = place_cells(place_row(place) or {})
    assert (cells["where_prec"], cells["where_coordinates"], cells["where_description"]) == (
        precision, coordinates, description,
    )  # fmt: skip
    assert (cells["adm_1"], cells["adm_2"]) == (adm_1, adm_2)


def test_a_territory_is_counted_to_the_state_that_holds_it() -> None:
    cells = place_cells(place_row(KHAN_YUNIS) or {})
    assert (cells["country"], cells["country_id"]) == ("Israel", 666)


def test_a_site_in_a_town_is_told_by_the_town_also_where_the_gazetteer_does_not_know_it() -> None:
    assert town_name(place_row(MOSQUE) or {}) == "Kunduz"
    unknown = replace(MOSQUE, name="Blue mosque, Kunduz", site="Blue mosque", geonames_id=None)
    assert town_name(place_row(unknown) or {}) == "Kunduz"
    assert town_name(place_row(KABUL_PROVINCE) or {}) is None
