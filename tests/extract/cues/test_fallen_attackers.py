"""Attackers who fell in their own attack did it, and nobody attacked them."""

import pytest

from dateline.core import Event
from tests.extract.cues.made import Reader


def _parts(event: Event, role: str) -> set[str]:
    return {actor.name for actor in event.actors if actor.role == role}


@pytest.mark.parametrize(
    ("text", "doers", "hit"),
    [
        ("Five Boko Haram attackers were killed when they stormed a hotel in Gao.", {"Boko Haram"}, {"hotel"}),
        ("Six people and three Taliban attackers were killed in an assault on a mill.", {"Taliban"}, {"mill"}),
        ("Troops killed five Boko Haram attackers in Gao.", {"Troops"}, {"Boko Haram"}),
        ("Two Taliban attackers were killed by police in Kunduz.", {"police"}, {"Taliban"}),
        ("Five Taliban attackers were killed in an air strike near Kunduz.", set(), {"Taliban"}),
        ("Five Taliban farmers were killed in an attack on a mill in Kunduz.", set(), {"Taliban", "mill"}),
        ("Police raided a mill in Kunduz and two Taliban attackers were killed.", {"Police"}, {"mill", "Taliban"}),
    ],
)
def test_attackers_who_fell_did_it(coded: Reader, text: str, doers: set[str], hit: set[str]) -> None:
    (event,) = coded(text)
    assert (_parts(event, "perpetrator"), _parts(event, "target")) == (doers, hit)
