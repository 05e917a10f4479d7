"""Countries that only end the name of a place, and those that act."""

from collections.abc import Callable

import pytest

from dateline.core import Event
from dateline.extract.cues import CuesExtractor
from dateline.gazetteer import Gazetteer
from dateline.ingest import document_from_text
from dateline.resolve.actors import ActorRegistry

Reader = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Reader:
    extractor = CuesExtractor(gazetteer, ActorRegistry.load())
    return lambda text: extractor.extract(document_from_text(text, "report"))


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Taiz, Yemen bomb kills three soldiers.", set()),
        ("The army looked into the Aleppo, Syria airstrike that killed nine people.", set()),
        ("In Damascus, Syria bombed a rebel camp.", {"Syria"}),
        ("Late on Sunday, near Aleppo, Syria bombed a rebel camp.", {"Syria"}),
        ("Rebels attacked Aleppo, Syria bombed their camps.", {"Syria"}),
        ("Rebels said that from a base near Aleppo, Syria had bombed a hospital.", {"Syria"}),
        ("Rebels left a camp near Aleppo, Syria then\nbombed a market.", {"Syria"}),
        ("Near Aleppo, Syria airstrikes on a camp killed nine rebels.", {"Syria"}),
        ("Syria bombed a rebel camp near Aleppo.", {"Syria"}),
        ("Iran bombed Aleppo, Syria and killed nine people.", {"Iran"}),
        ("Rebels fled Taiz, Iran bombed their camp.", {"Iran"}),
    ],
)
def test_a_country_behind_a_place_of_it_did_nothing(read: Reader, text: str, doers: set[str]) -> None:
    acts = [event for event in read(text) if event.type in ("bombing", "air_strike")]
    assert acts
    assert {a.name for event in acts for a in event.actors if a.role == "perpetrator"} == doers
