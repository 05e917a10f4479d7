"""The countries and the words for them."""

from collections import Counter

import pytest

from dateline.schema.countries import countries


def test_every_iso_country_and_kosovo_is_there() -> None:
    assert len(countries()) == 250
    assert {"AF", "CD", "PS", "SS", "TW", "XK"} <= set(countries())
    assert all(len(code) == 2 and code.isupper() for code in countries())


def test_points_lie_on_the_globe_and_are_no_two_alike() -> None:
    points = [(country.latitude, country.longitude) for country in countries().values()]
    assert all(-90 <= latitude <= 90 and -180 <= longitude <= 180 for latitude, longitude in points)
    assert len(set(points)) == len(points)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("UK", "GB"),
        ("U.S.", "US"),
        ("Côte d'Ivoire", "CI"),
        ("DRC", "CD"),
        ("Burma", "MM"),
        ("Türkiye", "TR"),
    ],
)
def test_further_names_lead_to_one_country(name: str, code: str) -> None:
    assert [country.code for country in countries().values() if name in country.names] == [code]


def test_no_name_is_borne_by_two_countries() -> None:
    borne = Counter(name for country in countries().values() for name in {country.name, *country.names})
    assert [name for name, count in borne.items() if count > 1] == []


def test_words_for_people_are_capitalised() -> None:
    words = [word for country in countries().values() for word in (*country.adjectives, *country.demonyms)]
    assert all(word[0].isupper() for word in words)
    assert "Afghan" in countries()["AF"].adjectives
    assert "Britons" in countries()["GB"].demonyms
