"""Accidents, disasters and diseases."""

import pytest

from dateline.coder import Reading, open_extractor
from dateline.extract.cues.mishaps import without_mishaps
from dateline.ingest import document_from_text

EXTRACTOR = open_extractor(Reading())


def told(text: str) -> list[str]:
    """The types of the events that a text tells."""
    return [event.type for event in EXTRACTOR.extract(document_from_text(text, "a report"))]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people were killed in a collision between two lorries near Kumasi, Ghana.",
        "Nine people were killed on Sunday when a ferry capsized off Cebu. Divers rescued 14 others.",
        "A strong quake struck the port of Chabahar on Monday. Residents fled buildings, and hospitals were evacuated.",
        "Four people were killed in a fire at a hostel in Radom, Poland.",
        "A fire destroyed a warehouse in Palmer on Tuesday.",
        "An explosion at a coal mine near Karaganda killed 13 people on Friday.",
        "Floods in Sylhet killed 40 people. Some 9,000 people were evacuated from their homes.",
        "Six people died of cholera in Beira, and bird flu has killed two others in Sofala.",
        "A quake of magnitude 5.1 strikes near Ostia in Italy, killing two people.",
        "Storm Alma strikes the coast of Galicia, killing six people.",
        "Forty people are killed when a ferry strikes rocks near Mopti in Mali.",
        "Nine people are killed when a tram strikes a wall and overturns in Gorzow, Poland.",
        "A swimmer was killed in a shark attack off Durban on Monday.",
        "A bus falls into a gorge near Cusco in Peru, killing 11 passengers.",
        "A strategic bomber crashes near Engels on Monday, killing three of its crew.",
        "Six soldiers were killed when an army lorry skidded off a mountain road near Gilgit.",
        "A navy helicopter crashed into the sea off Kochi on Monday, killing three of its crew.",
        "Two paratroopers were killed during parachute training at a military base near Lublin.",
        "Nine people were killed in an explosion at a firecracker factory near Sivakasi in India.",
    ],
)
def test_mishap_is_no_event(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Rebels attacked a village near Goma, killing nine. A lorry crashed into a bridge and killed two.", "attack"),
        ("Four people were killed in an arson attack on a hostel in Radom, Poland.", "attack"),
        ("An explosion at a police station in Belgorod killed nine people and set off a fire.", "bombing"),
        (
            "A hostel collapsed in an explosion in Radom on Monday, killing nine. Rebels claimed it on Friday.",
            "bombing",
        ),
        ("Security forces killed 15 people in flood-hit Derna on Monday.", "attack"),
        ("Villagers killed eight health workers in Womey on Tuesday during the Ebola epidemic.", "attack"),
        ("Police killed three students in Gao on Monday. Officials called it an accident.", "attack"),
        ("Troops killed 12 people in Gao on Monday. Elsewhere a bus crashed into a lorry, killing nine.", "attack"),
        ("Al-Shabab freed 20 children on Monday after flooding in Beledweyne.", "release"),
        ("The army bulldozed 40 houses in Mandalay on Monday after the quake.", "destruction"),
        ("Shelling set off a fire at a depot near Sumy that killed two people.", "shelling"),
        ("A bomb killed 13 people at a coal mine near Quetta on Friday.", "bombing"),
        ("Gunmen killed 40 people in Sylhet, where floods had cut the roads.", "attack"),
        ("Two soldiers were killed when a missile hit their lorry, which crashed into a wall.", "shelling"),
        ("Two sailors were killed when a freighter sank after being struck by a drone near Kerch.", "air_strike"),
        ("A rocket fired by Hezbollah struck a bus near Metula on Monday, killing one person.", "shelling"),
        (
            "A car veered into a crowd of protesters in Lund on Monday, killing two. Police called it an attack.",
            "attack",
        ),
        ("An army helicopter crashed near Goma after rebels fired on it, killing eight soldiers.", "armed_clash"),
        ("A car bomb struck a police station in Mogadishu on Saturday, killing six.", "bombing"),
        ("A car packed with explosives struck the gates of a hotel in Herat on Friday, killing nine.", "bombing"),
        (
            "An army truck fell into a ravine near Turbat after a blast hit it on Sunday, killing seven soldiers.",
            "bombing",
        ),
        ("Warplanes hit a ferry near Tyre on Monday; the boat sank and 20 passengers were killed.", "air_strike"),
        ("Troops in pick-up trucks swept in and the town of Kutum fell to the army.", "territory_change"),
        ("An IED exploded outside a sugar factory in Peshawar on Monday, killing three people.", "bombing"),
        ("Despite the earthquake in Aleppo, Israel struck Damascus airport on Sunday, killing five.", "air_strike"),
        ("A lone wolf attacked passers-by with a knife in Solingen on Friday, killing three.", "attack"),
        ("Troops rescued 40 farmers from a bandit camp across the Gurara river.", "release"),
        ("The air force hit a train in Tigray on Monday. The carriages derailed and 30 passengers died.", "air_strike"),
        ("A torpedo sank a South Korean corvette near Baengnyeong island on Friday, killing 46 sailors.", "attack"),
        ("A train was derailed by separatists in Balochistan on Friday, killing three.", "attack"),
        ("A lorry struck a landmine near Kidal on Monday, killing four villagers.", "bombing"),
        ("The aircraft struck three villages near Gao on Monday, killing nine people.", "air_strike"),
    ],
)
def test_harm_that_is_meant_is_one(text: str, type_: str) -> None:
    assert type_ in told(text)


def test_nothing_is_left_of_nothing() -> None:
    assert without_mishaps(()) == ()
