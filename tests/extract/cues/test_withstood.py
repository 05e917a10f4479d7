"""Who hit whom where words tell what those who were hit did about it."""

import pytest

from dateline.core import Event, Span
from dateline.extract.cues.withstood import only_suffers
from tests.extract.cues.made import Reader


def _roles(event: Event) -> dict[str, set[str]]:
    roles: dict[str, set[str]] = {}
    for actor in event.actors:
        roles.setdefault(actor.role, set()).add(actor.name)
    return roles


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Jordanian air defences shot down two Iranian missiles over Aqaba.", {"Iran"}, {"Jordan"}),
        ("Oman says it intercepted rockets launched last night by Pakistan.", {"Pakistan"}, {"Oman"}),
        ("The Omani army intercepts a drone fired by the Houthis at Salalah.", {"Houthis"}, {"Oman", "Salalah"}),
        ("The militia repelled an assault by jihadists near Gao.", {"jihadists"}, {"militia"}),
        ("An assault by jihadists was repelled by Malian troops near Gao.", {"jihadists"}, {"Malian troops"}),
        ("Malian troops repelled an ambush near Gao and killed six jihadists.", {"jihadists"}, {"Malian troops"}),
        ("Guards came under heavy mortar fire from rebels in Gao.", {"rebels"}, {"Guards"}),
        ("Omani forces intercepted two rockets and a drone from Yemen.", set(), {"Oman"}),
        ("Guards came under mortar fire from Israel in Tyre.", {"Israel"}, {"Guards"}),
        ("Policemen came under attack from gunmen in Gao.", {"gunmen"}, {"Policemen"}),
    ],
)
def test_who_wards_off_or_suffers_an_act_did_not_do_it(
    coded: Reader, text: str, doers: set[str], hit: set[str]
) -> None:
    (event,) = coded(text)
    roles = _roles(event)
    assert (roles.get("perpetrator", set()), roles.get("target", set())) == (doers, hit)


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Iranian troops shot down a Turkish drone near Tabriz.", {"Iranian troops"}),
        ("The army launched a sustained mortar attack on Gao.", {"army"}),
        ("The army fought off rebels and captured two villages near Gao.", {"army"}),
        ("The attack suffered by the army in Gao left two dead.", set()),
    ],
)
def test_what_is_no_defence(coded: Reader, text: str, doers: set[str]) -> None:
    assert {name for event in coded(text) for name in _roles(event).get("perpetrator", set())} == doers


@pytest.mark.parametrize(
    ("text", "name", "suffers"),
    [
        ("The army took heavy losses in a raid.", "army", True),
        ("Oman has intercepted most of them.", "Oman", True),
        ("a blow suffered by the army of Chad", "army of Chad", True),
        ("The army took a village.", "army", False),
    ],
)
def test_words_for_what_somebody_suffered(text: str, name: str, suffers: bool) -> None:
    start = text.index(name)
    assert only_suffers(text, Span(start, start + len(name))) is suffers


def test_where_a_missile_that_was_stopped_came_from_is_not_where_it_was(coded: Reader) -> None:
    (event,) = coded("Omani forces intercepted two missiles fired from Yemen.")
    assert event.place is None
    (event,) = coded("Rebels in Yemen fired two missiles at Salalah.")
    assert event.place is not None
