"""Names that the text puts into a country or province where the gazetteer has nobody of that name."""

import pytest

from dateline.core.places import Place
from dateline.core.spans import Span
from dateline.gazetteer import Gazetteer
from dateline.resolve.places import PlaceResolver


def find(gazetteer: Gazetteer, text: str) -> tuple[Place, ...]:
    return PlaceResolver(gazetteer).find(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Raiders burned huts in Quuzbaloor in North Darfur.", "Quuzbaloor, North Darfur", "SD"),
        ("Shells fell on the hamlet of Maroua in Deir ez-Zor Governorate, Syria.", "Maroua, Deir ez-Zor", "SY"),
        ("Shells fell on Konduga in northern Iraq.", "Northern Iraq", "IQ"),
        ("Raiders burned the town of Konduga in Iraq.", "Konduga, Iraq", "IQ"),
        ("Raiders burned the Iraqi farming village of Konduga.", "Konduga, Iraq", "IQ"),
        ("Raiders burned the Nigerian village of Konduga.", "Konduga", "NG"),
        ("A post was burned in Quuzbaloor, Chad.", "Quuzbaloor, Chad", "TD"),
        ("Troops seized Quuzbaloor, North Darfur, at dawn.", "Quuzbaloor, North Darfur", "SD"),
        ("Troops won control of Quuzbaloor in North Darfur.", "Quuzbaloor, North Darfur", "SD"),
        ("Huts burned in the Yelwati displacement camp in Chad.", "Yelwati displacement camp, Chad", "TD"),
    ],
)
def test_what_stands_beside_a_name_says_in_which_country_it_lies(
    gazetteer: Gazetteer, text: str, name: str, country: str
) -> None:
    place = find(gazetteer, text)[0]
    assert (place.name, place.country) == (name, country)


def test_villages_in_a_list_are_places_of_their_own(gazetteer: Gazetteer) -> None:
    found = find(gazetteer, "They left the villages of Quuzbaloor, Lopendo and Tarvika in Chad.")
    assert [place.name for place in found] == ["Quuzbaloor, Chad", "Lopendo, Chad", "Tarvika, Chad", "Chad"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Troops seized Colonel Tarvik, North Darfur, at dawn.", ["North Darfur"]),
        ("Troops seized Tarvik in North Darfur.", ["North Darfur"]),
        ("Envoys spoke in Parliament in Chad.", ["Chad"]),
        ("They were shot by Nigerian soldiers in the village of Quuzbaloor.", []),
        ("A march was held in Leicester in Iran's name.", ["Leicester", "Iran"]),
    ],
)
def test_what_only_stands_before_a_country_does_not_lie_there(
    gazetteer: Gazetteer, text: str, names: list[str]
) -> None:
    assert [place.name for place in find(gazetteer, text)] == names


def test_a_town_lies_in_the_part_of_the_country_behind_it(gazetteer: Gazetteer) -> None:
    assert [place.name for place in find(gazetteer, "Rebels seized Kidal in northern Mali.")] == [
        "Kidal",
        "Northern Mali",
    ]
