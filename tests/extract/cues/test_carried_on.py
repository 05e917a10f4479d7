"""Who does what a verb behind "and" tells, where nothing of conflict is told of them before it."""

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


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("The ELN has called a stoppage in Arauca and threatened to shoot drivers.", ["ELN"]),
        ("Al-Shabaab printed a leaflet in Baidoa and threatened to burn every lorry.", ["Al-Shabaab"]),
        ("A leaflet of the ELN called a stoppage and threatened to shoot drivers.", []),
        ("The ELN was named in a leaflet and threatened to shoot drivers.", []),
        ("The ELN's enemies printed a leaflet and threatened to shoot drivers.", []),
    ],
)
def test_who_opens_a_clause_does_what_the_next_one_tells(read: Reader, text: str, doers: list[str]) -> None:
    (threat,) = (event for event in read(text) if event.type == "threat")
    assert [actor.name for actor in threat.actors if actor.role == "perpetrator"] == doers
