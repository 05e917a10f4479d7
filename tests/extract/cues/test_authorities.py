"""The country of what its own authorities did, where nothing tells the place."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _countries(events: tuple[Event, ...]) -> dict[str, tuple[str, str]]:
    """The country of each type of act, with the words that its claim quotes, where authorities tell it."""
    told = [(event, claim) for event in events for claim in event.claims if claim.property == "place"]
    return {
        event.type: (event.place.country or "", claim.quote)
        for event, claim in told
        if event.place and claim.origin.endswith(":country-of-authority")
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenyan police arrested four men on Friday.", {"arrest": ("KE", "Kenyan police")}),
        ("A Turkish court jailed two generals over a bombing.", {"arrest": ("TR", "Turkish court")}),
        ("A Peruvian minister was charged with murder.", {"arrest": ("PE", "Peruvian minister")}),
        ("Sudan closed the country's airspace.", {"blockade": ("SD", "Sudan")}),
        ("Jordan shot down two Iranian drones that had entered its airspace.", {"air_strike": ("JO", "Jordan")}),
        ("Syria's prime minister fled the country.", {"withdrawal": ("SY", "Syria's prime minister")}),
        ("The Fijian High Court jailed a former minister.", {"arrest": ("FJ", "The Fijian High Court")}),
        ("The government of Chad released 40 prisoners.", {"release": ("TD", "The government")}),
        ("Parts of the Togolese army staged a coup.", {"group_change": ("TG", "Togolese army")}),
        ("Bahrain jailed two men for spying on behalf of Iran.", {"arrest": ("BH", "Bahrain")}),
        ("Lebanese police announced the arrest of a cell loyal to Israel.", {"arrest": ("LB", "Lebanese police")}),
        ("Nigerian troops killed nine Boko Haram fighters.", {"attack": ("NG", "Nigerian troops")}),
        (
            "The Kenyan president fled the country after weeks of protests.",
            {"withdrawal": ("KE", "Kenyan president"), "protest": ("KE", "Kenyan president")},
        ),
    ],
)
def test_authorities_act_at_home(coded: Reader, text: str, found: dict[str, tuple[str, str]]) -> None:
    assert _countries(coded(text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan police arrested four men in Kampala.",  # has a place
        "French soldiers arrested four men on Friday.",  # an army acts abroad as well
        "French troops left the country.",
        "Israeli police arrested nine Palestinians.",  # who may live where it is not at home
        "Turkish jets struck two camps after drones had entered its airspace.",
        "The British ambassador was arrested on Friday.",
        "American marines ousted the dictator in a swift operation.",
        "Kenyan police on a mission in Haiti arrested a third man.",
        "Kenyan police serving in a UN mission arrested six men.",
        "A former Rwandan minister was arrested on Friday.",
        "The United States said Iran shot down a drone in its airspace.",
        "The Kenyan president founded a party with two generals.",
        "Kenyan police will arrest four men.",
        "Sudan threatened to close its airspace.",
        "Turkish forces killed four PKK fighters.",  # who fight from over the border as well
        "Ugandan troops killed nine Boko Haram fighters.",
        "Nigerian jets bombed Boko Haram fighters.",
        "Nigerian and Ugandan troops killed nine Boko Haram fighters.",
        "Israel released 90 Palestinian prisoners.",
        "The government of Chad released 40 prisoners in an exchange with Libya.",
        "Mexico extradited four men to Spain.",
    ],
)
def test_else_nothing_is_taken_for_home(coded: Reader, text: str) -> None:
    assert _countries(coded(text)) == {}
