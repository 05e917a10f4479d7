"""Which of the places of a name is meant where words say what holds it, and names that go on."""

import pytest

from dateline.core.spans import Span
from dateline.gazetteer import Gazetteer
from dateline.resolve.places import PlaceResolver


def found(gazetteer: Gazetteer, text: str) -> dict[str, tuple[str, str | None]]:
    """Name and country by the words of the text."""
    places = PlaceResolver(gazetteer).find(text, [Span(0, len(text))])
    return {place.text: (place.name, place.country) for place in places}


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("TWO MEN WERE SHOT IN GRENADA, EASTERN ANTIOQUIA DEPARTMENT.", "GRENADA", ("Granada", "CO")),
        ("Two men were shot in Florencia, southern Caquetá.", "Florencia", ("Florencia", "CO")),
        ("SHOTS FELL IN ZARAGOZA MUNICIPALITY IN COLOMBIA.", "ZARAGOZA MUNICIPALITY", ("Zaragoza", "CO")),
        (
            "SHOTS FELL IN SANTIAGO AND ZACATECOLUCA, LA PAZ DEPARTMENT, IN EL SALVADOR.",
            "SANTIAGO",
            ("Santiago Nonualco", "SV"),
        ),
        ("SALVADORAN TROOPS LEFT COLON, LIBERTAD DEPARTMENT.", "LIBERTAD DEPARTMENT", ("La Libertad", "SV")),
        ("Huts burned in Quuzbaloor, northern Huila Department.", "Quuzbaloor", ("Quuzbaloor, Huila", "CO")),
        ("Troops entered the southern Lebanese city of Blida.", "Blida", ("Blida, Lebanon", "LB")),
        ("Huts burned in Murra village in North Kordofan, Sudan.", "North Kordofan", ("North Kordofan", "SD")),
        ("Crowds met in The Hague, Netherlands.", "The Hague", ("The Hague", "NL")),
        (
            "Shells hit the Markazi High School in a district of Afghanistan.",
            "Markazi High School",
            ("Markazi High School, Afghanistan", "AF"),
        ),
    ],
)
def test_what_holds_a_place_decides(gazetteer: Gazetteer, text: str, words: str, place: tuple[str, str]) -> None:
    assert found(gazetteer, text)[words] == place


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Shots fell in Grenada.", "Grenada", ("Grenada", "GD")),
        ("Shots fell in Santiago and Valparaiso, and in La Paz.", "Santiago", ("Santiago", "CL")),
        ("Crowds met in Algeria and in the city of Blida.", "Blida", ("Blida", "DZ")),
        ("Crowds met in the Algerian city of Blida.", "Blida", ("Blida", "DZ")),
        ("Troops left Eastern Province in Saudi Arabia.", "Eastern Province", ("Eastern", "SA")),
        ("Shells hit the Rafah border crossing near Khan Yunis.", "Khan Yunis", ("Khan Yunis", "PS")),
    ],
)
def test_else_the_best_known_is_meant(gazetteer: Gazetteer, text: str, words: str, place: tuple[str, str]) -> None:
    assert found(gazetteer, text)[words] == place


def test_a_name_that_goes_on_behind_a_small_word_is_read_whole(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "Shells hit the village of Aali en Nahri near Beirut.")["Aali en Nahri"][1] == "LB"
    assert "Mosul" in found(gazetteer, "Shells hit Mosul as al-Qaeda men fled.")


@pytest.mark.parametrize(
    "text",
    [
        "THE MAN, WHO IS CALLED PINZON RUIZ LAGOS, 24, WAS SEEN.",
        "THE MAN, CARLOS LAGOS, WAS SEEN.",
        "Carlos Lagos was seen.",
        "The Islamic State's Khorasan Province claimed it.",
        "GUARDS LEFT THE SAN MARCOS STATE UNIVERSITY.",
        "ONE FELL AT THE STATE-RUN SCHOOL.",
        "He read The Monster at noon.",
    ],
)
def test_parts_of_the_names_of_persons_and_bodies_are_no_places(gazetteer: Gazetteer, text: str) -> None:
    assert found(gazetteer, text) == {}


def test_an_age_behind_a_town_is_none_where_no_name_stands_before(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "SHOTS FELL IN LAGOS, 24, SOURCES SAID, WERE HURT IN NIGERIA.")["LAGOS"] == ("Lagos", "NG")


def test_air_space_that_was_shut_is_a_place(gazetteer: Gazetteer) -> None:
    assert found(gazetteer, "He said that Chadian airspace was closed.") == {"Chadian airspace": ("Chad", "TD")}
    assert found(gazetteer, "He asked whether Chadian airspace matters.") == {}
