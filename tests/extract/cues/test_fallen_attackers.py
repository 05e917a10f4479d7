"""Attackers who fell in their own attack did it, and nobody attacked them."""

from collections.abc import Callable

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import ReadOptions, document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report", ReadOptions()))


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
def test_attackers_who_fell_did_it(read: Reader, text: str, doers: set[str], hit: set[str]) -> None:
    (event,) = read(text)
    assert (_parts(event, "perpetrator"), _parts(event, "target")) == (doers, hit)
