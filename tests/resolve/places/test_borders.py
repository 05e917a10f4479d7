"""Borders, which lie in neither of the countries that they part."""

import pytest

from dateline.core.spans import Span
from dateline.gazetteer import Gazetteer
from dateline.resolve.places import PlaceResolver


def found(gazetteer: Gazetteer, text: str) -> list[tuple[str, str | None, int]]:
    places = PlaceResolver(gazetteer).find(text, [Span(0, len(text))])
    return [(place.name, place.country, place.precision) for place in places]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Niger shut its border with Libya at noon.", "border with Libya"),
        ("Shots fell along the frontier with the Gambia.", "border with Gambia"),
        ("Mines lie on the Chad-Libya border.", "Chad–Libya border"),
        ("Mines lie on the Kenyan–Somali border.", "Kenya–Somalia border"),
        ("Mines lie along the border between Burkina Faso and the Ivory Coast.", "Burkina Faso–Ivory Coast border"),
        ("MINES LIE ON THE BORDER WITH HONDURAS.", "border with Honduras"),
    ],
)
def test_they_have_no_country(gazetteer: Gazetteer, text: str, name: str) -> None:
    assert (name, None, 5) in found(gazetteer, text)


def test_their_point_is_between_both_countries(gazetteer: Gazetteer) -> None:
    text = "Mines lie on the Chad-Libya border."
    border = PlaceResolver(gazetteer).find(text, [Span(0, len(text))])[0]
    sides = [gazetteer.country(code) for code in ("TD", "LY")]
    latitudes = sorted(side.latitude for side in sides if side)
    assert border.latitude is not None
    assert latitudes[0] < border.latitude < latitudes[1]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Shots fell in a town near the Sudan border.", [("Sudan", "SD", 5)]),  # the other side is not told
        ("Doctors Without Borders with Kenyan help left.", []),
        ("Guards from Chad, Libya and the border police met.", [("Chad", "TD", 6), ("Libya", "LY", 6)]),
    ],
)
def test_other_words_beside_a_country_are_none(
    gazetteer: Gazetteer, text: str, places: list[tuple[str, str | None, int]]
) -> None:
    assert found(gazetteer, text) == places
